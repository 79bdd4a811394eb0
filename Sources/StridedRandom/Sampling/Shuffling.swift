import Strided

extension BitGenerator {
  /// Shuffles elements at a distance from each other, from the last one on, as Fisher and Yates do.
  ///
  /// - Parameter start: the position of the first element.
  @inlinable
  mutating func _shuffle<Element>(
    _ first: UnsafeMutablePointer<Element>, start: Int = 0, count: Int, stride: Int
  ) {
    func exchange(_ index: Int, _ other: Int) {
      let (here, there) = (start + index * stride, start + other * stride)
      let element = unsafe first[here]
      unsafe first[here] = first[there]
      unsafe first[there] = element
    }
    var index = count - 1
    while index > 0xffff_ffff {
      exchange(index, Int(_masked(UInt64(index))))
      index -= 1
    }
    if index >= 32 {
      unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 512) { words in
        while index >= 32 {
          // Each exchange takes at least one word, so the words of a block are used up.
          let block = unsafe UnsafeMutableBufferPointer(rebasing: words[..<min(index, 512)])
          var transform = BytesTransform()
          unsafe _fillFromHalves(block, &transform)
          let accepted = unsafe moveMasked(block, from: UInt32(index))
          for exchanged in 0..<accepted {
            unsafe exchange(index - exchanged, Int(block[exchanged]))
          }
          index -= accepted
        }
      }
    }
    while index > 0 {
      exchange(index, Int(_masked(UInt64(index))))
      index -= 1
    }
  }

  /// Shuffles the lines of an array along an axis in the same way.
  @inlinable
  mutating func _shuffle<Element: Scalar>(
    _ array: NDArray<Element>, axis: Int, _ operation: String
  ) {
    let axis = resolvedAxis(axis, of: array, operation)
    requireWritable(array, operation)
    if array.isEmpty { return }
    let (count, stride) = (array.shape[axis], array.strides[axis])
    if array.rank == 1 {
      unsafe array.withUnsafePointer { first, _ in
        unsafe _shuffle(first, count: count, stride: stride)
      }
      return
    }
    array.assign(array.take(_permutation(count), axis: axis))
  }

  /// The integers below a count in random order.
  @inlinable
  mutating func _permutation(_ count: Int) -> NDArray<Int> {
    let order = NDArray<Int>.arange(count)
    unsafe order.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { unsafe _shuffle(base, count: count, stride: 1) }
    }
    return order
  }

  /// A copy of an array whose lines along an axis are in random order.
  @inlinable
  mutating func _permutation<Element: Scalar>(
    _ array: NDArray<Element>, axis: Int, _ operation: String
  ) -> NDArray<Element> {
    let axis = resolvedAxis(axis, of: array, operation)
    if array.rank > 1 { return array.take(_permutation(array.shape[axis]), axis: axis) }
    let result = array.copy()
    _shuffle(result, axis: 0, operation)
    return result
  }
}

/// Moves to the front the words whose masked bits are at most `last`, `last` - 1, and so on; returns their count.
///
/// A word that is rejected is overwritten, which takes no branch that processors predict wrongly. There are at most
/// `last` words.
@inlinable
func moveMasked(_ words: UnsafeMutableBufferPointer<UInt32>, from last: UInt32) -> Int {
  var (bound, read, written) = (last, 0, 0)
  while read < words.count {
    // The bounds of one bit width have one mask.
    let mask = UInt32.max &>> UInt32(truncatingIfNeeded: bound.leadingZeroBitCount)
    while read < words.count, bound > mask >> 1 {
      let number = unsafe UInt32(littleEndian: words[read]) & mask
      unsafe words[written] = number
      let taken: UInt32 = number <= bound ? 1 : 0
      written &+= Int(taken)
      bound &-= taken
      read &+= 1
    }
  }
  return written
}

/// An axis, which may count from the end; traps, naming the operation, if it is out of range.
@inlinable
func resolvedAxis<Element>(_ axis: Int, of array: NDArray<Element>, _ operation: String) -> Int {
  let resolved = axis < 0 ? axis + array.rank : axis
  if resolved < 0 || resolved >= array.rank {
    refuse("\(operation): axis \(axis) is out of range for shape \(array.shape)")
  }
  return resolved
}

/// Traps, naming the operation, if an array is read-only.
@inlinable
func requireWritable<Element>(_ array: NDArray<Element>, _ operation: String) {
  if !array.isWritable { refuse("\(operation): the view of shape \(array.shape) is read-only") }
}

extension Generator {
  /// Shuffles an array in place: its elements, or its lines along an axis, all in the same way.
  ///
  /// It writes through views: `generator.shuffle(a[2...])`. Traps if the axis is out of range, or if the array is
  /// read-only.
  ///
  /// - Complexity: O(n). An array of more than one axis is copied once.
  @inlinable
  public mutating func shuffle<Element: Scalar>(_ array: NDArray<Element>, axis: Int = 0) {
    bits._shuffle(array, axis: axis, "shuffle")
  }

  /// The integers below a count in random order: fresh memory; traps if the count is negative.
  @inlinable
  public mutating func permutation(_ count: Int) -> NDArray<Int> {
    if count < 0 { refuse("permutation: a count of \(count) is negative") }
    return bits._permutation(count)
  }

  /// A copy of an array with its elements, or its lines along an axis, in random order.
  ///
  /// Traps if the axis is out of range.
  @inlinable
  public mutating func permutation<Element: Scalar>(
    _ array: NDArray<Element>, axis: Int = 0
  ) -> NDArray<Element> {
    bits._permutation(array, axis: axis, "permutation")
  }

  /// A copy of an array in which each line along an axis is shuffled on its own.
  ///
  /// Traps if the axis is out of range. NumPy's copy, and so the order of the draws, follows the memory order of an
  /// array in F order if `axis` is nil; this function does the same.
  ///
  /// - Parameters:
  ///   - array: the array.
  ///   - axis: the axis; nil shuffles all elements.
  @inlinable
  public mutating func permuted<Element: Scalar>(
    _ array: NDArray<Element>, axis: Int? = nil
  ) -> NDArray<Element> {
    let result = array.copy(order: .k)
    _permute(result, axis: axis)
    return result
  }

  /// Writes an array to another one, in which each line along an axis is then shuffled on its own.
  ///
  /// Traps if the shapes differ, if the axis is out of range, or if the result is read-only.
  ///
  /// - Parameters:
  ///   - array: the array; it may be the result.
  ///   - axis: the axis; nil shuffles all elements.
  ///   - result: where the elements go.
  @inlinable
  public mutating func permuted<Element: Scalar>(
    _ array: NDArray<Element>, axis: Int? = nil, into result: NDArray<Element>
  ) {
    if array.shape != result.shape {
      refuse("permuted: shapes \(array.shape) and \(result.shape) differ")
    }
    requireWritable(result, "permuted")
    if let axis { _ = resolvedAxis(axis, of: result, "permuted") }
    result.assign(array)
    _permute(result, axis: axis)
  }

  /// Shuffles all elements, or each line along an axis on its own, in place.
  @inlinable
  mutating func _permute<Element: Scalar>(_ array: NDArray<Element>, axis: Int?) {
    guard let axis else {
      // Arrays in F order are shuffled as they lie in memory, as NumPy does.
      let rows = !array.isContiguous(.c) && array.isContiguous(.f) ? array.transposed() : array
      if let flat = rows.reshapedView(to: [rows.count]) {
        bits._shuffle(flat, axis: 0, "permuted")
      } else {
        let flat = rows.flattened()
        bits._shuffle(flat, axis: 0, "permuted")
        rows.assign(flat.reshaped(to: rows.shape))
      }
      return
    }
    let resolved = resolvedAxis(axis, of: array, "permuted")
    if array.isEmpty { return }
    let (count, stride) = (array.shape[resolved], array.strides[resolved])
    let starts = array.slices(along: resolved)[0]
    var positions = ElementPositions(starts.layout)
    unsafe array.withUnsafePointer { first, _ in
      for _ in 0..<starts.count {
        unsafe bits._shuffle(first, start: positions.position, count: count, stride: stride)
        positions.advance()
      }
    }
  }
}

extension RandomState {
  /// Shuffles an array in place along its first axis.
  ///
  /// It writes through views. Traps if the array is 0-d or read-only.
  @inlinable
  public mutating func shuffle<Element: Scalar>(_ array: NDArray<Element>) {
    _generator.bits._shuffle(array, axis: 0, "shuffle")
  }

  /// The integers below a count in random order: fresh memory; traps if the count is negative.
  @inlinable
  public mutating func permutation(_ count: Int) -> NDArray<Int> {
    _generator.permutation(count)
  }

  /// A copy of an array with its elements, or its parts along the first axis, in random order.
  ///
  /// Traps if the array is 0-d.
  @inlinable
  public mutating func permutation<Element: Scalar>(
    _ array: NDArray<Element>
  ) -> NDArray<Element> {
    _generator.bits._permutation(array, axis: 0, "permutation")
  }
}
