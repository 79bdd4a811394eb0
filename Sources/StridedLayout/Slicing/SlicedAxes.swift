/// The axes of a view under construction, which a subscript's selections edit in place.
@usableFromInline
protocol SlicedAxes {
  /// Creates the axes of a layout.
  init(_ layout: Layout)

  /// The number of axes.
  var count: Int { get }

  /// The extent and the stride of an axis.
  subscript(place: Int) -> SlicedAxis { get set }

  /// Removes the axis at `place`; later ones move up.
  mutating func remove(at place: Int)

  /// Inserts an axis at `place`; later ones move down.
  mutating func insert(_ axis: SlicedAxis, at place: Int)

  /// The product of the extents.
  var elementCount: Int { get }

  /// The lists of extents and strides.
  var lists: (Shape, Strides) { get }
}

/// One axis of a view.
@usableFromInline
struct SlicedAxis {
  @usableFromInline var extent: Int
  @usableFromInline var stride: Int

  @inlinable
  init(extent: Int, stride: Int) {
    self.extent = extent
    self.stride = stride
  }
}

/// Up to four axes: plain integers, which stay in registers and need no reference counting.
@usableFromInline
struct ShortAxes: SlicedAxes {
  @usableFromInline var axis0: SlicedAxis
  @usableFromInline var axis1: SlicedAxis
  @usableFromInline var axis2: SlicedAxis
  @usableFromInline var axis3: SlicedAxis
  @usableFromInline var count: Int

  @inlinable
  @inline(__always)
  init(_ layout: Layout) {
    let (shape, strides) = (layout.shape.values, layout.strides.values)
    axis0 = SlicedAxis(extent: shape[place: 0], stride: strides[place: 0])
    axis1 = SlicedAxis(extent: shape[place: 1], stride: strides[place: 1])
    axis2 = SlicedAxis(extent: shape[place: 2], stride: strides[place: 2])
    axis3 = SlicedAxis(extent: shape[place: 3], stride: strides[place: 3])
    count = layout.rank
  }

  @inlinable
  subscript(place: Int) -> SlicedAxis {
    @inline(__always) get {
      place == 0 ? axis0 : place == 1 ? axis1 : place == 2 ? axis2 : axis3
    }
    @inline(__always) set {
      switch place {
      case 0: axis0 = newValue
      case 1: axis1 = newValue
      case 2: axis2 = newValue
      default: axis3 = newValue
      }
    }
  }

  @inlinable
  @inline(__always)
  mutating func remove(at place: Int) {
    if place < 1 { axis0 = axis1 }
    if place < 2 { axis1 = axis2 }
    if place < 3 { axis2 = axis3 }
    count -= 1
  }

  @inlinable
  @inline(__always)
  mutating func insert(_ axis: SlicedAxis, at place: Int) {
    if place < 3 { axis3 = axis2 }
    if place < 2 { axis2 = axis1 }
    if place < 1 { axis1 = axis0 }
    self[place] = axis
    count += 1
  }

  @inlinable
  var elementCount: Int {
    @inline(__always) get {
      var product = count > 0 ? axis0.extent : 1
      if count > 1 { product *= axis1.extent }
      if count > 2 { product *= axis2.extent }
      if count > 3 { product *= axis3.extent }
      return product
    }
  }

  @inlinable
  var lists: (Shape, Strides) {
    @inline(__always) get {
      let extents = InlineList(
        inPlace: axis0.extent, axis1.extent, axis2.extent, axis3.extent, count: count)
      let strides = InlineList(
        inPlace: axis0.stride, axis1.stride, axis2.stride, axis3.stride, count: count)
      return (Shape(values: extents), Strides(values: strides))
    }
  }
}

/// Any number of axes.
struct LongAxes: SlicedAxes {
  private var axes: [SlicedAxis]

  init(_ layout: Layout) {
    axes = layout.shape.indices.map {
      SlicedAxis(extent: layout.shape[$0], stride: layout.strides[$0])
    }
  }

  var count: Int { axes.count }

  subscript(place: Int) -> SlicedAxis {
    get { axes[place] }
    set { axes[place] = newValue }
  }

  mutating func remove(at place: Int) {
    axes.remove(at: place)
  }

  mutating func insert(_ axis: SlicedAxis, at place: Int) {
    axes.insert(axis, at: place)
  }

  var elementCount: Int { axes.reduce(1) { $0 * $1.extent } }

  var lists: (Shape, Strides) {
    (Shape(axes.lazy.map(\.extent)), Strides(axes.lazy.map(\.stride)))
  }
}
