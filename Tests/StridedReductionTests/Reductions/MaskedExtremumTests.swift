import Oracle
import Strided
import Testing

/// Extrema with an initial value, and extrema and truths of the elements for which a mask is true.
@Suite struct MaskedExtremumTests {
  private static let shapes: [[Int]] = [[], [5], [0], [3, 4], [2, 0, 3], [2, 3, 4]]

  @Test func integers() {
    compare(initials: [0, 127, -128], { Int8(($0 * 7) % 11 - 4) })
    compare(initials: [0, 3, 255], { UInt8(($0 * 7) % 11) })
    compare(initials: [0, 3, .min], { ($0 * 7) % 11 - 4 })
    compare(initials: [0, .max], { UInt64(($0 * 7) % 11) })
  }

  @Test func realNumbers() {
    compare(initials: [0, .infinity, .nan], { Float16(($0 * 7) % 11 - 4) })
    compare(initials: [1, -.infinity], { $0 == 3 ? .nan : Float(($0 * 7) % 11 - 4) })
    compare(initials: [1, .nan, .infinity], { $0 % 9 == 5 ? .nan : Double(($0 * 7) % 11 - 4) })
    compare(initials: [1, .infinity, -.infinity], { $0 % 2 == 0 ? .infinity : Double($0) })
  }

  private func compare<Element: OracleElement & OrderedScalar>(
    initials: [Element], _ value: (Int) -> Element
  ) {
    let check = AxesCheck()
    var masks = SampleMasks(seed: 5)
    for shape in Self.shapes {
      let values = (0..<elementCount(shape)).map(value)
      for subject in representations(of: shape, values) {
        for axes in AxisLines.sets(of: shape.count) {
          for initial in initials {
            let all = values.map { _ in true }
            compare(subject, axes, initial, nil, all, check)
            for (mask, flags) in masks.masks(for: shape) {
              compare(subject, axes, initial, mask, flags, check)
            }
          }
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }

  private func compare<Element: OracleElement & OrderedScalar>(
    _ subject: Subject<Element>, _ axes: [Int], _ initial: Element, _ mask: NDArray<Bool>?,
    _ flags: [Bool], _ check: AxesCheck
  ) {
    let array = subject.twin.array
    let shape = Array(array.shape)
    let values = subject.twin.model.values
    let lines = AxisLines(shape, along: axes)
    let terms = lines.lines.map { line in line.filter { flags[$0] }.map { values[$0] } }
    func extrema(_ wins: (Element, Element) -> Bool) -> [Element] {
      terms.map { line in
        ([initial] + line).reduce(initial) { $0 != $0 || !(wins($1, $0) || $1 != $1) ? $0 : $1 }
      }
    }
    let name = "of \(Element.self) \(subject.twin.name) from \(initial)"
    check.compare(
      "min \(name)", shape, axes, extrema(<), lines, isSame: { $0.isSame(as: $1) },
      several: { array.min(axes: $0, keepingAxes: $1, initial: initial, where: mask) },
      one: { array.min(axis: $0, keepingAxes: $1, initial: initial, where: mask) },
      whole: { array.min(initial: initial, where: mask) })
    check.compare(
      "max \(name)", shape, axes, extrema(>), lines, isSame: { $0.isSame(as: $1) },
      several: { array.max(axes: $0, keepingAxes: $1, initial: initial, where: mask) },
      one: { array.max(axis: $0, keepingAxes: $1, initial: initial, where: mask) },
      whole: { array.max(initial: initial, where: mask) })
  }

  @Test func truths() {
    let check = AxesCheck()
    var masks = SampleMasks(seed: 7)
    for shape in Self.shapes {
      for remainder in [2, 4, 1] {
        let values = (0..<elementCount(shape)).map { $0 % 5 < remainder }
        for subject in representations(of: shape, values) {
          let array = subject.twin.array
          for axes in AxisLines.sets(of: shape.count) {
            for (mask, flags) in masks.masks(for: shape) {
              let lines = AxisLines(shape, along: axes)
              let terms = lines.lines.map { line in line.filter { flags[$0] }.map { values[$0] } }
              check.compare(
                "any \(subject.twin.name)", shape, axes, terms.map { $0.contains(true) }, lines,
                several: { array.any(axes: $0, keepingAxes: $1, where: mask) },
                one: { array.any(axis: $0, keepingAxes: $1, where: mask) },
                whole: { array.any(where: mask) })
              check.compare(
                "all \(subject.twin.name)", shape, axes, terms.map { !$0.contains(false) }, lines,
                several: { array.all(axes: $0, keepingAxes: $1, where: mask) },
                one: { array.all(axis: $0, keepingAxes: $1, where: mask) },
                whole: { array.all(where: mask) })
            }
          }
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }
}
