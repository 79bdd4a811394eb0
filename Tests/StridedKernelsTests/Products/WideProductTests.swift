import CStridedKernels
import Testing

/// Small matrix products in C, at every level: all extents, and matrices in any order.
///
/// Whole numbers make them exact.
@Suite struct WideProductTests {
  /// How the elements of a matrix lie in memory.
  private enum Order: CaseIterable {
    case rows, columns, gaps, reversed
  }

  @Test(arguments: 0...Int(strided_simd_level())) func products(level: Int) {
    for rows in Array(0...9) + [12, 13, 14, 15, 16] {
      for columns in 1...8 {
        for inner in 1...8 {
          for (place, order) in Order.allCases.enumerated() {
            // Each order of each operand, beside others of the others.
            let others = Order.allCases[(place + rows + inner) % 4]
            let third = Order.allCases[(place + columns) % 4]
            let extents = (rows, inner, columns)
            check(Float.self, level, extents, (order, others, third), count: 1 + rows % 3)
            check(Double.self, level, extents, (others, third, order), count: 1 + columns % 3)
          }
        }
      }
    }
  }

  private func check<Element: BinaryFloatingPoint>(
    _ type: Element.Type, _ level: Int, _ extents: (rows: Int, inner: Int, columns: Int),
    _ orders: (Order, Order, Order), count: Int
  ) {
    let (rows, inner, columns) = extents
    let first = Stack<Element>(count, rows, inner, orders.0) { Element($0 * 7 % 11 - 5) }
    let second = Stack<Element>(count, inner, columns, orders.1) { Element($0 * 5 % 13 - 6) }
    let old = Stack<Element>(count, rows, columns, orders.2) { Element($0 % 7 - 3) }
    for (alpha, beta): (Element?, Element?) in [(nil, nil), (2, nil), (3, 0), (nil, 1), (-2, 3)] {
      var expected = old
      for matrix in 0..<count {
        for row in 0..<rows {
          for column in 0..<columns {
            var sum: Element = 0
            for k in 0..<inner { sum += first[matrix, row, k] * second[matrix, k, column] }
            let place = expected.place(matrix, row, column)
            expected.elements[place] = (alpha ?? 1) * sum + (beta ?? 0) * expected.elements[place]
          }
        }
      }
      var result = old
      // An old result that is not read may be anything.
      if (beta ?? 0) == 0 {
        for matrix in 0..<count {
          for row in 0..<rows {
            for column in 0..<columns { result.elements[result.place(matrix, row, column)] = .nan }
          }
        }
      }
      var product = strided_small_product(
        rows: rows, columns: columns, inner: inner, count: count,
        result_row: old.row, result_column: old.column, result_step: old.step,
        first_row: first.row, first_column: first.column, first_step: first.step,
        second_row: second.row, second_column: second.column, second_step: second.step)
      let start = old.start
      result.elements.withUnsafeMutableBufferPointer { to in
        first.elements.withUnsafeBufferPointer { left in
          second.elements.withUnsafeBufferPointer { right in
            withPointer(alpha) { alpha in
              withPointer(beta) { beta in
                strided_multiply_small(
                  Int32(level), MemoryLayout<Element>.stride, &product, to.baseAddress! + start,
                  left.baseAddress! + first.start, right.baseAddress! + second.start, alpha, beta)
              }
            }
          }
        }
      }
      if result.elements != expected.elements {
        Issue.record("level \(level), \(type) \(extents), \(orders), \(count), \(alpha ?? 1)")
      }
    }
  }

  private func withPointer<Element>(
    _ value: Element?, _ body: (UnsafeRawPointer?) -> Void
  ) {
    guard let value else { return body(nil) }
    withUnsafePointer(to: value) { body(UnsafeRawPointer($0)) }
  }

  /// Matrices in memory that has an element more at each end.
  private struct Stack<Element: BinaryFloatingPoint> {
    let row: Int
    let column: Int
    let step: Int
    let start: Int
    var elements: [Element]

    init(
      _ count: Int, _ rows: Int, _ columns: Int, _ order: Order, _ element: (Int) -> Element
    ) {
      switch order {
      case .rows: (row, column) = (columns, 1)
      case .columns: (row, column) = (1, max(rows, 1))
      case .gaps: (row, column) = (2 * columns + 1, 2)
      case .reversed: (row, column) = (-columns, -1)
      }
      let size = (max(rows, 1) - 1) * abs(row) + (columns - 1) * abs(column) + 1
      step = size + 1
      start = 1 + (order == .reversed ? size - 1 : 0)
      elements = (0..<count * step + 2).map(element)
    }

    func place(_ matrix: Int, _ row: Int, _ column: Int) -> Int {
      start + matrix * step + row * self.row + column * self.column
    }

    subscript(matrix: Int, row: Int, column: Int) -> Element {
      elements[place(matrix, row, column)]
    }
  }
}
