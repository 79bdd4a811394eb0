import StridedLayout

// Loops that combine elements at positions with values: operand 0 holds the elements, operand 1 their
// positions, operand 2 the values. If a position repeats, every value is combined with its element.

extension NumericScalar {
  /// The loop that adds values to elements at positions.
  public static var _scatterAddLoop: InnerLoop {
    .portable { row in
      var failure = Failure.none
      row.scatter { (element: Self, value: Self) in _sum(of: element, value, &failure) }
      return failure
    }
  }
}

extension OrderedScalar {
  /// The loop that replaces elements at positions by values that win; NaN wins over every number.
  public static func _scatterLoop(for reduction: OrderedReduction) -> InnerLoop {
    reduction == .max
      ? .portable { row in
        row.scatter { (x: Self, y: Self) in y > x || (y != y && x == x) ? y : x }
        return .none
      }
      : .portable { row in
        row.scatter { (x: Self, y: Self) in y < x || (y != y && x == x) ? y : x }
        return .none
      }
  }
}

extension Row {
  /// Combines the elements of operand 0 at the positions of operand 1 with operand 2.
  @inline(__always)
  fileprivate func scatter<Element>(_ operation: (Element, Element) -> Element) {
    let (elements, positions) = (run(0, of: Element.self), run(1, of: Int.self))
    var value = run(2, of: Element.self)
    for index in 0..<count {
      let position = positions[unit: index]
      elements[unit: position] = operation(elements[unit: position], value.first)
      value.advance()
    }
  }
}
