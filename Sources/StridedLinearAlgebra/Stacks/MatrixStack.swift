import Strided

/// Matrices along the last two axes of an array, as LAPACK reads and writes them: in column-major order.
///
/// A single fresh matrix is described by a few integers, without a layout, so that it is cheap to pass and to destroy.
@safe
struct MatrixStack<Element: LinearScalar> {
  let rows: Int
  let columns: Int
  /// The number of matrices.
  let count: Int
  /// The distance in elements between columns.
  let leadingDimension: Int
  /// The memory of the matrices.
  let memory: Wings.Memory
  /// The address of the first matrix.
  private let base: UnsafeMutablePointer<Element>
  /// The bytes behind the elements of a single fresh matrix, for what a factorisation keeps beside it.
  private let spareBytes: Int
  /// The array and the addresses of its matrices; nil for a single fresh matrix.
  private let given: GivenMatrices<Element>?

  /// The matrices of an array whose columns are contiguous, at this distance from each other.
  init(eligible array: NDArray<Element>, leadingDimension: Int) {
    let given = GivenMatrices(array)
    rows = array.rowCount
    columns = array.columnCount
    count = given.count
    self.leadingDimension = leadingDimension
    memory = array.storage
    unsafe base = array.first
    spareBytes = 0
    self.given = given
  }

  /// One uninitialized matrix, with memory behind it for what a factorisation keeps beside it.
  private init(
    uninitialized rows: Int, _ columns: Int, spareBytes: Int, for operation: String
  ) {
    (self.rows, self.columns, count, leadingDimension) = (rows, columns, 1, max(rows, 1))
    // Extents whose product cannot overflow need no check.
    if (rows | columns) >> 28 == 0 {
      let byteCount = rows * columns * MemoryLayout<Element>.stride
      memory = Wings.memory(byteCount: byteCount + spareBytes + Self.bytesBehind(rows))
      self.spareBytes = spareBytes
    } else {
      memory = Self.uninitialized([rows, columns], for: operation).storage
      self.spareBytes = 0
    }
    unsafe base = memory.base.assumingMemoryBound(to: Element.self)
    given = nil
  }

  /// The bytes behind the last matrix, which only OpenBLAS reads.
  ///
  /// OpenBLAS 0.3.21 reads the element behind a vector in products of complex matrices and vectors. In `gesdd` and
  /// `heevd`, the vector can be a row of the matrix; then the element is up to a column behind the matrix.
  private static func bytesBehind(_ rows: Int) -> Int {
    Element._isComplex ? rows * MemoryLayout<Element>.stride : 0
  }

  /// An array of uninitialized matrices in column-major order.
  private static func uninitialized(_ shape: Shape, for operation: String) -> NDArray<Element> {
    let width = MemoryLayout<Element>.stride
    let layout = Wings.layout(shape, isColumnMajor: true, width: width, for: operation)
    let byteCount = layout.count * width + bytesBehind(shape[shape.count - 2])
    return NDArray(storage: Wings.memory(byteCount: byteCount), layout: layout)
  }

  /// Uninitialized matrices.
  init(uninitialized stack: Shape, _ rows: Int, _ columns: Int, for operation: String) {
    if stack.isEmpty {
      self.init(uninitialized: rows, columns, spareBytes: 0, for: operation)
    } else {
      self.init(
        eligible: Self.uninitialized(stack.appending(rows, columns), for: operation),
        leadingDimension: max(rows, 1))
    }
  }

  /// Copies of the matrices of an array, or of their transposes: one copy into column-major order.
  init(
    copying array: borrowing NDArray<Element>, isTransposed: Bool = false, spareBytes: Int = 0,
    for operation: String
  ) {
    guard array.rank == 2 else {
      let source = isTransposed ? array.swappingAxes(-2, -1) : copy array
      self.init(
        eligible: Self.uninitialized(source.shape, for: operation),
        leadingDimension: max(source.rowCount, 1))
      self.array.assign(source)
      return
    }
    let (rows, columns) = (array.shape[0], array.shape[1])
    self.init(
      uninitialized: isTransposed ? columns : rows, isTransposed ? rows : columns,
      spareBytes: spareBytes, for: operation)
    if rows * columns <= Tuning.smallCopy {
      let (row, column) = (array.strides[0], array.strides[1])
      copyElements(of: array, row: isTransposed ? column : row, column: isTransposed ? row : column)
    } else {
      self.array.assign(isTransposed ? array.swappingAxes(-2, -1) : copy array)
    }
  }

  /// Copies of the matrices of an array, in the memory of `destination` if that is writable and LAPACK accepts its
  /// layout.
  init(
    copying array: NDArray<Element>, in destination: NDArray<Element>?, for operation: String
  ) {
    if let destination, destination.isWritable, let shared = MatrixStack(sharing: destination) {
      self = shared
      destination.assign(array)
    } else {
      self.init(copying: array, for: operation)
    }
  }

  /// Copies one matrix of few elements, for which a plan takes longer than the copy, into fresh memory.
  ///
  /// - Parameters:
  ///   - array: a matrix or a vector, of which as many elements are read as these matrices have.
  ///   - row: its stride from one row to the next one.
  ///   - column: its stride from one column to the next one.
  func copyElements(of array: NDArray<Element>, row: Int, column: Int) {
    unsafe copyColumns(
      rows, columns, from: array.first, row, column, to: pointer(0), leadingDimension)
    keepAlive()
    withExtendedLifetime(array.storage) {}
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
  ///
  /// - Parameters:
  ///   - isTransposed: whether they are the transposes of the matrices of the array.
  ///   - spareBytes: the memory behind a copy of one matrix, for what a factorisation keeps beside it.
  init(
    working array: borrowing NDArray<Element>, isTransposed: Bool = false, overwriting: Bool,
    spareBytes: Int = 0, for operation: String
  ) {
    if overwriting, array.isWritable,
      let shared = MatrixStack(sharing: isTransposed ? array.swappingAxes(-2, -1) : copy array)
    {
      self = shared
    } else {
      self.init(
        copying: array, isTransposed: isTransposed, spareBytes: spareBytes, for: operation)
    }
  }

  /// The array, whose last two axes are the matrices.
  var array: NDArray<Element> {
    if let given { return given.array }
    return NDArray(storage: memory, layout: Layout(columnMajor: rows, columns))
  }

  /// The shape of the array.
  var shape: Shape { given?.array.shape ?? [rows, columns] }

  /// The number of elements of all matrices.
  var elementCount: Int { count * rows * columns }

  /// The extents before the last two.
  var stack: Shape { given?.array.shape.stack ?? [] }

  /// The addresses of the matrices.
  var places: MatrixPlaces<Element> {
    if let given { return given.places }
    return unsafe MatrixPlaces(base: base)
  }

  /// Keeps the memory of the matrices until here, without counting a reference.
  @inline(__always)
  borrowing func keepAlive() { withExtendedLifetime(memory) {} }

  /// The address of a matrix of the stack, counted in C order.
  @inline(__always)
  func pointer(_ index: Int) -> UnsafeMutablePointer<Element> {
    if let given { return unsafe given.places.pointer(index) }
    return unsafe base
  }

  /// The address of the memory behind the elements of a single fresh matrix; nil if there is less than `byteCount`.
  func spareMemory(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    guard byteCount <= spareBytes, given == nil else { return nil }
    return unsafe UnsafeMutableRawPointer(base + rows * columns)
  }
}

/// An array of matrices, and their addresses.
private final class GivenMatrices<Element: LinearScalar> {
  let array: NDArray<Element>
  let places: MatrixPlaces<Element>
  /// The number of matrices.
  let count: Int

  init(_ array: NDArray<Element>) {
    let stack = array.shape.stack
    count = stack.elementCount
    places = unsafe MatrixPlaces(base: array.first, stack, array.strides)
    self.array = array
  }
}

/// Copies a matrix to columns that are contiguous, at a distance of `lead` from each other.
///
/// - Parameters:
///   - row: the distance from one row of the source to the next one.
///   - column: the distance from one column of the source to the next one.
@inline(__always)
func copyColumns<Element: LinearScalar>(
  _ rows: Int, _ columns: Int, from source: UnsafeMutablePointer<Element>, _ row: Int,
  _ column: Int, to target: UnsafeMutablePointer<Element>, _ lead: Int
) {
  var (first, copies, index) = unsafe (source, target, 0)
  while index < columns {
    var (place, copy) = unsafe (first, 0)
    while copy < rows {
      unsafe copies[copy] = place.pointee
      unsafe place += row
      copy += 1
    }
    unsafe first += column
    unsafe copies += lead
    index += 1
  }
}

/// The addresses of the matrices of a stack.
///
/// A closure that captures these instead of the stack copies no layout. They do not keep the memory alive.
@safe
struct MatrixPlaces<Element> {
  private let base: UnsafeMutablePointer<Element>
  /// The distance in elements between matrices, if it is the same for all.
  private let distance: Int
  /// The distance of each matrix from the first one, if the stack has several axes that do not chain.
  private let offsets: [Int]?

  /// The address of a single matrix.
  init(base: UnsafeMutablePointer<Element>) {
    unsafe self.base = base
    (distance, offsets) = (0, nil)
  }

  /// The addresses of the matrices of a stack.
  init(base: UnsafeMutablePointer<Element>, _ stack: Shape, _ strides: Strides) {
    unsafe self.base = base
    let distance = stack.chainedStride(strides)
    self.distance = distance ?? 0
    offsets =
      distance == nil
      ? (0..<stack.elementCount).map { stack.offset(of: $0, strides: strides) } : nil
  }

  /// The address of a matrix, counted in C order.
  @inline(__always)
  func pointer(_ index: Int) -> UnsafeMutablePointer<Element> {
    if let offsets { return unsafe base + offsets[index] }
    return unsafe base + index * distance
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
}

/// Which matrix of a stack broadcasts to each place of a larger stack.
struct StackBroadcast {
  private let stack: Shape
  private let result: Shape
  private let isEqual: Bool

  /// Broadcasts a stack to the stack of a result.
  init(of stack: Shape, to result: Shape) {
    (self.stack, self.result) = (stack, result)
    isEqual = stack == result
  }

  /// Broadcasts the matrices of a shape to those of a result.
  init<Element>(ofMatrices shape: borrowing Shape, to result: borrowing MatrixStack<Element>) {
    let isSingle = result.count == 1
    self.init(of: isSingle ? [] : shape.stack, to: isSingle ? [] : result.stack)
  }

  /// The number of the matrix that broadcasts to the place with a number; both count in C order.
  subscript(index: Int) -> Int { isEqual ? index : number(index) }

  private func number(_ index: Int) -> Int {
    let place = result.coordinates(of: index)
    var number = 0
    for axis in stack.indices {
      let own = stack[axis]
      number = number * own + (own == 1 ? 0 : place[axis + result.count - stack.count])
    }
    return number
  }
}
