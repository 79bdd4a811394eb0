import StridedKernels
import StridedLayout

// Maps a function of the caller over the elements of several arrays. It is compiled into an inner loop in the
// caller's module, and run by the same driver as every other operation: in one pass, without temporaries,
// in tiles and on several threads.

/// A function of each element: fresh memory.
///
/// Unlike the method ``NDArray/map(_:)``, which calls in C order and may throw, the function is called in any
/// order and on several threads.
///
/// ```swift
/// print(map(NDArray([1.0, 2])) { $0 * $0 + 1 })  // [2. 5.]
/// ```
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func map<First, Result>(
  _ first: NDArray<First>, _ function: @escaping @Sendable (First) -> Result
) -> sending NDArray<Result> {
  NDArray<Result>.computed(of: [first.core]) { row in
    row.map(function)
    return .none
  }.asSending()
}

/// A function of the elements of two arrays, broadcasting: fresh memory.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func map<First, Second, Result>(
  _ first: NDArray<First>, _ second: NDArray<Second>,
  _ function: @escaping @Sendable (First, Second) -> Result
) -> sending NDArray<Result> {
  NDArray<Result>.computed(of: [first.core, second.core]) { row in
    row.combine(function)
    return .none
  }.asSending()
}

/// A function of the elements of three arrays, broadcasting: fresh memory.
///
/// ```swift
/// let (a, b, c) = (NDArray([1.0, 2]), NDArray([3.0]), NDArray([0.5, 1]))
/// print(map(a, b, c) { $0 * $1 + $2 })  // [3.5 7. ]
/// ```
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func map<First, Second, Third, Result>(
  _ first: NDArray<First>, _ second: NDArray<Second>, _ third: NDArray<Third>,
  _ function: @escaping @Sendable (First, Second, Third) -> Result
) -> sending NDArray<Result> {
  NDArray<Result>.computed(of: [first.core, second.core, third.core]) { row in
    row.combine(function)
    return .none
  }.asSending()
}

/// Writes a function of each element to an existing array, where a mask is true.
///
/// The sources and the mask are broadcast to the result's shape; the function is not called where the mask is
/// false. If arrays overlap, the result is as if the sources had been copied first. Traps, before anything
/// is written, if the shapes do not fit or the result is read-only.
@_alwaysEmitIntoClient
public func map<First, Result>(
  _ first: NDArray<First>, into result: NDArray<Result>, where mask: NDArray<Bool>? = nil,
  _ function: @escaping @Sendable (First) -> Result
) {
  result.compute(of: [first.core], where: mask) { row in
    row.map(function)
    return .none
  }
}

/// Writes a function of the elements of two arrays to an existing array, where a mask is true.
///
/// It is like `map` of one array into a result.
@_alwaysEmitIntoClient
public func map<First, Second, Result>(
  _ first: NDArray<First>, _ second: NDArray<Second>, into result: NDArray<Result>,
  where mask: NDArray<Bool>? = nil, _ function: @escaping @Sendable (First, Second) -> Result
) {
  result.compute(of: [first.core, second.core], where: mask) { row in
    row.combine(function)
    return .none
  }
}

/// Writes a function of the elements of three arrays to an existing array, where a mask is true.
///
/// It is like `map` of one array into a result. With a mask, the selected elements are packed first, a section
/// of the arrays at a time.
@_alwaysEmitIntoClient
public func map<First, Second, Third, Result>(
  _ first: NDArray<First>, _ second: NDArray<Second>, _ third: NDArray<Third>,
  into result: NDArray<Result>, where mask: NDArray<Bool>? = nil,
  _ function: @escaping @Sendable (First, Second, Third) -> Result
) {
  result.compute(of: [first.core, second.core, third.core], where: mask) { row in
    row.combine(function)
    return .none
  }
}

// The loop of a closure is made inside of the closure that gives loops. If it were made outside, the compiler
// would not inline the caller's function, which then takes 8 times as long (measured).
extension NDArray {
  /// The results of a loop over arrays that broadcast to one shape, in fresh memory.
  ///
  /// - Parameter runsClosure: whether the loop runs a closure of the caller.
  @_alwaysEmitIntoClient
  static func computed(
    _ name: OperationName = "map", of sources: [ArrayCore], runsClosure: Bool = true,
    _ body: @escaping @Sendable (Row) -> Failure
  ) -> NDArray {
    NDArray(
      ArrayCore.computed(context(name), of: sources, width: MemoryLayout<Element>.stride) { _ in
        InnerLoop(fused: body, runsClosure: runsClosure)
      })
  }

  /// The results of a loop over arrays that broadcast to one shape, in fresh memory.
  @_alwaysEmitIntoClient
  static func computed(
    _ name: OperationName, of sources: [ArrayCore], _ loop: InnerLoop
  ) -> NDArray {
    NDArray(
      ArrayCore.computed(context(name), of: sources, width: MemoryLayout<Element>.stride) { _ in
        loop
      })
  }

  /// Writes the results of a loop to this array where a mask is true.
  ///
  /// - Parameter runsClosure: whether the loop runs a closure of the caller, which may trap or have effects.
  @_alwaysEmitIntoClient
  func compute(
    _ name: OperationName = "map", of sources: [ArrayCore], where mask: NDArray<Bool>?,
    runsClosure: Bool = true, _ body: @escaping @Sendable (Row) -> Failure
  ) {
    core.write(Self.context(name), of: sources, where: mask?.core) { _ in
      InnerLoop(fused: body, runsClosure: runsClosure)
    }
  }

  /// Writes the results of a loop to this array where a mask is true.
  @_alwaysEmitIntoClient
  func compute(
    _ name: OperationName, of sources: [ArrayCore], where mask: NDArray<Bool>?, _ loop: InnerLoop
  ) {
    core.write(Self.context(name), of: sources, where: mask?.core) { _ in loop }
  }
}
