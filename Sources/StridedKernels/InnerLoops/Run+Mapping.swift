extension Run {
  /// Writes `operation(x, y)` to every element, in order.
  ///
  /// Common combinations of contiguous and scalar operands have their own loops, which the compiler
  /// vectorizes. In-place use also has its own loop. Without it, the compiler's check for overlapping
  /// operands would select scalar code.
  @inlinable
  @inline(__always)
  package func assign<First, Second>(
    _ count: Int, _ x: Run<First>, _ y: Run<Second>, _ operation: (First, Second) -> Element
  ) {
    if stride == 1, x.stride == 1, y.stride == 1 {
      if let old = inPlace(as: x) {
        for i in 0..<count { self[unit: i] = operation(old[unit: i], y[unit: i]) }
      } else {
        for i in 0..<count { self[unit: i] = operation(x[unit: i], y[unit: i]) }
      }
    } else if stride == 1, x.stride == 1, y.stride == 0 {
      let value = y[unit: 0]
      if let old = inPlace(as: x) {
        for i in 0..<count { self[unit: i] = operation(old[unit: i], value) }
      } else {
        for i in 0..<count { self[unit: i] = operation(x[unit: i], value) }
      }
    } else if stride == 1, x.stride == 0, y.stride == 1 {
      let value = x[unit: 0]
      for i in 0..<count { self[unit: i] = operation(value, y[unit: i]) }
    } else {
      assignEach(count, x, y, operation)
    }
  }

  /// Writes `operation(x, y)` to every element, in order, in one loop for all strides.
  @inlinable
  @inline(__always)
  package func assignEach<First, Second>(
    _ count: Int, _ x: Run<First>, _ y: Run<Second>, _ operation: (First, Second) -> Element
  ) {
    var (to, x, y) = (self, x, y)
    for _ in 0..<count {
      to.first = operation(x.first, y.first)
      to.advance()
      x.advance()
      y.advance()
    }
  }

  /// Writes `operation(x, y, z)` to every element, in order.
  @inlinable
  @inline(__always)
  package func assign<First, Second, Third>(
    _ count: Int, _ x: Run<First>, _ y: Run<Second>, _ z: Run<Third>,
    _ operation: (First, Second, Third) -> Element
  ) {
    if stride == 1, x.stride == 1, y.stride == 1, z.stride == 1 {
      for i in 0..<count { self[unit: i] = operation(x[unit: i], y[unit: i], z[unit: i]) }
    } else {
      var (to, x, y, z) = (self, x, y, z)
      for _ in 0..<count {
        to.first = operation(x.first, y.first, z.first)
        to.advance()
        x.advance()
        y.advance()
        z.advance()
      }
    }
  }

  /// This run with the element type of `source`, if both are the same run; otherwise nil.
  @inlinable
  @inline(__always)
  func inPlace<Other>(as source: Run<Other>) -> Run<Other>? {
    guard Other.self == Element.self, starts(with: source) else { return nil }
    return unsafe Run<Other>(
      base: UnsafeMutableRawPointer(base).assumingMemoryBound(to: Other.self), stride: stride)
  }

  /// Writes `operation(x)` to every element, in order.
  @inlinable
  @inline(__always)
  package func assign<Other>(_ count: Int, _ x: Run<Other>, _ operation: (Other) -> Element) {
    if stride == 1, x.stride == 1 {
      if let old = inPlace(as: x) {
        for i in 0..<count { self[unit: i] = operation(old[unit: i]) }
      } else {
        for i in 0..<count { self[unit: i] = operation(x[unit: i]) }
      }
    } else if stride == 1, x.stride == 0 {
      let value = operation(x[unit: 0])
      for i in 0..<count { self[unit: i] = value }
    } else {
      assignEach(count, x, operation)
    }
  }

  /// Writes `operation(x)` to every element, in order, in one loop for all strides; stops at an error.
  @inlinable
  @inline(__always)
  package func assignEach<Other, Failure: Error>(
    _ count: Int,
    _ x: Run<Other>,
    _ operation: (Other) throws(Failure) -> Element
  ) throws(Failure) {
    var (to, x) = (self, x)
    for _ in 0..<count {
      to.first = try operation(x.first)
      to.advance()
      x.advance()
    }
  }

  /// The union of `bits` over all elements, computed without branches.
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
