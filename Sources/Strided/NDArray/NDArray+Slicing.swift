import StridedKernels
import StridedLayout

// Expressions of elements type-check quickly because the compiler tries these subscripts last: they
// are disfavoured, and declared after those of elements, in a file whose name comes later.
extension NDArray {
  /// The whole array as a view; assigning writes all elements, also of a 0-d array.
  @inlinable
  public subscript(_ all: UnboundedRange) -> NDArray {
    get { view() }
    nonmutating set { assign(newValue) }
    nonmutating _modify {
      let place = view()
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view of some of the first axis; assigning writes through it, broadcasting.
  ///
  /// Native ranges are exact: out of bounds traps. A negative bound counts from the end. Axes that
  /// are not named are whole. Integers drop their axis: asked for as an array, `a[1]` is a view.
  ///
  /// - Complexity: O(rank), no heap up to rank 4.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some AxisIndex) -> NDArray {
    get {
      view(through: placement.sliced(i.selection))
    }
    nonmutating set { self[i].assign(newValue) }
    nonmutating _modify {
      let place = self[i]
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along two axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap up to rank 4.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some AxisIndex, _ j: some AxisIndex) -> NDArray {
    get {
      view(through: placement.sliced(i.selection, j.selection))
    }
    nonmutating set { self[i, j].assign(newValue) }
    nonmutating _modify {
      let place = self[i, j]
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along three axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap up to rank 4.
  @_disfavoredOverload
  @inlinable
  public subscript(_ i: some AxisIndex, _ j: some AxisIndex, _ k: some AxisIndex) -> NDArray {
    get {
      view(through: placement.sliced(i.selection, j.selection, k.selection))
    }
    nonmutating set { self[i, j, k].assign(newValue) }
    nonmutating _modify {
      let place = self[i, j, k]
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along four axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap up to rank 4.
  @_disfavoredOverload
  @inlinable
  public subscript(
    _ i: some AxisIndex, _ j: some AxisIndex, _ k: some AxisIndex, _ l: some AxisIndex
  ) -> NDArray {
    get {
      view(through: placement.sliced(i.selection, j.selection, k.selection, l.selection))
    }
    nonmutating set { self[i, j, k, l].assign(newValue) }
    nonmutating _modify {
      let place = self[i, j, k, l]
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view by a list of selections: what the other subscripts take, as values.
  ///
  /// - Complexity: O(rank).
  public subscript(_ selections: [AxisSelection]) -> NDArray {
    get {
      view(through: placement.sliced(selections))
    }
    nonmutating set { self[selections].assign(newValue) }
    nonmutating _modify {
      let place = self[selections]
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }
}

extension NDArray {
  /// Ends the modification of a slice: an in-place operator has written through it already; whatever
  /// else was put in its place is assigned.
  @inlinable
  func writeBack(_ slice: NDArray) {
    if slice.storage === storage && slice.placement == placement { return }
    assign(slice)
  }
}
