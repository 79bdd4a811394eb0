import CStridedKernels

/// Loops that search for elements in a sorted line: by bisection, or by counting in vectors if it is short.
///
/// A line is given by its first element, the number of its elements and their distance. It must
/// stay in memory while the loop is used.
package enum SearchLoops {
  /// The loop that writes to operand 0 the place at which operand 1 keeps the line sorted.
  ///
  /// - Parameter isAfter: whether the place is after equal elements of the line, not before them.
  package static func place<Element: Scalar>(
    in line: ElementPointer<Element>, _ count: Int, stride: Int, isAfter: Bool
  ) -> InnerLoop {
    Element.visitOrder(
      Placing(line: line.address, count: count, stride: stride, isAfter: isAfter))
  }

  /// The loop that writes to operand 0 whether operand 1 is in the contiguous line, or whether it
  /// is not if `isInverted` is true.
  package static func membership<Element: Scalar>(
    in line: ElementPointer<Element>, _ count: Int, isInverted: Bool
  ) -> InnerLoop {
    Element.visitOrder(Membership(line: line.address, count: count, isInverted: isInverted))
  }
}

private struct Placing: OrderVisitor {
  let line: Int
  let count: Int
  let stride: Int
  let isAfter: Bool

  /// The length up to which each value is compared with all elements of the line, in vectors.
  private static var countedLength: Int { 32 }

  func visit<Rules: KeyRules>(_ rules: Rules.Type) -> InnerLoop {
    let (line, count, stride, isAfter) = (line, count, stride, isAfter)
    let element = element(of: rules)
    return .portable { row in
      if let element, row.stride(0) == MemoryLayout<Int>.stride,
        row.stride(1) == MemoryLayout<Rules.Element>.stride,
        Self.countPlaces(row, element, in: line, count, isAfter)
      {
        return .none
      }
      let sorted = ElementPointer<Rules.Element>(address: line).run(at: 0, stride: stride)
      let (places, values) = (row.run(0, of: Int.self), row.run(1, of: Rules.Element.self))
      if isAfter {
        sorted.forEachPlace(count, of: values, row.count, { !Rules.searchPrecedes($1, $0) }) {
          places[$0] = $1
        }
      } else {
        sorted.forEachPlace(count, of: values, row.count, { Rules.searchPrecedes($0, $1) }) {
          places[$0] = $1
        }
      }
      return .none
    }
  }
}

extension Placing {
  /// The type of the elements in C if the line is short and contiguous, without NaN; nil otherwise.
  private func element<Rules: KeyRules>(of rules: Rules.Type) -> strided_element? {
    guard stride == 1, (1...Self.countedLength).contains(count) else { return nil }
    let last = ElementPointer<Rules.Element>(address: line).run(at: count - 1, stride: 1).first
    // NaN is the last element of a sorted line.
    let isNaN = (last as? Double)?.isNaN ?? (last as? Float)?.isNaN ?? false
    return isNaN ? nil : VectorElement.name(of: Rules.Element.self)
  }

  /// Writes the places of contiguous values; false, without any effect, if there is no loop in vectors.
  private static func countPlaces(
    _ row: Row, _ element: strided_element, in line: Int, _ count: Int, _ isAfter: Bool
  ) -> Bool {
    unsafe strided_places(
      strided_simd_level(), element, row.count, row.address(1), count,
      UnsafeRawPointer(bitPattern: line), isAfter,
      row.address(0).assumingMemoryBound(to: Int64.self))
  }
}

private struct Membership: OrderVisitor {
  let line: Int
  let count: Int
  let isInverted: Bool

  func visit<Rules: KeyRules>(_ rules: Rules.Type) -> InnerLoop {
    let (line, count, isInverted) = (line, count, isInverted)
    return .portable { row in
      let sorted = ElementPointer<Rules.Element>(address: line).run(at: 0, stride: 1)
      let (answers, values) = (row.run(0, of: Bool.self), row.run(1, of: Rules.Element.self))
      if count == 0 {
        for index in 0..<row.count { answers[index] = isInverted }
        return .none
      }
      sorted.forEachPlace(count, of: values, row.count, { Rules.searchPrecedes($0, $1) }) {
        // Elements that count as the same, like numbers with a NaN part, may be the last of the
        // line.
        let neighbour = sorted[unit: min($1, count &- 1)]
        answers[$0] = Rules.isSame(neighbour, values[$0]) != isInverted
      }
      return .none
    }
  }
}

extension Run {
  /// Calls `body` with the index of each value, and with the number of elements of this sorted line
  /// for which `isBefore(element, value)` holds.
  ///
  /// Bisection of all values takes the same steps. In a contiguous line four values at once hide
  /// the latency of memory, and no step has a branch that could be mispredicted.
  @inline(__always)
  fileprivate func forEachPlace(
    _ count: Int, of values: Run<Element>, _ valueCount: Int,
    _ isBefore: (_ element: Element, _ value: Element) -> Bool,
    _ body: (_ index: Int, _ place: Int) -> Void
  ) {
    var index = 0
    while stride == 1, index &+ 4 <= valueCount {
      let (first, second) = (values[index], values[index &+ 1])
      let (third, fourth) = (values[index &+ 2], values[index &+ 3])
      var (a, b, c, d) = (0, 0, 0, 0)
      var length = count
      while length > 1 {
        let half = length &>> 1
        let last = half &- 1
        a = isBefore(self[unit: a &+ last], first) ? a &+ half : a
        b = isBefore(self[unit: b &+ last], second) ? b &+ half : b
        c = isBefore(self[unit: c &+ last], third) ? c &+ half : c
        d = isBefore(self[unit: d &+ last], fourth) ? d &+ half : d
        length &-= half
      }
      if length == 1 {
        a = isBefore(self[unit: a], first) ? a &+ 1 : a
        b = isBefore(self[unit: b], second) ? b &+ 1 : b
        c = isBefore(self[unit: c], third) ? c &+ 1 : c
        d = isBefore(self[unit: d], fourth) ? d &+ 1 : d
      }
      body(index, a)
      body(index &+ 1, b)
      body(index &+ 2, c)
      body(index &+ 3, d)
      index &+= 4
    }
    while index < valueCount {
      let value = values[index]
      var (start, length) = (0, count)
      while length > 1 {
        let half = length &>> 1
        start = isBefore(self[start &+ half &- 1], value) ? start &+ half : start
        length &-= half
      }
      body(index, length == 1 && isBefore(self[start], value) ? start &+ 1 : start)
      index &+= 1
    }
  }
}
