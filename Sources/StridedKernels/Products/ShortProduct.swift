import CStridedKernels
import StridedLayout

/// The plan without loops: one small product, whose routine would be `.small`.
package enum ShortProduct {
  /// Writes a product of matrices, or of a matrix and a vector, without a plan.
  ///
  /// Returns false, without any effect, unless the product is small, the shapes fit, and the result is writable and
  /// overlaps no operand. Other operands need a ``ProductPlan``.
  ///
  /// - Parameters:
  ///   - alpha: the address of the factor of the product; 0 if the factor is 1.
  ///   - beta: the address of the factor of the old result; 0 if the old result is not read.
  package static func run(
    _ first: borrowing Layout, at firstAddress: Int, _ second: borrowing Layout,
    at secondAddress: Int, into result: borrowing Layout, at resultAddress: Int, width: Int,
    alpha: Int, beta: Int
  ) -> Bool {
    let rank = second.shape.values.count
    guard first.shape.values.count == 2, rank == 2 || rank == 1,
      result.shape.values.count == rank, result.isWritable
    else { return false }
    let (rows, inner) = (first.shape.values[place: 0], first.shape.values[place: 1])
    let isMatrix = rank == 2
    let columns = isMatrix ? second.shape.values[place: 1] : 1
    guard second.shape.values[place: 0] == inner, result.shape.values[place: 0] == rows,
      !isMatrix || result.shape.values[place: 1] == columns, rows > 0, inner > 0, columns > 0,
      inner <= Tuning.smallProductExtent, columns <= Tuning.smallProductExtent,
      rows < Tuning.unsplitProduct, rows &* (inner &+ columns) < Tuning.unsplitProduct
    else { return false }
    var product = strided_small_product(
      rows: rows, columns: columns, inner: inner, count: 1,
      result_row: result.strides.values[place: 0],
      result_column: isMatrix ? result.strides.values[place: 1] : 0, result_step: 0,
      first_row: first.strides.values[place: 0], first_column: first.strides.values[place: 1],
      first_step: 0,
      second_row: second.strides.values[place: 0],
      second_column: isMatrix ? second.strides.values[place: 1] : 0, second_step: 0)
    let written = range(
      resultAddress, rows, product.result_row, columns, product.result_column, width)
    if written.meets(
      range(firstAddress, rows, product.first_row, inner, product.first_column, width))
      || written.meets(
        range(secondAddress, inner, product.second_row, columns, product.second_column, width))
    {
      return false
    }
    unsafe strided_multiply_small(
      strided_simd_level(), width, &product, UnsafeMutableRawPointer(bitPattern: resultAddress),
      UnsafeRawPointer(bitPattern: firstAddress), UnsafeRawPointer(bitPattern: secondAddress),
      UnsafeRawPointer(bitPattern: alpha), UnsafeRawPointer(bitPattern: beta))
    return true
  }

  /// The addresses from the lowest to the highest byte of a matrix.
  @inline(__always)
  private static func range(
    _ address: Int, _ rows: Int, _ row: Int, _ columns: Int, _ column: Int, _ width: Int
  ) -> AddressRange {
    let (down, across) = ((rows &- 1) &* row, (columns &- 1) &* column)
    let lowest = min(down, 0) &+ min(across, 0)
    let highest = max(down, 0) &+ max(across, 0)
    return AddressRange(
      lowest: address &+ lowest &* width, end: address &+ (highest &+ 1) &* width)
  }
}
