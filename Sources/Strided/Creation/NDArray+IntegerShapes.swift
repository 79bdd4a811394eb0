import StridedKernels
import StridedLayout

// These functions take a shape as a list of integers. The lists are optional, so that the compiler prefers a
// `Shape` for a literal.

extension Shape {
  /// The shape of a list of extents; traps if there is none.
  fileprivate init(of extents: [Int]?) {
    guard let extents else { trap("NDArray: nil is not a shape") }
    self.init(extents)
  }
}

extension NDArray {
  /// An array of zeros (`false` for `Bool`): fresh memory; like `zeros(_:)` of a `Shape`.
  @_disfavoredOverload
  public static func zeros(_ extents: [Int]?) -> sending NDArray { zeros(Shape(of: extents)) }

  /// An array of ones (`true` for `Bool`): fresh memory; like ``ones(_:)`` of a `Shape`.
  @_disfavoredOverload
  public static func ones(_ extents: [Int]?) -> sending NDArray { ones(Shape(of: extents)) }

  /// An array with the same value everywhere: fresh memory; like ``full(_:_:)`` of a `Shape`.
  @_disfavoredOverload
  public static func full(_ extents: [Int]?, _ value: Element) -> sending NDArray {
    full(Shape(of: extents), value)
  }

  /// An array of a list of elements in C or F order: a copy; like ``init(_:shape:order:)`` with a `Shape`.
  @_disfavoredOverload
  public init(_ elements: [Element], shape extents: [Int]?, order: MemoryOrder = .c) {
    self.init(elements, shape: Shape(of: extents), order: order)
  }

  /// The same elements in another shape; like ``reshaped(to:order:)`` with a `Shape`: a view if possible.
  @_disfavoredOverload
  public func reshaped(to extents: [Int]?, order: MemoryOrder = .c) -> NDArray {
    reshaped(to: Shape(of: extents), order: order)
  }

  /// A view in another shape, or nil if that needs a copy; like `reshapedView(to:order:)` with a `Shape`.
  @_disfavoredOverload
  public func reshapedView(to extents: [Int]?, order: MemoryOrder = .c) -> NDArray? {
    reshapedView(to: Shape(of: extents), order: order)
  }

  /// A read-only view repeated to another shape; like ``broadcast(to:)`` with a `Shape`.
  @_disfavoredOverload
  public func broadcast(to extents: [Int]?) -> NDArray { broadcast(to: Shape(of: extents)) }
}
