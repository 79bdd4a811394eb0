import StridedKernels
import StridedLayout

extension NDArray {
  /// The whole array as a view; assigning writes all elements, also for a 0-d array.
  @_alwaysEmitIntoClient
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

  /// A view that selects along the first axis; assigning writes through it, broadcasting.
  ///
  /// Native ranges are exact: they trap out of bounds. A negative bound counts from the end. Axes
  /// without an index are whole.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: some SliceIndex) -> NDArray {
    get { view(through: layout.sliced(i.selection)) }
    nonmutating set { view(through: layout.sliced(i.selection)).assign(newValue) }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along two axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: some SliceIndex, _ j: some AxisIndex) -> NDArray {
    get { view(through: layout.sliced(i.selection, j.selection)) }
    nonmutating set { view(through: layout.sliced(i.selection, j.selection)).assign(newValue) }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection, j.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along two axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: some SliceIndex) -> NDArray {
    get { view(through: layout.sliced(i.selection, j.selection)) }
    nonmutating set { view(through: layout.sliced(i.selection, j.selection)).assign(newValue) }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection, j.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along three axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: some SliceIndex, _ j: some AxisIndex, _ k: some AxisIndex) -> NDArray {
    get { view(through: layout.sliced(i.selection, j.selection, k.selection)) }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection)).assign(newValue)
    }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection, j.selection, k.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along three axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: some SliceIndex, _ k: some AxisIndex) -> NDArray {
    get { view(through: layout.sliced(i.selection, j.selection, k.selection)) }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection)).assign(newValue)
    }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection, j.selection, k.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along three axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: Int, _ k: some SliceIndex) -> NDArray {
    get { view(through: layout.sliced(i.selection, j.selection, k.selection)) }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection)).assign(newValue)
    }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection, j.selection, k.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along four axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: some SliceIndex, _ j: some AxisIndex, _ k: some AxisIndex,
    _ l: some AxisIndex
  ) -> NDArray {
    get { view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection)) }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection)).assign(
        newValue)
    }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along four axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: some SliceIndex, _ k: some AxisIndex, _ l: some AxisIndex)
    -> NDArray
  {
    get { view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection)) }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection)).assign(
        newValue)
    }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along four axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: Int, _ k: some SliceIndex, _ l: some AxisIndex) -> NDArray {
    get { view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection)) }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection)).assign(
        newValue)
    }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view that selects along four axes; assigning writes through it, broadcasting.
  ///
  /// - Complexity: O(rank), no heap allocation up to rank 4.
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: Int, _ k: Int, _ l: some SliceIndex) -> NDArray {
    get { view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection)) }
    nonmutating set {
      view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection)).assign(
        newValue)
    }
    nonmutating _modify {
      let place = view(through: layout.sliced(i.selection, j.selection, k.selection, l.selection))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view for a list of selections, as values of the type that the other subscripts accept.
  ///
  /// - Complexity: O(rank).
  public subscript(_ selections: [AxisSelection]) -> NDArray {
    get {
      view(through: layout.sliced(selections))
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
  /// Ends the modification of a slice.
  ///
  /// An in-place operator has already written through the slice. If another array replaced it,
  /// that array is assigned.
  @_alwaysEmitIntoClient
  func writeBack(_ slice: NDArray) {
    if slice.storage === storage && slice.layout == layout { return }
    assign(slice)
  }
}

// Integers alone give an element, unless the context asks for an array.
extension NDArray {
  /// A view at an index of the first axis, if the context asks for an array:
  /// `let row: NDArray<Double> = a[1]`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: Int) -> NDArray {
    get { view(through: layout.sliced(.index(i))) }
    nonmutating set { view(through: layout.sliced(.index(i))).assign(newValue) }
    nonmutating _modify {
      let place = view(through: layout.sliced(.index(i)))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view at indices of two axes, if the context asks for an array: `let row: NDArray<Double> = a[1, 2]`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: Int) -> NDArray {
    get { view(through: layout.sliced(.index(i), .index(j))) }
    nonmutating set { view(through: layout.sliced(.index(i), .index(j))).assign(newValue) }
    nonmutating _modify {
      let place = view(through: layout.sliced(.index(i), .index(j)))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view at indices of three axes, if the context asks for an array:
  /// `let row: NDArray<Double> = a[1, 2, 3]`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: Int, _ k: Int) -> NDArray {
    get { view(through: layout.sliced(.index(i), .index(j), .index(k))) }
    nonmutating set {
      view(through: layout.sliced(.index(i), .index(j), .index(k))).assign(newValue)
    }
    nonmutating _modify {
      let place = view(through: layout.sliced(.index(i), .index(j), .index(k)))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }

  /// A view at indices of four axes, if the context asks for an array:
  /// `let row: NDArray<Double> = a[1, 2, 3, 4]`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public subscript(_ i: Int, _ j: Int, _ k: Int, _ l: Int) -> NDArray {
    get { view(through: layout.sliced(.index(i), .index(j), .index(k), .index(l))) }
    nonmutating set {
      view(through: layout.sliced(.index(i), .index(j), .index(k), .index(l))).assign(newValue)
    }
    nonmutating _modify {
      let place = view(through: layout.sliced(.index(i), .index(j), .index(k), .index(l)))
      var slice = place
      yield &slice
      place.writeBack(slice)
    }
  }
}
