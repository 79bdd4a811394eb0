import Strided

/// Matrices along the last two axes of an array, as LAPACK reads and writes them: in column-major order.
@safe
struct MatrixStack<Element: LinearScalar> {
  /// The array, whose last two axes are the matrices.
  let array: NDArray<Element>
  /// The extents before the last two.
  let stack: Shape
  let rows: Int
  let columns: Int
  /// The distance in elements between columns.
  let leadingDimension: Int
  private let base: UnsafeMutablePointer<Element>
  /// The distance in elements between matrices, unless the stack has several axes that do not chain.
  private let distance: Int?

  /// The matrices of an array whose columns are contiguous.
  private init(eligible array: NDArray<Element>, leadingDimension: Int) {
    self.array = array
    let (shape, rank) = (array.shape, array.rank)
    stack = shape.stack
    rows = shape[rank - 2]
    columns = shape[rank - 1]
    self.leadingDimension = leadingDimension
    // The array keeps the memory alive.
    unsafe base = array.first
    distance = stack.chainedStride(array.strides)
  }

  /// Uninitialized matrices.
  init(uninitialized stack: Shape, _ rows: Int, _ columns: Int, for operation: String) {
    self.init(
      eligible: .columnMajor(stack.appending(rows, columns), for: operation),
      leadingDimension: max(rows, 1))
  }

  /// Copies of the matrices of an array: one copy into column-major order.
  ///
  /// The copy is in the memory of `destination` if that is writable and LAPACK accepts its layout.
  init(
    copying array: NDArray<Element>, in destination: NDArray<Element>? = nil, for operation: String
  ) {
    if let destination, destination.isWritable, let shared = MatrixStack(sharing: destination) {
      self = shared
    } else {
      let copy = NDArray<Element>.columnMajor(array.shape, for: operation)
      self.init(eligible: copy, leadingDimension: max(array.shape[array.rank - 2], 1))
    }
    if self.array.count <= Tuning.smallCopy, destination == nil, stack.isEmpty {
      copyElements(of: array)
    } else {
      self.array.assign(array)
    }
  }

  /// Copies a matrix of few elements, for which a plan takes longer than the copy, into fresh memory.
  private func copyElements(of matrix: NDArray<Element>) {
    let (source, row, column) = unsafe (matrix.first, matrix.strides[0], matrix.strides[1])
    for j in 0..<columns {
      for i in 0..<rows {
        unsafe base[j * leadingDimension + i] = source[i * row + j * column]
      }
    }
    withExtendedLifetime((array, matrix)) {}
  }

  /// The matrices in the memory of the array itself if LAPACK accepts its layout; otherwise nil.
  ///
  /// The elements of each column must be contiguous, and the distance between columns at least their length.
  init?(sharing array: NDArray<Element>) {
    let (rows, columns) = (array.shape[array.rank - 2], array.shape[array.rank - 1])
    let (row, column) = (array.strides[array.rank - 2], array.strides[array.rank - 1])
    let leading = columns > 1 ? column : max(rows, 1)
    guard row == 1 || rows <= 1, leading >= max(rows, 1), leading <= Int32.max else { return nil }
    self.init(eligible: array, leadingDimension: leading)
  }

  /// The matrices to be read: in the memory of the array if LAPACK accepts its layout, otherwise copies.
  init(reading array: NDArray<Element>, for operation: String) {
    self = MatrixStack(sharing: array) ?? MatrixStack(copying: array, for: operation)
  }

  /// The matrices to be overwritten: in the memory of the array if that is permitted, if the array is
  /// writable and if LAPACK accepts its layout; otherwise copies.
  init(working array: NDArray<Element>, overwriting: Bool, for operation: String) {
    if overwriting, array.isWritable, let shared = MatrixStack(sharing: array) {
      self = shared
    } else {
      self.init(copying: array, for: operation)
    }
  }

  /// The number of matrices.
  var count: Int { stack.elementCount }

  /// The address of a matrix of the stack, counted in C order.
  @inline(__always)
  func pointer(_ index: Int) -> UnsafeMutablePointer<Element> {
    if let distance { return unsafe base + index * distance }
    return unsafe base + stack.offset(of: index, strides: array.strides)
  }

  /// The address of the matrix that broadcasts to place `index` of a larger stack.
  func pointer(_ index: Int, in result: Shape) -> UnsafeMutablePointer<Element> {
    unsafe pointer(stack.index(of: index, in: result))
  }
}

extension Shape {
  /// The extents before the last two.
  var stack: Shape {
    var stack = Shape()
    for axis in 0..<count - 2 { stack.values.append(self[axis]) }
    return stack
  }

  /// The shape with further extents at the end.
  func appending(_ extents: Int...) -> Shape {
    var shape = self
    for extent in extents { shape.values.append(extent) }
    return shape
  }

  /// The coordinates of the element with a number in C order.
  func coordinates(of index: Int) -> Coordinates {
    var (rest, place) = (index, Coordinates(repeating: 0, count: count))
    for axis in indices.reversed() {
      place[axis] = rest % self[axis]
      rest /= self[axis]
    }
    return place
  }

  /// The distance between elements that follow each other in C order; nil if it is not the same for all.
  func chainedStride(_ strides: Strides) -> Int? {
    if count == 0 { return 0 }
    for axis in 1..<Swift.max(count, 1) where strides[axis - 1] != strides[axis] * self[axis] {
      return nil
    }
    return strides[count - 1]
  }

  /// The distance from the first element to the element with a number in C order.
  func offset(of index: Int, strides: Strides) -> Int {
    var (rest, offset) = (index, 0)
    for axis in indices.reversed() {
      offset += rest % self[axis] * strides[axis]
      rest /= self[axis]
    }
    return offset
  }

  /// The number of the element that broadcasts to the element with number `index` of `result`.
  func index(of index: Int, in result: Shape) -> Int {
    if self == result { return index }
    let place = result.coordinates(of: index)
    var number = 0
    for axis in indices {
      let own = self[axis]
      number = number * own + (own == 1 ? 0 : place[axis + result.count - count])
    }
    return number
  }
}
