import StridedLayout

/// What computes a product.
package enum ProductRoutine: Equatable, Sendable {
  /// Nothing, because the result has no elements.
  case nothing
  /// Loops in Swift, for all element types and strides.
  case portable
  /// A loop in vectors for few columns and a short inner extent.
  case small
  case dot
  case gemv
  case ger
  case gemm
  /// A symmetric result, of which `syrk` computes one triangle.
  case syrk
  /// A Hermitian result, of which `herk` computes one triangle.
  case herk
}

/// How a matrix product, or a stack of them, runs: a value that executes nothing.
///
/// Each product is `rows x inner` times `inner x columns`. All matrices may have any strides. Axes of a stack
/// become rows or columns of one larger product if the strides permit it.
public struct ProductPlan: Equatable, Sendable {
  package internal(set) var rows: Int
  package internal(set) var columns: Int
  package internal(set) var inner: Int
  /// The row and column steps of each matrix.
  package internal(set) var first: MatrixStep
  package internal(set) var second: MatrixStep
  package internal(set) var result: MatrixStep
  /// The loops over products, the innermost first.
  package internal(set) var stack = InlineList(filler: StackLoop())
  /// What computes the products.
  package internal(set) var routine = ProductRoutine.portable
  /// Whether the first operand must be copied first, because the routine does not take its strides.
  package internal(set) var packsFirst = false
  /// Whether the second operand must be copied first.
  package internal(set) var packsSecond = false
  /// Whether the result must be computed in a temporary array.
  package internal(set) var usesTemporary = false
  /// Whether the routine takes the conjugate of the first operand.
  package internal(set) var conjugatesFirst = false
  /// Whether the routine takes the conjugate of the second operand.
  package internal(set) var conjugatesSecond = false

  /// Creates the plan for operands whose shapes fit, and for a result of the shape of their product.
  ///
  /// A vector on the left is a row, a vector on the right is a column.
  package init(
    _ first: borrowing Layout, _ second: borrowing Layout, into result: borrowing Layout
  ) {
    let (firstRank, secondRank) = (first.rank, second.rank)
    var rank = result.rank
    inner = first.shape.values[firstRank - 1]
    (rows, columns) = (1, 1)
    self.first = MatrixStep(row: 0, column: first.strides.values[firstRank - 1])
    self.second = MatrixStep(row: 0, column: 0)
    self.result = MatrixStep(row: 0, column: 0)
    if secondRank > 1 {
      rank -= 1
      columns = second.shape.values[secondRank - 1]
      self.second.column = second.strides.values[secondRank - 1]
      self.result.column = result.strides.values[rank]
    }
    self.second.row = second.strides.values[max(secondRank - 2, 0)]
    if firstRank > 1 {
      rank -= 1
      rows = first.shape.values[firstRank - 2]
      self.first.row = first.strides.values[firstRank - 2]
      self.result.row = result.strides.values[rank]
    }
    if rank > 0 { addStack(rank, first, second, result) }
  }

  /// Whether the second matrix is the transpose of the first one, if both start at one address.
  package var isGram: Bool {
    guard rows == columns, first == second.transposed else { return false }
    for loop in stack where loop.first != loop.second { return false }
    return true
  }

  /// The number of products.
  package var productCount: Int {
    var count = 1
    for loop in stack { count *= loop.count }
    return count
  }
}

/// A loop over the products of a stack: the number of them, and the distances in elements.
package struct StackLoop: Equatable, BitwiseCopyable, Sendable {
  package var count = 1
  package var first = 0
  package var second = 0
  package var result = 0
}

extension ProductPlan {
  /// Adds the leading axes of the result, from the last to the first.
  ///
  /// An axis along which one operand is repeated becomes rows or columns if its distances continue those of
  /// the rows or columns. Other neighbouring axes are merged if one distance describes both.
  private mutating func addStack(
    _ rank: Int, _ first: borrowing Layout, _ second: borrowing Layout, _ result: borrowing Layout
  ) {
    let missingFirst = rank - max(first.rank - 2, 0)
    let missingSecond = rank - max(second.rank - 2, 0)
    for axis in (0..<rank).reversed() {
      var loop = StackLoop()
      loop.count = result.shape.values[axis]
      if loop.count == 1 { continue }
      loop.result = result.strides.values[axis]
      if axis >= missingFirst, first.shape.values[axis - missingFirst] != 1 {
        loop.first = first.strides.values[axis - missingFirst]
      }
      if axis >= missingSecond, second.shape.values[axis - missingSecond] != 1 {
        loop.second = second.strides.values[axis - missingSecond]
      }
      if !extendsRows(by: loop), !extendsColumns(by: loop), !extendsStack(by: loop) {
        stack.append(loop)
      }
    }
  }

  private mutating func extendsRows(by loop: StackLoop) -> Bool {
    guard loop.second == 0, loop.first != 0 else { return false }
    if rows == 1 {
      first.row = loop.first
      result.row = loop.result
    } else if loop.first != rows * first.row || loop.result != rows * result.row {
      return false
    }
    rows *= loop.count
    return true
  }

  private mutating func extendsColumns(by loop: StackLoop) -> Bool {
    guard loop.first == 0, loop.second != 0 else { return false }
    if columns == 1 {
      second.column = loop.second
      result.column = loop.result
    } else if loop.second != columns * second.column || loop.result != columns * result.column {
      return false
    }
    columns *= loop.count
    return true
  }

  private mutating func extendsStack(by loop: StackLoop) -> Bool {
    guard stack.count > 0 else { return false }
    let last = stack[stack.count - 1]
    guard loop.first == last.count * last.first, loop.second == last.count * last.second,
      loop.result == last.count * last.result
    else { return false }
    stack[stack.count - 1].count *= loop.count
    return true
  }
}
