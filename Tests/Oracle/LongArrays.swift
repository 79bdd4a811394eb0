import Strided
import Testing

/// Long arrays with the same elements, in representations that operations walk differently.
package struct LongArrays<Element: OracleElement> {
  /// The elements in logical order.
  package let values: [Element]
  /// The arrays, each with a name for messages.
  package let ways: [(name: String, array: NDArray<Element>)]

  /// Lines; the gaps of those that have some hold `gap`.
  package init(line values: [Element], gap: Element) {
    self.values = values
    let count = values.count
    let stepped = NDArray(Self.spread(values, step: 2, first: 0, gap))
    let rows = NDArray(Self.spread(values, step: 3, first: 1, gap), shape: [count, 3])
    ways = [
      ("contiguous", NDArray(values)),
      ("reversed", NDArray(Array(values.reversed())).flipped()),
      ("stepped", stepped[.stride(by: 2)]), ("column", rows[.all, 1]),
    ]
  }

  /// Matrices with different fastest axes.
  package init(matrix values: [Element], rows: Int, columns: Int, gap: Element) {
    self.values = values
    let matrix = NDArray(values, shape: [rows, columns])
    let wide = NDArray(Self.spread(values, step: 2, first: 1, gap), shape: [rows, 2 * columns])
    ways = [
      ("rows", matrix), ("columns", matrix.copy(order: .f)),
      ("columns, reversed", matrix.flipped().copy(order: .f).flipped()),
      ("stepped rows", wide[.all, .stride(from: 1, by: 2)]),
    ]
  }

  /// The array in the representation of this name.
  package subscript(name: String) -> NDArray<Element> {
    guard let way = ways.first(where: { $0.name == name }) else {
      preconditionFailure("the tests know no way \(name)")
    }
    return way.array
  }

  /// Values with gaps between them.
  private static func spread(
    _ values: [Element], step: Int, first: Int, _ gap: Element
  ) -> [Element] {
    var memory: [Element] = Array(repeating: gap, count: values.count * step)
    for place in values.indices {
      memory[first + place * step] = values[place]
    }
    return memory
  }
}
