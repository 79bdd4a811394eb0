import Strided

/// An array of a shape with undefined elements; traps, naming the operation, if it cannot exist.
@inlinable
func freshArray<Element: Scalar>(_ shape: Shape, _ operation: String) -> NDArray<Element> {
  if shape.checkedElementCount == nil {
    refuse("\(operation): there is no array of shape \(shape)")
  }
  return unsafe NDArray(unsafeUninitializedShape: shape) { _ in }
}

/// An array to which nothing else refers, as one that can be sent to another task.
@inlinable
func asSending<Element: Scalar>(_ array: NDArray<Element>) -> sending NDArray<Element> {
  nonisolated(unsafe) let fresh = array
  return unsafe fresh
}

/// The numbers of a parameter in C order of a shape.
@safe
@usableFromInline
struct ParameterReader<Number: Scalar> {
  /// The number, or the first one of an array.
  @usableFromInline var number: Number
  /// The first element of an array, and the positions of the others.
  @usableFromInline let first: UnsafePointer<Number>?
  @usableFromInline var positions: ElementPositions

  @inlinable
  init(_ number: Number, _ first: UnsafePointer<Number>?, _ layout: Layout) {
    self.number = number
    unsafe self.first = unsafe first
    positions = ElementPositions(layout)
  }

  /// The next number.
  @inlinable
  mutating func next() -> Number {
    guard let first = unsafe first else { return number }
    defer { positions.advance() }
    return unsafe first[positions.position]
  }
}

extension ParameterValue {
  /// Calls `body` with a reader of the numbers, broadcast to the shape of a destination that has elements.
  ///
  /// An array that may share memory with the destination is copied first.
  @inlinable
  func read<Element: Scalar>(
    for destination: NDArray<Element>, _ body: (inout ParameterReader<Number>) -> Void
  ) {
    switch self {
    case .number(let number):
      var reader = unsafe ParameterReader(number, nil, destination.layout)
      body(&reader)
    case .array(let array):
      let apart = array.mayShareMemory(with: destination) ? array.copy() : array
      let view = apart.broadcast(to: destination.shape)
      unsafe view.withUnsafePointer { first, layout in
        var reader = unsafe ParameterReader(first.pointee, UnsafePointer(first), layout)
        body(&reader)
      }
    }
  }
}

extension Generator {
  /// Fills an array with draws from one distribution.
  @inlinable
  mutating func _fill<D: Distribution>(
    _ destination: NDArray<D.Value>, _ distribution: D, _ operation: String
  ) {
    unsafe destination._write(operation) { unsafe distribution.fill($0, &bits) }
  }

  /// Fresh memory with draws from one distribution.
  @inlinable
  mutating func _drawn<D: Distribution>(
    _ shape: Shape, _ distribution: D, _ operation: String
  ) -> sending NDArray<D.Value> {
    let result: NDArray<D.Value> = freshArray(shape, operation)
    _fill(result, distribution, operation)
    return asSending(result)
  }

  /// Fills an array with draws from the distributions that three parameters make.
  ///
  /// Traps, naming the operation, before anything is written, if the parameters do not broadcast to the shape.
  @inlinable
  mutating func _fill<A, B, C, D: Distribution>(
    _ destination: NDArray<D.Value>, _ a: ParameterValue<A>, _ b: ParameterValue<B>,
    _ c: ParameterValue<C>, _ operation: String, check: ((A, B, C) -> Void)? = nil,
    _ make: (A, B, C) -> D
  ) {
    for shape in [a.shape, b.shape, c.shape]
    where broadcastShape(shape, destination.shape) != destination.shape {
      refuse("\(operation): shape \(shape) does not broadcast to \(destination.shape)")
    }
    if case .number(let a) = a, case .number(let b) = b, case .number(let c) = c {
      check?(a, b, c)
      _fill(destination, make(a, b, c), operation)
      return
    }
    if !destination.isWritable {
      refuse("\(operation): the view of shape \(destination.shape) is read-only")
    }
    if destination.isEmpty { return }
    a.read(for: destination) { a in
      b.read(for: destination) { b in
        c.read(for: destination) { c in
          if let check {
            var (a, b, c) = (a, b, c)
            for _ in 0..<destination.count { check(a.next(), b.next(), c.next()) }
          }
          unsafe destination._write(operation) { buffer in
            // Copies, which the compiler keeps in registers.
            var (local, first, second, third) = (bits, a, b, c)
            for index in 0..<buffer.count {
              unsafe buffer[index] = make(first.next(), second.next(), third.next()).draw(&local)
            }
            (bits, a, b, c) = (local, first, second, third)
          }
        }
      }
    }
  }

  /// Fresh memory with draws from the distributions that three parameters make.
  ///
  /// - Parameters:
  ///   - shape: the shape; nil for the one to which the parameters broadcast.
  ///   - check: traps if parameters do not fit together.
  @inlinable
  mutating func _drawn<A, B, C, D: Distribution>(
    _ shape: Shape?, _ a: ParameterValue<A>, _ b: ParameterValue<B>, _ c: ParameterValue<C>,
    _ operation: String, check: ((A, B, C) -> Void)? = nil, _ make: (A, B, C) -> D
  ) -> sending NDArray<D.Value> {
    var shape = shape
    if shape == nil {
      guard let pair = broadcastShape(a.shape, b.shape), let all = broadcastShape(pair, c.shape)
      else {
        refuse(
          "\(operation): shapes \(a.shape), \(b.shape) and \(c.shape) do not broadcast together")
      }
      shape = all
    }
    let result: NDArray<D.Value> = freshArray(shape ?? [], operation)
    _fill(result, a, b, c, operation, check: check, make)
    return asSending(result)
  }
}
