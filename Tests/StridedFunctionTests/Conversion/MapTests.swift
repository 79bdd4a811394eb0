import Oracle
import Strided
import Testing

/// Mapping elements with a function of the caller.
@Suite(.withoutAddressSanitizer) struct MapTests {
  private struct Stop: Error {}

  @Test func orderOfCalls() {
    let log = FailureLog()
    withEverySubject(of: Int.self) { shape, subject in
      var seen: [Int] = []
      let result = subject.twin.array.map { (element: Int) -> Double in
        seen.append(element)
        return Double(seen.count)
      }
      let expected = subject.twin.model.values
      let name = "\(shape) \(subject.twin.name)"
      log.check(seen == expected, "\(name): called with \(seen)")
      let counts = (0..<expected.count).map { Double($0 + 1) }
      log.check(Array(result) == counts && Array(result.shape) == shape, "\(name): \(result)")
      log.check(result.ownsData && result.isWritable, "\(name): no fresh memory")
    }
    log.finish(atLeast: 100)
  }

  @Test func throwing() {
    var calls = 0
    do throws(Stop) {
      _ = try NDArray([[1, 2], [3, 4]]).transposed().map { (element: Int) throws(Stop) -> Bool in
        calls += 1
        if element == 2 { throw Stop() }
        return true
      }
      Issue.record("nothing was thrown")
    } catch {
      #expect(calls == 3)
    }
  }

  @Test func otherTypes() async {
    #expect("\(NDArray([1, 2, 3]).map { Double($0) / 2 })" == "[0.5 1.  1.5]")
    let truths = NDArray([1, 2, 3]).map { $0 > 1 }
    #expect(truths == [false, true, true])
    #expect(NDArray<Int>.zeros([0, 2]).map { $0 == 0 }.shape == [0, 2])
    let square: NDArray<Int> = NDArray([2], shape: []).map { $0 * $0 }
    #expect(square[] == 4)
    // The result of a map may cross to another task.
    let squares = NDArray([1, 2, 3]).map { $0 * $0 }
    let sum: Int = await Task.detached { squares.sum() }.value
    #expect(sum == 14)
  }
}
