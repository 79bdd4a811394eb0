import StridedLayout

// Loops that combine elements at positions with values: operand 0 holds the elements, operand 1 their
// offsets, operand 2 the values. If an offset repeats, every value is combined with its element.

extension NumericScalar {
  /// The loop that adds values to elements at positions.
  public static var _scatterAddLoop: InnerLoop { portableScatterAddLoop }

  /// The same, in one loop for all types.
  @inline(__always)
  static var portableScatterAddLoop: InnerLoop {
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
        row.scatter(where: { (x: Self, y: Self) in !(y <= x) && x == x })
        return .none
      }
      : .portable { row in
        row.scatter(where: { (x: Self, y: Self) in !(y >= x) && x == x })
        return .none
      }
  }
}

extension Row {
  /// Combines the elements of operand 0 at the offsets of operand 1 with operand 2.
  @inline(__always)
  fileprivate func scatter<Element>(_ operation: (Element, Element) -> Element) {
    let elements = run(0, of: Element.self)
    let values = run(2, of: Element.self)
    if values.stride == 1 {
      forEachOffset { offset, index in
        elements[unit: offset] = operation(elements[unit: offset], values[unit: index])
      }
    } else {
      forEachOffset { offset, index in
        elements[unit: offset] = operation(elements[unit: offset], values[index])
      }
    }
  }

  /// Calls `body` with every offset of operand 1 and its index, in order.
  ///
  /// Eight offsets are loaded before the first of them is used. Loads that follow stores to unknown
  /// addresses are slower: the addition of `Double`s took 1.15 to 1.25 times as long.
  @inline(__always)
  private func forEachOffset(_ body: (_ offset: Int, _ index: Int) -> Void) {
    let offsets = run(1, of: Int.self)
    var index = 0
    while index &+ 8 <= count {
      let next = InlineArray<8, Int> { offsets[unit: index &+ $0] }
      for step in 0..<8 { body(next[step], index &+ step) }
      index &+= 8
    }
    while index < count {
      body(offsets[unit: index], index)
      index &+= 1
    }
  }

  /// Replaces the elements of operand 0 at the offsets of operand 1 by values of operand 2 that win.
  ///
  /// Most values do not win. One comparison finds that, and no later load waits for a store.
  @inline(__always)
  fileprivate func scatter<Element>(where wins: (Element, Element) -> Bool) {
    let (elements, offsets) = (run(0, of: Element.self), run(1, of: Int.self))
    var value = run(2, of: Element.self)
    for index in 0..<count {
      let offset = offsets[unit: index]
      if wins(elements[unit: offset], value.first) { elements[unit: offset] = value.first }
      value.advance()
    }
  }
}
