import CBLASRecorder
import Oracle
import Strided
import Testing

private typealias Call = CBLASRecorder.Call

/// Contiguous lines on the fast path without a plan: lengths around the limits, against naive
/// loops.
@Suite(.withoutAddressSanitizer) struct ShortLineTests {
  private static let lengths = [0, 1, 2, 7, 8, 9, 10, 11, 100, 4095, 4096, 4097]

  private func shapes(_ length: Int) -> [Shape] {
    length % 2 == 0 && length > 0
      ? [[length], [2, length / 2], [1, length, 1]] : [[length], [length, 1]]
  }

  @Test(arguments: lengths) func linesApart(_ length: Int) {
    let numbers = (0..<length).map { (place: Int) -> Double in Double(place) }
    for shape in shapes(length) {
      let x = NDArray<Double>.arange(Double(length)).reshaped(to: shape)
      let y = NDArray<Double>.full(shape, 3)
      #expect(Array(x + y) == numbers.map { $0 + 3 })
      #expect(Array(x - y) == numbers.map { $0 - 3 })
      #expect(Array(2 - x) == numbers.map { 2 - $0 })
      #expect(Array(x / 2) == numbers.map { $0 / 2 })
      #expect((x + y).strides == x.copy().strides && (x + y).ownsData)
      y *= x
      #expect(Array(y) == numbers.map { 3 * $0 })
      y -= x
      #expect(Array(y) == numbers.map { 2 * $0 })
      y[...] = x
      #expect(y == x)
      #expect(x.copy() == x)
    }
  }

  @Test(arguments: lengths) func linesAtOnePlace(_ length: Int) {
    let x = NDArray<Int>.arange(length)
    x += x
    #expect(Array(x) == (0..<length).map { 2 * $0 })
    x -= x[...]
    #expect(Array(x) == Array(repeating: 0, count: length))
    x.assign(x)
    #expect(x.sum() == 0)
  }

  @Test(arguments: lengths, [1, 3, 8, 9]) func linesThatOverlap(_ length: Int, _ shift: Int) {
    func memory() -> NDArray<Int32> { NDArray<Int32>.arange(Int32(length + shift)) }
    let before = Array(memory())
    let (head, body) = (Array(before[..<shift]), Array(before[..<length]))
    let upwards = memory()
    upwards[shift...] = upwards[..<length]
    let moved: [Int32] = head + body
    #expect(Array(upwards) == moved)
    let downwards = memory()
    downwards[..<length] = downwards[shift...]
    let drawn: [Int32] = Array(before[shift...]) + Array(before[length...])
    #expect(Array(downwards) == drawn)
    let added = memory()
    added[shift...] += added[..<length]
    let sums: [Int32] = (0..<length).map { before[$0] + before[$0 + shift] }
    let summed: [Int32] = head + sums
    #expect(Array(added) == summed)
  }

  @Test(arguments: lengths) func callsAreThoseOfThePlan(_ length: Int) {
    let x = NDArray<Double>.ones([length])
    let y = NDArray<Double>.zeros([length])
    let isCalled = length > 8
    // The C library copies long lines.
    let isCopiedByBLAS = isCalled && length < 2048
    #expect(
      CBLASRecorder.calls { y.assign(x) }
        == (isCopiedByBLAS ? [Call("cblas_dcopy", length, 1, 1)] : []))
    #expect(
      CBLASRecorder.calls { y += x } == (isCalled ? [Call("cblas_daxpy", length, 1, 1)] : []))
    #expect(CBLASRecorder.calls { _ = x + y }.isEmpty)
    let explanation = y.explainAssignment(from: x)
    #expect(explanation.calls == (isCalled ? 1 : 0))
    #expect(explanation.plan.walk == (length == 0 ? .nothing : .row))
  }

  @Test(arguments: lengths) func oneValueForAll(_ length: Int) {
    let x = NDArray<Double>.arange(Double(2 * length + 3))
    x[.stride(from: 1, to: 2 * length + 1, by: 2)] = 7
    #expect(Array(x[.stride(from: 1, by: 2)])[..<length].allSatisfy { $0 == 7 })
    let doubled = (0...(length + 1)).map { (place: Int) -> Double in Double(2 * place) }
    #expect(Array(x[.stride(by: 2)]) == doubled)
    // The value is read before it is overwritten.
    let first: NDArray<Double> = x[0]
    x[0] = 5
    x[...] = first
    #expect(x == NDArray.full([2 * length + 3], 5))
    let signalling = NDArray<Double>([Double(bitPattern: 0x7FF0_0000_0000_0001)])
    let target = NDArray<Double>.zeros([length])
    target[...] = signalling
    #expect(Array(target).allSatisfy { $0.bitPattern == 0x7FF0_0000_0000_0001 })
  }

  @Test func overflowAtEachLength() async {
    await #expect(processExitsWith: .failure) {
      let x = NDArray<Int8>.full([1], 100)
      x += x
    }
    await #expect(processExitsWith: .failure) {
      let x = NDArray<Int8>.zeros([11])
      x[10] = -128
      _ = x - 1
    }
    await #expect(processExitsWith: .failure) {
      let x = NDArray<Int8>.zeros([8])
      x.broadcast(to: [2, 8])[0, 0...].assign(x)
    }
  }
}
