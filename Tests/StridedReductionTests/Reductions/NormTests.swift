import Foundation
import Oracle
import Strided
import Testing

/// Norms against plain loops.
@Suite(.withoutAddressSanitizer) struct NormTests {
  /// The norm of a list.
  static func norm(_ numbers: [Double], order: Double) -> Double {
    let sizes = numbers.map(\.magnitude)
    switch order {
    case .infinity: return sizes.max() ?? 0
    case -.infinity: return sizes.min() ?? 0
    case 0: return Double(sizes.filter { $0 != 0 }.count)
    default:
      return pow(sizes.map { pow($0, order) }.reduce(0, +), 1 / order)
    }
  }

  /// Norms of long lines and columns of integers, whose sums of squares are exact.
  @Test func longLines() {
    for shape in [[33], [513], [70_001], [3, 700], [700, 3]] as [Shape] {
      let integers = NDArray((0..<shape.elementCount).map { $0 * 7 % 11 - 4 }).reshaped(to: shape)
      let squares = integers * integers
      let doubles = NDArray<Double>(converting: integers)
      let floats = NDArray<Float>(converting: integers)
      for (name, double, float) in [
        ("contiguous", doubles, floats), ("reversed", doubles.flipped(), floats.flipped()),
      ] {
        #expect(double.norm() == Double(squares.sum()).squareRoot(), "\(shape) \(name)")
        #expect(float.norm() == Float(squares.sum()).squareRoot(), "\(shape) \(name)")
        let expected = sqrt(NDArray<Double>(converting: squares.sum(axis: -1)))
        #expect(doubles.norm(axis: -1) == expected, "\(shape) \(name)")
      }
    }
  }

  private static let orders = [0, 1, 2, 3, 0.5, -1, 2.5, .infinity, -.infinity]

  private func compare<Element: OracleElement, Part: RealScalar>(
    _ value: (Int) -> Element, _ magnitude: (Element) -> Double,
    several: (NDArray<Element>, Double, [Int], Bool) -> NDArray<Part>,
    one: @escaping (NDArray<Element>, Double, Int, Bool) -> NDArray<Part>,
    whole: @escaping (NDArray<Element>, Double) -> Part
  ) {
    let check = AxesCheck()
    for shape in [[], [5], [0], [3, 4], [2, 0, 3], [2, 3, 4], [40]] {
      let values = (0..<elementCount(shape)).map(value)
      for subject in representations(of: shape, values) {
        let array = subject.twin.array
        for axes in AxisLines.sets(of: shape.count) {
          let lines = AxisLines(shape, along: axes)
          for order in Self.orders {
            if order.isInfinite, lines.lines.contains(where: \.isEmpty) { continue }
            let expected = lines.map(values) { Part(Self.norm($0.map(magnitude), order: order)) }
            check.compare(
              "norm \(order) of \(Element.self) \(subject.twin.name)", shape, axes, expected, lines,
              isSame: { isNear($0, $1, ulps: 32) },
              several: { several(array, order, $0, $1) }, one: { one(array, order, $0, $1) },
              whole: { whole(array, order) })
          }
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }

  private func compareReals<Element: OracleReal & RealScalar>(_ value: (Int) -> Element) {
    compare(value) {
      Double($0.magnitude)
    } several: {
      $0.norm(order: $1, axes: $2, keepingAxes: $3)
    } one: {
      $0.norm(order: $1, axis: $2, keepingAxes: $3)
    } whole: {
      $0.norm(order: $1)
    }
  }

  private func compareComplex<Part: OracleReal & ComplexPart & RealScalar>(
    _ value: (Int) -> Complex<Part>
  ) {
    compare(value) {
      hypot(Double($0.real), Double($0.imaginary))
    } several: {
      $0.norm(order: $1, axes: $2, keepingAxes: $3)
    } one: {
      $0.norm(order: $1, axis: $2, keepingAxes: $3)
    } whole: {
      $0.norm(order: $1)
    }
  }

  @Test func realNumbers() {
    compareReals { Float16($0 * 7 % 11) / 4 - 1 }
    compareReals { Float($0 * 7 % 11) / 4 - 1 }
    compareReals { Double($0 * 7 % 11) / 4 - 1 }
    compareReals { Double($0 * 7 % 11) * 0.37 - 1.3 }
  }

  @Test func complexNumbers() {
    compareComplex { Complex(Float($0 * 7 % 11) / 4 - 1, Float($0 % 3) - 1) }
    compareComplex { Complex(Double($0 * 7 % 11) / 4 - 1, Double($0 % 3) - 1) }
  }

  /// Squares that overflow or vanish, where the norm fits.
  @Test func overflowAndUnderflow() {
    let log = FailureLog()
    func check<Real: RealScalar>(_ type: Real.Type) {
      for exponent in [
        Real.greatestFiniteMagnitude.exponent - 3, Real.greatestFiniteMagnitude.exponent / 2,
        Real.leastNormalMagnitude.exponent / 2, Real.leastNormalMagnitude.exponent + 3,
        Real.leastNonzeroMagnitude.exponent,
      ] {
        let unit = Real(sign: .plus, exponent: exponent, significand: 1)
        for list in [[3, 4], [-3, 4, 0], [1, 2, 2], [2, -3, 6, 0, 0]] as [[Real]] {
          let expected: Real = list.contains(6) ? 7 : list.contains(1) ? 3 : 5
          let array = NDArray(list.map { $0 * unit })
          log.check(
            array.norm() == expected * unit || isNear(array.norm(), expected * unit, ulps: 2),
            "\(type) \(array): \(array.norm()), expected \(expected * unit)")
          let rows = NDArray<Real>.ones([3, list.count])
          rows[1, 0...] = array
          let ones = Real(list.count).squareRoot()
          let found = rows.norm(axis: 1)
          log.check(
            isNear(found[0], ones) && isNear(found[1], expected * unit) && isNear(found[2], ones),
            "\(type) rows \(rows): \(found)")
        }
      }
    }
    check(Float16.self)
    check(Float.self)
    check(Double.self)
    log.finish(atLeast: 100)
    #expect(isNear(NDArray([3e300, 4e300]).norm(), 5e300, ulps: 2))
    #expect(isNear(NDArray([3e-300, 4e-300]).norm(), 5e-300, ulps: 2))
    #expect(isNear(NDArray([Complex(3e300, 4e300)]).norm(), 5e300, ulps: 2))
    #expect(isNear(NDArray([Complex(3e-300, 4e-300), .zero]).norm(), 5e-300, ulps: 2))
    #expect(NDArray([1.5e308, 1.5e308]).norm() == .infinity)
  }

  @Test func specialNumbers() {
    #expect(NDArray([0.0, -0.0]).norm() == 0 && NDArray<Double>([]).norm() == 0)
    #expect(NDArray([1, -Double.infinity]).norm() == .infinity)
    #expect(NDArray([1, Float.nan]).norm().isNaN)
    #expect(NDArray([3e300, Double.nan]).norm().isNaN)
    let a = NDArray([
      [3, 4], [3e300, 4e300], [0, 0], [1, Double.infinity], [.nan, 1], [3e-300, 4e-300],
    ])
    let found = a.norm(axis: -1)
    #expect(found[0] == 5 && isNear(found[1], 5e300, ulps: 2) && found[2] == 0)
    #expect(found[3] == .infinity && found[4].isNaN && isNear(found[5], 5e-300, ulps: 2))
    #expect(a.norm(order: .infinity, axis: 1)[4].isNaN)
    #expect(a.norm(order: 0, axis: 1)[..<4] == [2, 2, 0, 2])
    #expect(NDArray([0, 2.0]).norm(order: -1) == 0)
  }

  @Test func missingAxes() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).norm(axis: 2)
    }
    expectMessage("norm: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).norm(axes: [1, -1])
    }
    expectMessage("norm: axis -1 is given twice in [1, -1], shape (2, 3)", in: twice)
  }
}
