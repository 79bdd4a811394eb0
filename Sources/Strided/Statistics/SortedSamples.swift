import StridedKernels

/// Rows of elements of which some are wanted, as if the rows were sorted.
///
/// Short rows are sorted, all at a time. Of long rows single elements are selected.
@usableFromInline
struct SortedSamples<Element: OrderedScalar> {
  /// The rows, contiguous in C order; sorted, if `isSorted` is true.
  @usableFromInline let rows: NDArray<Element>
  /// The number of elements of a row.
  @usableFromInline let length: Int
  /// Whether the rows are sorted.
  @usableFromInline let isSorted: Bool

  /// The rows of an array that is contiguous in C order.
  ///
  /// - Parameter ranks: the number of elements that are wanted of each row; if there are many, the
  ///   rows are sorted.
  init(_ rows: NDArray<Element>, length: Int, ranks: Int) {
    self.length = length
    // Many rows are sorted on several threads.
    let isShort =
      OrderedRows.sortsRows(length, of: Element.self) || length <= 8192 && rows.count > length
    isSorted = isShort || ranks > 16
    self.rows = isSorted ? rows.copy() : rows
    if isSorted, length > 0 {
      defer { withExtendedLifetime(self.rows.storage) {} }
      OrderedRows.sort(self.rows.memory, rows: rows.count / length, length: length)
    }
  }

  /// The number of elements of a row that are not NaN.
  @_alwaysEmitIntoClient
  func numberCount(_ row: Int) -> Int {
    guard isSorted else { return numberCount(ofLong: row) }
    defer { withExtendedLifetime(rows.storage) {} }
    let elements = rows.memory.run(at: row * length, stride: 1)
    var count = length
    while count > 0, elements[unit: count - 1] != elements[unit: count - 1] { count -= 1 }
    return count
  }

  @usableFromInline
  func numberCount(ofLong row: Int) -> Int {
    defer { withExtendedLifetime(rows.storage) {} }
    return OrderedRows.numberCount(length, rows.memory.advanced(by: row * length))
  }

  /// Calls `body` with the two elements of each place in a row, and with the index of the place.
  @_alwaysEmitIntoClient
  @inline(__always)
  func withElements(
    at places: [QuantilePlace], of row: Int,
    _ body: (_ index: Int, _ lower: Element, _ upper: Element) -> Void
  ) {
    guard isSorted else { return selectElements(at: places, of: row, body) }
    defer { withExtendedLifetime(rows.storage) {} }
    let elements = rows.memory.run(at: row * length, stride: 1)
    for index in places.indices {
      body(index, elements[unit: places[index].lower], elements[unit: places[index].upper])
    }
  }

  @usableFromInline
  func selectElements(
    at places: [QuantilePlace], of row: Int,
    _ body: (_ index: Int, _ lower: Element, _ upper: Element) -> Void
  ) {
    defer { withExtendedLifetime(rows.storage) {} }
    let ranks = Set(places.flatMap { [$0.lower, $0.upper] }).sorted()
    let found = OrderedRows.select(ranks, of: length, rows.memory.advanced(by: row * length))
    let elements = Dictionary(uniqueKeysWithValues: zip(ranks, found))
    for (index, place) in places.enumerated() {
      if let lower = elements[place.lower], let upper = elements[place.upper] {
        body(index, lower, upper)
      }
    }
  }
}
