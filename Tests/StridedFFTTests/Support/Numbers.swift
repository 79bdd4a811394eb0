import Numerics
import Oracle
import Strided

/// Random numbers between -1 and 1 with fixed seeds.
struct RandomNumbers {
  private var generator: SplitMix64

  init(seed: Int) { generator = SplitMix64(seed: UInt64(seed)) }

  mutating func number() -> Double {
    Double(Int64(bitPattern: generator.next()) >> 10) * 0x1p-53
  }

  mutating func real<Part: ComplexPart>(_ shape: Shape) -> NDArray<Part> {
    NDArray((0..<shape.reduce(1, *)).map { _ in Part(number()) }, shape: shape)
  }

  mutating func complex<Part: ComplexPart>(_ shape: Shape) -> NDArray<Complex<Part>> {
    NDArray(
      (0..<shape.reduce(1, *)).map { _ in Complex(Part(number()), Part(number())) }, shape: shape)
  }
}

extension NDArray {
  /// The root of the sum of the squares of complex numbers.
  func norm<Part: ComplexPart>() -> Double where Element == Complex<Part> {
    Array(self).reduce(0.0) {
      $0 + Double($1.real) * Double($1.real) + Double($1.imaginary) * Double($1.imaginary)
    }.squareRoot()
  }

  /// The numbers as `Complex<Double>`.
  func wide<Part: ComplexPart>() -> NDArray<Complex<Double>> where Element == Complex<Part> {
    NDArray<Complex<Double>>(
      Array(self).map { Complex(Double($0.real), Double($0.imaginary)) }, shape: shape)
  }
}

extension NDArray where Element: ComplexPart {
  /// The numbers as complex ones.
  func complex() -> NDArray<Complex<Element>> {
    NDArray<Complex<Element>>(Array(self).map { Complex($0, 0) }, shape: shape)
  }
}

/// The norm of the difference, relative to the norm of the expected numbers.
func error<Part: ComplexPart>(
  _ found: NDArray<Complex<Part>>, _ expected: NDArray<Complex<Part>>
) -> Double {
  if found.shape != expected.shape { return .infinity }
  let norm = expected.norm()
  return (found.wide() - expected.wide()).norm() / (norm > 0 ? norm : 1)
}

/// The same for real numbers.
func error<Part: ComplexPart>(_ found: NDArray<Part>, _ expected: NDArray<Part>) -> Double {
  error(found.complex(), expected.complex())
}

/// The relative error that sums of some hundred numbers may have.
func tolerance<Part: ComplexPart>(_ type: Part.Type) -> Double { 4 * Double(Part.ulpOfOne) }

/// The sums that define a transform of one line, in `Double`.
func naiveTransform(
  _ line: [Complex<Double>], isInverse: Bool = false
) -> [Complex<Double>] {
  let n = line.count
  let roots = (0..<n).map { k -> Complex<Double> in
    let angle = 2 * Double.pi * Double(k) / Double(n)
    return Complex(.cos(angle), isInverse ? .sin(angle) : -.sin(angle))
  }
  // Parts in lists of their own: unoptimised arithmetic on complex numbers takes ten times as long.
  let (real, imaginary) = (line.map(\.real), line.map(\.imaginary))
  let (cosines, sines) = (roots.map(\.real), roots.map(\.imaginary))
  return (0..<n).map { k in
    var (sum, imaginarySum, place) = (0.0, 0.0, 0)
    for j in 0..<n {
      sum += real[j] * cosines[place] - imaginary[j] * sines[place]
      imaginarySum += real[j] * sines[place] + imaginary[j] * cosines[place]
      place += k
      if place >= n { place -= n }
    }
    return Complex(sum, imaginarySum)
  }
}
