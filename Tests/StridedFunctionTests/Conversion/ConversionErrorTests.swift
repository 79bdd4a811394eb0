import Oracle
import Strided
import Testing

/// Which errors and elements are reported, and in which order.
@Suite(.withoutAddressSanitizer) struct ConversionErrorTests {
  private func error<Element>(
    _ convert: () throws(ConversionError) -> NDArray<Element>
  ) -> ConversionError? {
    do throws(ConversionError) {
      _ = try convert()
      return nil
    } catch {
      return error
    }
  }

  @Test func firstInLogicalOrder() {
    // 300 comes first in memory, 400 in C order.
    let a = NDArray([[1, 2], [300, 4], [400, 6]]).flipped(axis: 0).transposed()
    let found = error { () throws(ConversionError) in try NDArray<Int8>(exactly: a) }
    #expect(found?.coordinates == [0, 0] && found?.value == "400" && found?.targetType == "Int8")
    let b = a.transposed().flipped(axis: 0)
    let other = error { () throws(ConversionError) in try NDArray<Int8>(exactly: b) }
    #expect("\(other!)" == "NDArray(exactly:): 300 at (1, 0) has no exact value in Int8")
  }

  @Test func kinds() {
    let reals = NDArray([[1, 2.5], [.nan, 4]])
    let fraction = error { () throws(ConversionError) in try NDArray<Int>(exactly: reals) }
    #expect("\(fraction!)" == "NDArray(exactly:): 2.5 at (0, 1) has no exact value in Int")
    let nan = error { () throws(ConversionError) in
      try NDArray<UInt8>(exactly: reals[1..., 0...])
    }
    #expect("\(nan!)" == "NDArray(exactly:): nan at (0, 0) has no exact value in UInt8")
    let large = error { () throws(ConversionError) in
      try NDArray<Float>(exactly: NDArray([16_777_216, 16_777_217]))
    }
    #expect("\(large!)" == "NDArray(exactly:): 16777217 at (1,) has no exact value in Float")
    let narrow = error { () throws(ConversionError) in
      try NDArray<Float16>(exactly: NDArray([0.1], shape: []))
    }
    #expect("\(narrow!)" == "NDArray(exactly:): 0.1 at () has no exact value in Float16")
  }

  @Test func complexKinds() {
    let numbers = NDArray([Complex<Double>(1, 0), Complex(2, -0.0), Complex(3, 0.1)])
    let found = error { () throws(ConversionError) in try NDArray<Double>(exactly: numbers) }
    #expect("\(found!)" == "NDArray(exactly:): (3.0, 0.1) at (2,) has no exact value in Double")
    let single = error { () throws(ConversionError) in
      try NDArray<Complex<Float>>(exactly: numbers)
    }
    #expect(
      "\(single!)"
        == "NDArray(exactly:): (3.0, 0.1) at (2,) has no exact value in Complex<Float>")
    // The first inexact number is reported, whichever of its parts is inexact.
    let later = NDArray([Complex<Double>(1, 0.1), Complex(0.1, 2)])
    let first = error { () throws(ConversionError) in try NDArray<Complex<Float>>(exactly: later) }
    #expect(first?.coordinates == [0])
    let nan = NDArray([Complex<Double>(.nan, 0)])
    #expect(error { () throws(ConversionError) in try NDArray<Double>(exactly: nan) } == nil)
    let wide = nan.reshaped(to: Shape(repeating: 1, count: 64))
    #expect(
      error { () throws(ConversionError) in try NDArray<Complex<Float>>(exactly: wide) } == nil)
  }

  @Test func samples() throws {
    #expect("\(NDArray<Int>(truncating: NDArray([1.5, -1.5])))" == "[ 1 -1]")
    #expect("\(NDArray<Int>(rounding: NDArray([0.5, 1.5, 1.6])))" == "[0 2 2]")
    let numbers = NDArray<Complex<Double>>(real: NDArray([1, 2]), imaginary: 0.5)
    #expect("\(numbers)" == "[1.+0.5j 2.+0.5j]")
    let clamped = NDArray<Int>(saturating: NDArray<Double>([.infinity, -.infinity, .nan]))
    #expect(Array(clamped) == [Int.max, Int.min, 0])
    #expect(NDArray<Float>(converting: NDArray([1e300, -1e300]))[1] == -.infinity)
  }

  @Test func partsAreBroadcast() {
    let column = NDArray<Float>([[1], [2]])
    let row = NDArray<Float>([3, 4, 5])
    let numbers = NDArray<Complex<Float>>(real: column, imaginary: row)
    #expect(numbers.shape == [2, 3] && numbers[1, 2] == Complex(2, 5))
    #expect(numbers.real == column.broadcast(to: [2, 3]))
    let turned = NDArray<Complex<Float>>(
      real: NDArray<Float>([[1, 2], [3, 4]]).transposed(), imaginary: 0)
    #expect(turned.isContiguous(.f) && turned[0, 1] == 3)
  }
}
