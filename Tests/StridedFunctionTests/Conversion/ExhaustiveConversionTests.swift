import Oracle
import Strided
import Testing

/// Conversions of every value that a small element type has, to every other type.
@Suite(.withoutAddressSanitizer) struct ExhaustiveConversionTests {
  @Test func ofInt8() {
    let check = ConversionCheck()
    check.checkAll((Int8.min...Int8.max).map { $0 })
    check.log.finish(atLeast: 100)
  }

  @Test func ofUInt8() {
    let check = ConversionCheck()
    check.checkAll((UInt8.min...UInt8.max).map { $0 })
    check.log.finish(atLeast: 100)
  }

  @Test func ofFloat16() {
    let check = ConversionCheck()
    let values = (UInt16.min...UInt16.max).map { Float16(bitPattern: $0) }
    check.checkAll(values)
    check.log.finish(atLeast: 500)
  }

  @Test func ofBool() {
    let truths = NDArray([true, false, true])
    #expect(NDArray<Int8>(converting: truths) == [1, 0, 1])
    #expect(NDArray<UInt>(converting: truths) == [1, 0, 1])
    #expect(NDArray<Float16>(converting: truths) == [1, 0, 1])
    #expect(NDArray<Double>(converting: truths) == [1, 0, 1])
    #expect(NDArray<Complex<Float>>(converting: truths) == [1, 0, 1])
  }
}
