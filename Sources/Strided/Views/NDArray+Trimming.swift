import StridedKernels
import StridedLayout

extension NDArray {
  /// A view without the zeros around the other elements: the smallest box that holds all of these.
  ///
  /// Shares the memory. Zeros of every axis are trimmed; of truth values, falses. NaN is no zero, -0
  /// is one. Where all elements are zeros, every extent of the view is 0; a 0-d array stays as it is.
  ///
  /// ```swift
  /// print(NDArray([0, 0, 1, 0, 2, 0]).trimmingZeros())  // [1 0 2]
  /// ```
  ///
  /// - Parameter ends: the ends of the axes from which zeros are trimmed.
  /// - Complexity: O(n); less where zeros are few.
  @inlinable
  public func trimmingZeros(from ends: TrimmedEnds = .both) -> NDArray {
    if rank == 0 { return view() }
    var box = NonzeroBox(shape: shape)
    guard count > 0 else { return view(through: box.trim(layout, from: ends)) }
    defer { withExtendedLifetime(storage) {} }
    let zero = Element._zero
    let extent = shape[rank - 1]
    var start = Coordinates(repeating: 0, count: rank)
    repeat {
      let run = memory.run(at: box.steps(to: start, strides), stride: strides[rank - 1])
      var first = 0
      while first < extent, run[first] == zero { first += 1 }
      if first == extent { continue }
      var last = extent - 1
      while last > first, run[last] == zero { last -= 1 }
      box.include(start, from: first, through: last)
    } while box.moveToNextRow(&start)
    return view(through: box.trim(layout, from: ends))
  }
}
