import Oracle
import Strided
import Testing

/// Trimming zeros from arrays, in every representation.
@Suite(.withoutAddressSanitizer) struct TrimmingTests {
  @Test(arguments: ElementKind.all)
  func trimming(kind: ElementKind) {
    trimEverywhere(kind.type)
  }

  private func trimEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var random = SplitMix64(seed: 5)
    // An element that is not zero, of every type.
    let one = Element._one
    for shape in [[6], [4, 5], [0, 3], [3, 2, 3], [1]] {
      for density in [0, 1, 3, 20] {
        for _ in 0..<(TestScale.isFull ? 6 : 2) {
          let values: [Element] = (0..<elementCount(shape)).map { _ in
            random.below(20) < density ? one : Element._zero
          }
          withEveryRepresentation(of: shape, values) { subject in
            for ends in [TrimmedEnds.front, .back, .both] {
              let view = subject.twin.array.trimmingZeros(from: ends)
              let name = "\(type) \(shape) \(values) from \(ends)"
              ViewCheck(log: log).check(
                view, trimmed(subject.twin.model, ends), of: subject, name)
            }
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  /// The box around all coordinates of nonzero elements, found one axis after the other.
  private func trimmed<Element: OracleElement>(
    _ model: ModelArray<Element>, _ ends: TrimmedEnds
  ) -> ModelArray<Element> {
    var kept = model
    for axis in 0..<model.rank {
      var used: [Int] = []
      var place = 0
      forEachIndex(of: model.shape) { index in
        if model.values[place] != Element._zero { used.append(index[axis]) }
        place += 1
      }
      let low = ends == .back ? 0 : used.min() ?? 0
      let high = ends == .front ? model.shape[axis] : (used.max() ?? -1) + 1
      kept = kept.selecting(used.isEmpty ? [] : Array(low..<high), axis: axis)
    }
    return kept
  }

  @Test func edges() {
    #expect("\(NDArray([0, 0, 1, 0, 2, 0]).trimmingZeros())" == "[1 0 2]")
    #expect("\(NDArray([0, 0, 1, 0, 2, 0]).trimmingZeros(from: .front))" == "[1 0 2 0]")
    #expect("\(NDArray([-0.0, .nan, 0.0]).trimmingZeros())" == "[nan]")
    let zero = NDArray([0], shape: [])
    #expect(zero.trimmingZeros().shape == [] && zero.trimmingZeros().isView)
    #expect(NDArray<Int>.zeros([2, 3]).trimmingZeros(from: .front).shape == [0, 0])
    #expect(NDArray([false, true, false]).trimmingZeros().count == 1)
  }
}
