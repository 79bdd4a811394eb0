extension Run {
  /// Writes `operation(x, y)` to every element, in order.
  ///
  /// Each common combination of unit and zero strides has a loop of its own that the compiler turns
  /// into vector instructions; in-place use (`x` starts with this run) too, which a check for
  /// overlapping operands would otherwise keep scalar.
  @inline(__always)
  func assign<Other>(
    _ count: Int,
    _ x: Run<Other>,
    _ y: Run<Other>,
    _ operation: (Other, Other) -> Element
  ) {
    if stride == 1, x.stride == 1, y.stride == 1 {
      for i in 0..<count { self[unit: i] = operation(x[unit: i], y[unit: i]) }
    } else if stride == 1, x.stride == 1, y.stride == 0 {
      let value = y[unit: 0]
      for i in 0..<count { self[unit: i] = operation(x[unit: i], value) }
    } else if stride == 1, x.stride == 0, y.stride == 1 {
      let value = x[unit: 0]
      for i in 0..<count { self[unit: i] = operation(value, y[unit: i]) }
    } else {
      for i in 0..<count { self[i] = operation(x[i], y[i]) }
    }
  }

  /// Replaces every element by `operation(element, x)`, in order.
  @inline(__always)
  func update(_ count: Int, with x: Run, _ operation: (Element, Element) -> Element) {
    if stride == 1, x.stride == 1 {
      if starts(with: x) {
        for i in 0..<count { self[unit: i] = operation(self[unit: i], self[unit: i]) }
      } else {
        for i in 0..<count { self[unit: i] = operation(self[unit: i], x[unit: i]) }
      }
    } else if x.stride == 0 {
      let value = x[unit: 0]
      if stride == 1 {
        for i in 0..<count { self[unit: i] = operation(self[unit: i], value) }
      } else {
        for i in 0..<count { self[i] = operation(self[i], value) }
      }
    } else {
      for i in 0..<count { self[i] = operation(self[i], x[i]) }
    }
  }

  /// Writes `operation(x)` to every element, in order.
  @inlinable
  @inline(__always)
  package func assign<Other>(_ count: Int, _ x: Run<Other>, _ operation: (Other) -> Element) {
    if stride == 1, x.stride == 1 {
      for i in 0..<count { self[unit: i] = operation(x[unit: i]) }
    } else if stride == 1, x.stride == 0 {
      let value = operation(x[unit: 0])
      for i in 0..<count { self[unit: i] = value }
    } else if x.stride == 0 {
      let value = operation(x[unit: 0])
      for i in 0..<count { self[i] = value }
    } else {
      for i in 0..<count { self[i] = operation(x[i]) }
    }
  }
  /// Writes `operation(x)` to every element, in order, one call an element; stops where one throws.
  @inlinable
  @inline(__always)
  package func assignEach<Other, Failure: Error>(
    _ count: Int,
    _ x: Run<Other>,
    _ operation: (Other) throws(Failure) -> Element
  ) throws(Failure) {
    if stride == 1, x.stride == 1 {
      for i in 0..<count { self[unit: i] = try operation(x[unit: i]) }
    } else {
      for i in 0..<count { self[i] = try operation(x[i]) }
    }
  }

  /// All bits that `bits` sets for some element, without a branch an element.
  @inlinable
  @inline(__always)
  package func union<Bits: FixedWidthInteger>(_ count: Int, _ bits: (Element) -> Bits) -> Bits {
    var union: Bits = 0
    if stride == 1 {
      for i in 0..<count { union |= bits(self[unit: i]) }
    } else {
      for i in 0..<count { union |= bits(self[i]) }
    }
    return union
  }
}
