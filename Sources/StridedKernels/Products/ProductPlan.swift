import StridedLayout

/// What computes a product.
public enum ProductRoutine: Equatable, Sendable {
  /// Nothing, because the result has no elements.
  case nothing
  /// Loops in Swift, for all element types and strides.
  case portable
  /// A loop in vectors for few columns and a short inner extent.
  case small
  case dot
  /// A dot product with the conjugates of the first operand.
  case conjugatedDot
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
  package internal(set) var rows = 1
  package internal(set) var columns = 1
  package internal(set) var inner = 1
  /// The row and column steps of each matrix.
  package internal(set) var first = MatrixStep(row: 0, column: 0)
  package internal(set) var second = MatrixStep(row: 0, column: 0)
  package internal(set) var result = MatrixStep(row: 0, column: 0)
  /// The loops over products, the innermost first.
  package internal(set) var stack = InlineList(filler: StackLoop())
  /// The number of products.
  package internal(set) var productCount = 1
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

  /// Creates the plan of one product of single elements.
  package init() {}

  /// Sets the extents and steps of a new plan; false if the shapes of the operands and the result do not fit.
  ///
  /// A vector on the left is a row, a vector on the right is a column.
  package mutating func begin(
    _ first: borrowing Layout, _ second: borrowing Layout, into result: borrowing Layout
  ) -> Bool {
    let (firstRank, secondRank) = (first.rank, second.rank)
    if firstRank == 0 || secondRank == 0 { return false }
    let rank = max(firstRank - 2, secondRank - 2, 0)
    if result.rank != rank + (firstRank > 1 ? 1 : 0) + (secondRank > 1 ? 1 : 0) { return false }
    inner = first.shape.values[firstRank - 1]
    self.first.column = first.strides.values[firstRank - 1]
    let row = max(secondRank - 2, 0)
    if second.shape.values[row] != inner { return false }
    self.second.row = second.strides.values[row]
    if firstRank > 1 {
      rows = first.shape.values[firstRank - 2]
      self.first.row = first.strides.values[firstRank - 2]
      if result.shape.values[rank] != rows { return false }
      self.result.row = result.strides.values[rank]
    }
    if secondRank > 1 {
      columns = second.shape.values[secondRank - 1]
      self.second.column = second.strides.values[secondRank - 1]
      let axis = result.rank - 1
      if result.shape.values[axis] != columns { return false }
      self.result.column = result.strides.values[axis]
    }
    return rank == 0 || addStack(rank, first, second, result)
  }

  /// Whether the second matrix is the transpose of the first one, if both start at one address.
  package var isGram: Bool {
    guard rows == columns, first == second.transposed else { return false }
    for index in 0..<stack.count where stack[index].first != stack[index].second { return false }
    return true
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
  /// Adds the leading axes of the result, from the last to the first; false if their extents do not fit.
  ///
  /// An axis along which one operand is repeated becomes rows or columns if its distances continue those of
  /// the rows or columns. Other neighbouring axes are merged if one distance describes both.
  private mutating func addStack(
    _ rank: Int, _ first: borrowing Layout, _ second: borrowing Layout, _ result: borrowing Layout
  ) -> Bool {
    let missingFirst = rank - max(first.rank - 2, 0)
    let missingSecond = rank - max(second.rank - 2, 0)
    for axis in (0..<rank).reversed() {
      var loop = StackLoop()
      loop.count = result.shape.values[axis]
      loop.result = result.strides.values[axis]
      var (left, right) = (1, 1)
      if axis >= missingFirst {
        left = first.shape.values[axis - missingFirst]
        if left != 1 { loop.first = first.strides.values[axis - missingFirst] }
      }
      if axis >= missingSecond {
        right = second.shape.values[axis - missingSecond]
        if right != 1 { loop.second = second.strides.values[axis - missingSecond] }
      }
      guard left == right || left == 1 || right == 1, loop.count == (left == 1 ? right : left)
      else { return false }
      if loop.count == 1 { continue }
      if !extendsRows(by: loop), !extendsColumns(by: loop), !extendsStack(by: loop) {
        stack.append(loop)
      }
    }
    for index in 0..<stack.count { productCount *= stack[index].count }
    return true
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
