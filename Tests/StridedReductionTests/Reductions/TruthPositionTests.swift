import Oracle
import Strided
import Testing

/// `argmax` and `argmin` of masks: the first true and the first false element.
@Suite(.withoutAddressSanitizer) struct TruthPositionTests {
  @Test func everyRepresentation() {
    let log = FailureLog()
    var generator = SplitMix64(seed: 41)
    for shape in [[1], [9], [70], [3, 4], [1, 5], [2, 3, 5]] {
      for density in [1, 2, 9] {
        let values = (0..<elementCount(shape)).map { _ in generator.below(density + 1) == 0 }
        for subject in representations(of: shape, values) {
          let array = subject.twin.array
          let name = "\(shape) of \(subject.twin.name)"
          let elements = Array(array)
          log.check(array.argmax() == elements.firstIndex(of: true) ?? 0, "argmax of \(name)")
          log.check(array.argmin() == elements.firstIndex(of: false) ?? 0, "argmin of \(name)")
          for axis in shape.indices {
            let lanes = array.movingAxis(from: axis, to: -1).reshaped(to: [-1, shape[axis]])
            let firsts = lanes.rows.map { Array($0).firstIndex(of: true) ?? 0 }
            let found = array.argmax(axis: axis)
            log.check(Array(found) == firsts, "argmax of \(name), axis \(axis)")
            let kept = array.argmin(axis: axis - shape.count, keepingAxes: true)
            let falses = lanes.rows.map { Array($0).firstIndex(of: false) ?? 0 }
            log.check(kept.shape[axis] == 1 && Array(kept) == falses, "argmin of \(name), \(axis)")
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  @Test func noElements() async {
    #expect(NDArray<Bool>.zeros([0, 3]).argmax(axis: 1).shape == [0])
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Bool>.zeros([0]).argmax()
    }
    expectMessage("argmax: an array of shape (0,) has no elements", in: result)
  }
}
