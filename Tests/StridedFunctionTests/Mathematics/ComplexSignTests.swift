import Foundation
import Oracle
import Strided
import Testing

/// The sign of complex numbers: z / |z|.
@Suite(.withoutAddressSanitizer) struct ComplexSignTests {
  /// The sign of a number, calculated from parts of a moderate size.
  private static func expectedSign<Part: OracleReal>(_ z: Complex<Part>) -> Complex<Part>
  where Part: ComplexPart {
    let (x, y) = z.rawStorage
    if x.isNaN || y.isNaN || x.isInfinite && y.isInfinite { return Complex(.nan, .nan) }
    if x.isInfinite { return Complex(x > 0 ? 1 : -1, 0) }
    if y.isInfinite { return Complex(0, y > 0 ? 1 : -1) }
    let size = max(x.magnitude, y.magnitude)
    if size == 0 { return .zero }
    let (a, b) = (scaled(x, size), scaled(y, size))
    let length = hypot(a, b)
    return Complex(Part(a / length), Part(b / length))
  }

  /// A part times a power of 2, which makes `size` about 1.
  private static func scaled<Part: BinaryFloatingPoint>(_ part: Part, _ size: Part) -> Double {
    let exponent = Double(size).exponent
    let half = Double(sign: .plus, exponent: -exponent / 2, significand: 1)
    let rest = Double(sign: .plus, exponent: -exponent - -exponent / 2, significand: 1)
    return Double(part) * half * rest
  }

  private static func isSame<Part: BinaryFloatingPoint>(
    _ first: Complex<Part>, _ second: Complex<Part>
  ) -> Bool {
    let (a, b) = (first.rawStorage, second.rawStorage)
    func isClose(_ x: Part, _ y: Part) -> Bool {
      if x.isNaN || y.isNaN { return x.isNaN && y.isNaN }
      return (x - y).magnitude <= 4 * Part.ulpOfOne * y.magnitude + .leastNonzeroMagnitude
    }
    return isClose(a.x, b.x) && isClose(a.y, b.y)
  }

  private func run<Part: OracleReal & ComplexPart>(_ type: Part.Type) {
    let log = FailureLog()
    let great = Part.greatestFiniteMagnitude
    let parts: [Part] = [
      0, -0.0, 1, -1, 3, -4, 0.37, great, -great / 2, great.squareRoot(), .leastNonzeroMagnitude,
      -3 * .leastNonzeroMagnitude, .leastNormalMagnitude, .infinity, -.infinity, .nan,
    ]
    let numbers = parts.flatMap { x in parts.map { Complex(x, $0) } }
    for z in numbers {
      let found = sign(NDArray([z]))[0]
      log.check(
        Self.isSame(found, Self.expectedSign(z)),
        "sign of \(z): \(found), expected \(Self.expectedSign(z))")
    }
    let modest = numbers.filter(\.isFinite)
    for shape in [[], [5], [0], [3, 4], [2, 3, 4]] {
      let values = (0..<elementCount(shape)).map { modest[$0 * 37 % modest.count] }
      let expected = values.map { Self.expectedSign($0) }
      let flags = values.indices.map { $0 % 3 != 1 }
      for subject in representations(of: shape, values) {
        let found = difference(
          of: sign(subject.twin.array), from: ModelArray(expected, shape: shape), by: Self.isSame)
        log.check(found == nil, "\(shape) \(subject.twin.name): \(found ?? "")")
        for target in representations(of: shape, values, isWritable: true) {
          sign(
            subject.twin.array, into: target.twin.array, where: NDArray(flags, shape: Shape(shape)))
          target.twin.model.write(expected.indices.map { flags[$0] ? expected[$0] : values[$0] })
          let written = target.twin.memoryDifference(by: Self.isSame)
          log.check(
            written == nil,
            "\(shape) \(subject.twin.name) into \(target.twin.name): \(written ?? "")")
          target.reset()
        }
      }
    }
    log.finish(atLeast: 500)
  }

  @Test func singlePrecision() { run(Float.self) }

  @Test func doublePrecision() { run(Double.self) }

  @Test func knownValues() {
    #expect(Array(sign(NDArray([Complex(3.0, -4), .zero]))) == [Complex(0.6, -0.8), .zero])
    let root = 0.5.squareRoot()
    let diagonal = sign(NDArray([Complex(1e308, 1e308)]))[0]
    #expect(isNear(diagonal.real, root, ulps: 1) && isNear(diagonal.imaginary, root, ulps: 1))
    let least = sign(NDArray([Complex(0, -Double.leastNonzeroMagnitude)]))[0]
    #expect(least == Complex(0, -1))
    let a = NDArray([Complex<Float>(0, 2), Complex(-5, 0)])
    sign(a, into: a)
    #expect(Array(a) == [Complex(0, 1), Complex(-1, 0)])
  }
}
