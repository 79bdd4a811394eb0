import Oracle
import Strided
import Testing

/// Variances and standard deviations of complex numbers against plain loops, with and without a mask.
@Suite(.withoutAddressSanitizer) struct ComplexVarianceTests {
  @Test func singlePrecision() { compare(Float.self) }

  @Test func doublePrecision() { compare(Double.self) }

  private func compare<Part: OracleReal & ComplexPart & RealScalar>(_ type: Part.Type) {
    let check = AxesCheck()
    var masks = SampleMasks(seed: 5)
    for shape in [[], [5], [0], [3, 4], [2, 0, 3], [2, 3, 4]] {
      let values = (0..<elementCount(shape)).map { (place: Int) -> Complex<Part> in
        let (real, imaginary) = (Part(place * 7 % 11 - 4), Part(place * 5 % 13))
        return Complex(real / 4, imaginary / 8 + 100)
      }
      for subject in representations(of: shape, values) {
        for axes in AxisLines.sets(of: shape.count) {
          for correction in [0.0, 1] {
            compare(subject, axes, correction, nil, values.map { _ in true }, check)
            for (mask, flags) in masks.masks(for: shape) {
              compare(subject, axes, correction, mask, flags, check)
            }
          }
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }

  private func compare<Part: OracleReal & ComplexPart & RealScalar>(
    _ subject: Subject<Complex<Part>>, _ axes: [Int], _ correction: Double,
    _ mask: NDArray<Bool>?, _ flags: [Bool], _ check: AxesCheck
  ) {
    let (array, name) = (subject.twin.array, subject.twin.name)
    let shape = Array(array.shape)
    let values = subject.twin.model.values.map {
      Complex(Double($0.real), Double($0.imaginary))
    }
    let lines = AxisLines(shape, along: axes)
    let terms = lines.lines.map { line in line.filter { flags[$0] }.map { values[$0] } }
    let means = terms.map { line -> Complex<Double> in
      let sum = line.reduce(Complex<Double>.zero, +)
      let count = Double(line.count)
      return line.isEmpty
        ? Complex(.nan, .nan) : Complex(sum.real / count, sum.imaginary / count)
    }
    let variances = zip(terms, means).map { (line: [Complex<Double>], mean) -> Double in
      let divisor = Double(line.count) - correction
      let squares = line.map { (term: Complex<Double>) -> Double in
        let distance = term - mean
        return distance.real * distance.real + distance.imaginary * distance.imaginary
      }
      return divisor > 0 ? squares.reduce(0, +) / divisor : .nan
    }
    func isNear(_ found: Part, _ expected: Part) -> Bool {
      if found.isNaN || expected.isNaN { return found.isNaN && expected.isNaN }
      return (found - expected).magnitude <= 1024 * Part.ulpOfOne
    }
    check.compare(
      "variance \(name)", shape, axes, variances.map { Part($0) }, lines, isSame: isNear,
      several: {
        guard let mask else {
          return array.variance(axes: $0, correction: correction, keepingAxes: $1)
        }
        return array.variance(axes: $0, correction: correction, keepingAxes: $1, where: mask)
      },
      one: {
        guard let mask else {
          return array.variance(axis: $0, correction: correction, keepingAxes: $1)
        }
        return array.variance(axis: $0, correction: correction, keepingAxes: $1, where: mask)
      },
      whole: {
        guard let mask else { return array.variance(correction: correction) }
        return array.variance(correction: correction, where: mask)
      })
    check.compare(
      "standardDeviation \(name)", shape, axes, variances.map { Part($0.squareRoot()) }, lines,
      isSame: { isNear($0 * $0, $1 * $1) },
      several: {
        guard let mask else {
          return array.standardDeviation(axes: $0, correction: correction, keepingAxes: $1)
        }
        return array.standardDeviation(
          axes: $0, correction: correction, keepingAxes: $1, where: mask)
      },
      one: {
        guard let mask else {
          return array.standardDeviation(axis: $0, correction: correction, keepingAxes: $1)
        }
        return array.standardDeviation(
          axis: $0, correction: correction, keepingAxes: $1, where: mask)
      },
      whole: {
        guard let mask else { return array.standardDeviation(correction: correction) }
        return array.standardDeviation(correction: correction, where: mask)
      })
    guard let mask else { return }
    check.compare(
      "mean \(name)", shape, axes, means, lines,
      isSame: { (found: Complex<Double>, expected: Complex<Double>) -> Bool in
        if found.real.isNaN { return expected.real.isNaN && found.imaginary.isNaN }
        return (found - expected).length <= 128 * Double(Part.ulpOfOne)
      },
      several: {
        NDArray<Complex<Double>>(widening: array.mean(axes: $0, keepingAxes: $1, where: mask))
      },
      one: {
        NDArray<Complex<Double>>(widening: array.mean(axis: $0, keepingAxes: $1, where: mask))
      },
      whole: {
        let mean: Complex<Part> = array.mean(where: mask)
        return Complex(Double(mean.real), Double(mean.imaginary))
      })
  }

  /// A large mean takes no digits, infinities give NaN, and sums that overflow infinity.
  @Test func hostileNumbers() {
    let a = NDArray<Complex<Double>>([
      Complex(1_000_000_001, -1e9), Complex(999_999_999, -999_999_998),
    ])
    #expect(a.variance() == 2 && a.standardDeviation(correction: 1) == 2)
    for special in [Double.infinity, -.infinity, .nan] {
      #expect(NDArray([Complex(1.0, 0), Complex(2, special)]).variance().isNaN)
      #expect(NDArray([Complex(special, 0), Complex(2, 1)]).standardDeviation().isNaN)
    }
    #expect(NDArray([Complex(1e200, 0), Complex(0, 1e200)]).variance() == .infinity)
  }
}

extension NDArray where Element == Complex<Double> {
  /// Copies complex numbers to wider parts.
  fileprivate init<Part: ComplexPart & RealScalar>(widening array: NDArray<Complex<Part>>) {
    self.init(
      array.elements.map { Complex(Double($0.real), Double($0.imaginary)) }, shape: array.shape)
  }
}
