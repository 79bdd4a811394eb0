import StridedKernels
import StridedLayout

/// The positions that sort by several keys, the last key first: fresh memory, in the keys' shape.
///
/// Elements are ordered by the last key. Those that are equal in it are ordered by the key before,
/// and so on. The sort is stable, and NaN comes last. Traps if there is no key, or if the shapes
/// differ.
///
/// - Parameters:
///   - keys: the keys, at least one; the last one is the primary key.
///   - axis: the axis; a negative one counts from the end. Traps if there is none.
/// - Complexity: O(k n log n) for k keys; O(k n) for long rows.
public func lexsort<Element>(
  keys: [NDArray<Element>], axis: Int = -1
) -> sending NDArray<Int> {
  guard let first = keys.first else { trap("lexsort: no keys are given") }
  let order = LexicographicOrder(of: first, axis: axis)
  for key in keys.dropFirst() { order.refine(by: key) }
  return order.result.asSending()
}

/// The positions that sort by keys of any element types, the last key first: fresh memory.
///
/// The rules are those of ``lexsort(keys:axis:)``.
///
/// ```swift
/// let age = NDArray([40, 30, 40, 30])
/// let income = NDArray([2.5, 1, 2, 3])
/// print(lexsort(income, age))  // [1 3 2 0]
/// print(lexsort(-income, age))  // [3 1 0 2]
/// ```
///
/// - Parameters:
///   - first: the least significant key.
///   - others: the other keys, in the shape of the first; the last one is the primary key.
///   - axis: the axis; a negative one counts from the end. Traps if there is none.
/// - Complexity: O(k n log n) for k keys; O(k n) for long rows.
public func lexsort<First, each Key>(
  _ first: NDArray<First>, _ others: repeat NDArray<each Key>, axis: Int = -1
) -> sending NDArray<Int> {
  let order = LexicographicOrder(of: first, axis: axis)
  for key in repeat each others { order.refine(by: key) }
  return order.result.asSending()
}

/// Writes the positions that sort by several keys, the last key first, to an existing array.
///
/// If arrays overlap, the result is as if the keys had been copied first. Traps, before anything is written, where
/// ``lexsort(keys:axis:)`` traps, and if the result has another shape than the keys or is read-only.
///
/// - Parameters:
///   - keys: the keys, at least one; the last one is the primary key.
///   - axis: the axis; a negative one counts from the end. Traps if there is none.
///   - result: the positions, in the shape of the keys.
/// - Complexity: that of ``lexsort(keys:axis:)``, with memory for the results.
public func lexsort<Element>(keys: [NDArray<Element>], axis: Int = -1, into result: NDArray<Int>) {
  result.receive(lexsort(keys: keys, axis: axis), for: "lexsort")
}

/// Writes the positions that sort by keys of any element types, the last key first, to an existing array.
///
/// The rules are those of ``lexsort(keys:axis:into:)``.
///
/// - Parameters:
///   - first: the least significant key.
///   - others: the other keys, in the shape of the first; the last one is the primary key.
///   - axis: the axis; a negative one counts from the end. Traps if there is none.
///   - result: the positions, in the shape of the keys.
/// - Complexity: that of ``lexsort(_:_:axis:)``, with memory for the results.
public func lexsort<First, each Key>(
  _ first: NDArray<First>, _ others: repeat NDArray<each Key>, axis: Int = -1,
  into result: NDArray<Int>
) {
  result.receive(lexsort(first, repeat each others, axis: axis), for: "lexsort")
}

/// The positions that sort rows by one key after another; the last one decides first.
private struct LexicographicOrder {
  private let shape: Shape
  private let axis: Int
  private let positions: NDArray<Int>

  /// The order by one key.
  init<Element>(of key: NDArray<Element>, axis: Int) {
    shape = key.shape
    self.axis = key.layout.resolvedAxis(axis, for: "lexsort")
    (_, positions) = key.sortedRows(along: self.axis, descending: false, for: "lexsort")
  }

  /// Sorts by a further key; elements that are equal in it keep their order.
  func refine<Element>(by key: NDArray<Element>) {
    if key.shape != shape { trap("lexsort: keys of shapes \(shape) and \(key.shape)") }
    guard positions.count > 0 else { return }
    let rows = key.contiguousRows(along: axis)
    defer { withExtendedLifetime((rows.storage, positions.storage)) {} }
    OrderedRows.sortPositions(
      of: rows.memory, rows: rows.count / shape[axis], length: shape[axis], descending: false,
      refining: true, to: positions.memory)
  }

  /// The positions, in the shape of the keys.
  var result: NDArray<Int> { positions.withRows(along: axis) }
}
