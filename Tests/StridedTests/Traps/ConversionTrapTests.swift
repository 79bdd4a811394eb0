import Oracle
import Strided
import Testing

/// Conversions of numbers that have no value in the other type.
@Suite struct ConversionTrapTests {
  @Test func truncatingNaN() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>(truncating: NDArray([[1, 2], [.nan, 4]]))
    }
    expectMessage(
      "NDArray(truncating:): nan at (1, 0) is out of range for Int, shape (2, 2)",
      in: result)
  }

  @Test func truncatingInfinity() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<UInt64>(truncating: NDArray([1, Float.infinity]))
    }
    expectMessage(
      "NDArray(truncating:): inf at (1,) is out of range for UInt64, shape (2,)",
      in: result)
  }

  @Test func truncatingPastEnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int8>(truncating: NDArray([127.9, -128.9, 128]))
    }
    expectMessage(
      "NDArray(truncating:): 128.0 at (2,) is out of range for Int8, shape (3,)",
      in: result)
  }

  @Test func truncatingNegative() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<UInt8>(truncating: NDArray<Float16>([-0.5, -1], shape: [1, 2]).transposed())
    }
    expectMessage(
      "NDArray(truncating:): -1.0 at (1, 0) is out of range for UInt8, shape (2, 1)",
      in: result)
  }

  @Test func truncatingOf64Bits() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>(truncating: NDArray([-0x1p63, 0x1p63]))
    }
    expectMessage(
      "NDArray(truncating:): 9.223372036854776e+18 at (1,) is out of range for Int, shape (2,)",
      in: result)
  }

  @Test func truncatingBelow64Bits() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>(truncating: NDArray([(-0x1p63).nextDown]))
    }
    expectMessage(
      "NDArray(truncating:): -9.223372036854778e+18 at (0,) is out of range for Int, shape (1,)",
      in: result)
  }

  @Test func roundingPastEnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int8>(rounding: NDArray([127.4, -128.5, 127.5]))
    }
    expectMessage(
      "NDArray(rounding:): 127.5 at (2,) is out of range for Int8, shape (3,)",
      in: result)
  }

  @Test func roundingNaN() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>(rounding: NDArray([Double.nan], shape: []))
    }
    expectMessage("NDArray(rounding:): nan at () is out of range for Int, shape ()", in: result)
  }

  @Test func roundingNegative() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<UInt32>(rounding: NDArray([-0.5, -0.75]))
    }
    expectMessage(
      "NDArray(rounding:): -0.75 at (1,) is out of range for UInt32, shape (2,)",
      in: result)
  }

  @Test func complexParts() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Complex<Double>>(real: .zeros([2]), imaginary: .zeros([3]))
    }
    expectMessage(
      "NDArray(real:imaginary:): shapes (2,) and (3,) do not broadcast together",
      in: result)
  }

  @Test func mapOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.zeros([1]).broadcast(to: [1 << 61])
      _ = a.map { Double($0) }
    }
    expectMessage("map: the size of shape (2305843009213693952,) overflows Int", in: result)
  }

  @Test func convertingOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Float>.zeros([1]).broadcast(to: [1 << 61])
      _ = NDArray<Double>(converting: a)
    }
    expectMessage(
      "NDArray(converting:): the size of shape (2305843009213693952,) overflows Int",
      in: result)
  }
}
