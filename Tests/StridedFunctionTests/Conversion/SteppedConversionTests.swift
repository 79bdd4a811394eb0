import Oracle
import Strided
import Testing

/// A conversion of pixels with gaps, whose innermost axis is short, against a plain loop.
@Suite(.withoutAddressSanitizer) struct SteppedConversionTests {
  @Test func pixels() {
    let memory = (0..<(768 * 1024 * 3)).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 8) }
    let image = NDArray(memory, shape: [768, 1024, 3])
    let view = image[.stride(by: 2), .stride(by: 2)]
    #expect(view.shape == [384, 512, 3])
    var expected: [Float] = []
    for row in stride(from: 0, to: 768, by: 2) {
      for column in stride(from: 0, to: 1024, by: 2) {
        for channel in 0..<3 { expected.append(Float(memory[(row * 1024 + column) * 3 + channel])) }
      }
    }
    let converted = NDArray<Float>(converting: view)
    #expect(converted.shape == view.shape && Array(converted) == expected)
    #expect(Array(NDArray<Int16>(wrapping: view)) == expected.map { Int16($0) })
    #expect(Array(view.copy()) == expected.map { UInt8($0) })
    let turned = NDArray<Float>(converting: view.flipped())
    #expect(Array(turned) == expected.reversed())
  }
}
