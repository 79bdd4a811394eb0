import CStridedKernels
import Testing

/// The loops over integers in C, against plain loops in Swift: at every level above the baseline, for every
/// operation and type, with every combination of strides, disjoint, in place and with a source above the result.
@Suite struct WideIntegerTests {
  private static let operations = [
    strided_integer_multiply, strided_shift_left, strided_shift_right, strided_minimum,
    strided_maximum,
  ]

  @Test func int8() { check(strided_int8, Int8.self) }
  @Test func int16() { check(strided_int16, Int16.self) }
  @Test func int32() { check(strided_int32, Int32.self) }
  @Test func int64() { check(strided_int64, Int64.self) }
  @Test func uint8() { check(strided_uint8, UInt8.self) }
  @Test func uint16() { check(strided_uint16, UInt16.self) }
  @Test func uint32() { check(strided_uint32, UInt32.self) }
  @Test func uint64() { check(strided_uint64, UInt64.self) }

  /// Where the first source is.
  private enum Place: CaseIterable {
    case apart, inPlace, above
  }

  private func check<Number: FixedWidthInteger>(_ element: strided_element, _ type: Number.Type) {
    var mistakes: [String] = []
    var cases = 0
    func note(_ isRight: Bool, _ name: @autoclosure () -> String) {
      cases += 1
      if !isRight { mistakes.append(name()) }
    }
    for level in stride(from: 1, through: strided_simd_level(), by: 1) {
      let loops = Loops<Number>(level: level, element: element)
      for operation in Self.operations {
        for count in [0, 1, 15, 17, 31, 33, 64, 129, 513, 1025] {
          for steps in [(1, 1), (1, 0), (0, 1), (0, 0)] {
            for place in Place.allCases where steps.0 == 1 || place == .apart {
              note(
                matches(loops, operation, count, steps, place),
                "\(level) \(operation) \(count) \(steps) \(place)")
            }
          }
        }
        let edges = Self.edges(of: Number.self)
        for (index, x) in edges.enumerated() {
          for (other, y) in edges.enumerated() {
            // Places in a vector, in the rest of a row, and at the edges of a block.
            for (count, place) in [(1, 0), (33, 16), (33, 32), (513, 511), (513, 512)]
            where count < 100 || operation == strided_integer_multiply && (index + other) % 7 == 0 {
              var first = [Number](repeating: 1, count: count)
              var second = first
              (first[place], second[place]) = (x, y)
              note(
                loops.matches(operation, first, second),
                "\(level) \(operation) of \(x) and \(y) at \(place) of \(count)")
            }
            let (first, second) = ([1, 1, x], [1, 1, y])
            note(
              loops.matches(operation, first, [y]) && loops.matches(operation, [x], second),
              "\(level) \(operation) of scalars \(x) and \(y)")
          }
        }
      }
      for count in [0, 1, 15, 16, 17, 33, 65, 129] {
        let edges = Self.edges(of: Number.self)
        let values = (0..<count).map { edges[$0 % edges.count] }
        let fitting = values.map { $0 == .min && Number.isSigned ? 0 : $0 }
        for function in [strided_absolute, strided_sign] {
          note(loops.matches(function, values), "\(level) \(function) \(count)")
          note(loops.matches(function, fitting), "\(level) \(function) \(count), fitting")
        }
        for place in 0..<count {
          var values = [Number](repeating: 1, count: count)
          values[place] = .min
          note(loops.matches(strided_absolute, values), "\(level) absolute \(place) of \(count)")
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count) of \(cases), first \(mistakes.first ?? "")")
    #expect(cases > 3000 || strided_simd_level() == 0)
  }

  /// Numbers at which products begin to overflow, or at which the test of a block changes.
  private static func edges<Number: FixedWidthInteger>(of type: Number.Type) -> [Number] {
    let half: Number = 1 << (Number.bitWidth / 2 - 1)
    var edges: [Number] = [
      0, 1, 2, half - 1, half, half + 1, 2 * half - 1, 2 * half, 2 * half + 1, .max, .max / 2,
      .max / 2 + 1, .max / 3, Number(Number.bitWidth - 1), Number(Number.bitWidth),
    ]
    if Number.isSigned {
      let minusOne: Number = 0 - 1
      edges += [minusOne, minusOne - half, 0 - half, 1 - half, 0 - 2 * half, minusOne - 2 * half]
      edges += [.min, .min + 1, .min / 2, .min / 2 - 1]
    }
    return edges
  }

  /// Whether rows of one memory are combined as they are in Swift.
  private func matches<Number: FixedWidthInteger>(
    _ loops: Loops<Number>, _ operation: strided_integer_operation, _ count: Int,
    _ steps: (Int, Int), _ place: Place
  ) -> Bool {
    let values = (0..<4100).map { Number(truncatingIfNeeded: $0 &* 37 % 11) }
    let (result, second) = (3, 1500)
    let first =
      switch place {
      case .apart: 3001
      case .inPlace: result
      case .above: result + 5
      }
    var (memory, expected) = (values, values)
    for index in 0..<count {
      let (x, y) = (values[first + index * steps.0], values[second + index * steps.1])
      expected[result + index] = Loops<Number>.result(of: operation, x, y)?.value ?? 0
    }
    let width = MemoryLayout<Number>.stride
    let hasFailed = memory.withUnsafeMutableBufferPointer { memory in
      guard let base = memory.baseAddress else { return true }
      return strided_combine_integers(
        loops.level, operation, loops.element, count, base + result, base + first, steps.0 * width,
        base + second, steps.1 * width)
    }
    return memory == expected && !hasFailed
  }
}

/// The loops of one level and element type.
private struct Loops<Number: FixedWidthInteger> {
  let level: Int32
  let element: strided_element

  /// What an operation writes, and whether it fails; nil if it fails and writes any number.
  static func result(
    of operation: strided_integer_operation, _ x: Number, _ y: Number
  ) -> (value: Number, overflow: Bool)? {
    switch operation {
    case strided_integer_multiply:
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      return (product, overflow)
    case strided_shift_left: return y < 0 ? nil : (x << y, false)
    case strided_shift_right: return y < 0 ? nil : (x >> y, false)
    case strided_minimum: return (min(x, y), false)
    default: return (max(x, y), false)
    }
  }

  /// Whether an operation of rows, or of a row and a scalar, writes and reports what Swift does.
  func matches(
    _ operation: strided_integer_operation, _ first: [Number], _ second: [Number]
  ) -> Bool {
    let count = max(first.count, second.count)
    let steps = (first.count == 1 ? 0 : 1, second.count == 1 ? 0 : 1)
    let expected = (0..<count).map {
      Self.result(of: operation, first[$0 * steps.0], second[$0 * steps.1])
    }
    let width = MemoryLayout<Number>.stride
    var found = [Number](repeating: 7, count: count + 1)
    let hasFailed = strided_combine_integers(
      level, operation, element, count, &found, first, steps.0 * width, second, steps.1 * width)
    let isRight = zip(found, expected).allSatisfy { $1 == nil || $0 == $1?.value }
    return isRight && found[count] == 7
      && hasFailed == expected.contains { $0 == nil || $0?.overflow == true }
  }

  /// Whether a function of a row writes and reports what Swift does.
  func matches(_ function: strided_integer_function, _ values: [Number]) -> Bool {
    let isSign = function == strided_sign
    let expected = values.map { (x: Number) -> Number in
      isSign ? x.signum() : Number(truncatingIfNeeded: x.magnitude)
    }
    var found = [Number](repeating: 7, count: values.count + 1)
    let hasFailed = strided_map_integers(level, function, element, values.count, &found, values)
    let overflows = values.contains { Number(exactly: $0.magnitude) == nil }
    return Array(found.dropLast()) == expected && found.last == 7
      && hasFailed == (overflows && !isSign)
  }
}
