import Oracle
import Strided
import Testing

/// `any` and `all`, against plain Swift.
@Suite(.withoutAddressSanitizer) struct TruthReductionTests {
  /// `any` and `all` of arrays in every representation, whole and along every axis.
  @Test func reductions() {
    let log = FailureLog()
    for function in ReductionFunction<Bool, Bool>.truths {
      let check = ReductionFunctionCheck(function: function, log: log)
      for shape in SampleShapes.all + [[3, 0], [0, 2, 3], [2, 3, 2, 2]] {
        let count = elementCount(shape)
        for value in [true, false] {
          check.everywhere(shape, Array(repeating: value, count: count), intoEveryResult: true)
          for place in 0..<min(count, 12) {
            let values = (0..<count).map { $0 == place ? !value : value }
            check.everywhere(shape, values)
          }
        }
        check.everywhere(shape, (0..<count).map { Bool.left($0) })
        // Equal along the first axis, so that a broadcast row can represent it.
        if count > 1 {
          check.everywhere(shape, (0..<count).map { Bool.left($0 % (count / shape[0])) })
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  /// `any` of no terms is false, and `all` of no terms is true.
  @Test func ofNoTerms() {
    let none = NDArray<Bool>.zeros([0, 3])
    #expect(!none.any() && none.all())
    #expect(Array(none.any(axis: 0)) == [false, false, false])
    #expect(Array(none.all(axis: 0)) == [true, true, true])
    #expect(none.any(axis: 1).shape == [0] && none.all(axis: -1).shape == [0])
    let single = NDArray<Bool>.ones([])
    #expect(single.any() && single.all())
  }

  /// Results that overlap the source.
  @Test func intoTheirSource() {
    let log = FailureLog()
    let start = (0..<16).map { Bool.left($0) }
    let square = Twin(start, shape: [4, 4], name: "a square")
    for function in ReductionFunction<Bool, Bool>.truths {
      let check = ReductionFunctionCheck(function: function, log: log)
      for place in 0..<4 {
        for axis in 0..<2 {
          let line = square.applying(.index(axis: axis, at: place), name: "line \(place)")
          check.overlapping(square, axis: 0, into: line)
          square.reset(to: start)
          check.overlapping(square, axis: 1, into: line.applying(.flipAll, name: "reversed line"))
          square.reset(to: start)
        }
      }
    }
    log.finish(atLeast: 30)
  }
}
