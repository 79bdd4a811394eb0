import StridedKernels
import StridedLayout

extension NDArray {
  /// A view without the zeros around the other elements: the smallest box that holds all nonzero elements.
  ///
  /// Shares the memory. Zeros (for truth values: false) are trimmed along every axis. NaN is not
  /// zero, -0 is. If all elements are zero, every extent of the view is 0. A 0-d array does not
  /// change.
  ///
  /// ```swift
  /// print(NDArray([0, 0, 1, 0, 2, 0]).trimmingZeros())  // [1 0 2]
  /// ```
  ///
  /// - Parameter ends: the ends of the axes from which zeros are trimmed.
  /// - Complexity: O(n); less if there are few zeros.
  @_alwaysEmitIntoClient
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
