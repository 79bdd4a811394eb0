import StridedKernels
import StridedLayout

/// The product of several matrices, multiplied in the order with the fewest multiplications: fresh memory.
///
/// The first array may be a vector, which is a row, and the last one a vector, which is a column; the result
/// does not have their axes.
///
/// ```swift
/// let tall = NDArray<Double>.ones([100, 2])
/// let wide = NDArray<Double>.ones([2, 100])
/// print(matmul(chain: [tall, wide, tall]).shape)
/// // (100, 2)
/// print(explainMatmul(chain: [tall, wide, tall]))
/// // (0 (1 2)): 800 multiplications
/// ```
///
/// The order is that of the dynamic programme over all bracketings (S. Godbole, "On efficient computation of
/// matrix chain products", IEEE Transactions on Computers C-22, 1973). Traps if there are no arrays, if an
/// array is no matrix, if inner extents differ, and if integers overflow.
///
/// - Complexity: O(k³) for the order of `k` matrices, then the products.
public func matmul<Element: ProductScalar>(
  chain arrays: [NDArray<Element>]
) -> sending NDArray<Element> {
  let order = ChainOrder(arrays.map { $0.shape })
  func product(_ range: ClosedRange<Int>) -> NDArray<Element> {
    guard let split = order.split(range) else { return arrays[range.lowerBound] }
    return matmul(product(range.lowerBound...split), product(split + 1...range.upperBound))
  }
  if arrays.count == 1 { return arrays[0].copy() }
  return product(0...arrays.count - 1).asSending()
}

/// The order in which ``matmul(chain:)`` multiplies, without running it.
///
/// Traps in the same cases as ``matmul(chain:)``, except for overflow.
public func explainMatmul<Element: ProductScalar>(chain arrays: [NDArray<Element>]) -> ChainOrder {
  ChainOrder(arrays.map { $0.shape })
}

/// The order in which the matrices of a chain are multiplied.
public struct ChainOrder: Equatable, Sendable, CustomStringConvertible {
  private let count: Int
  /// The last matrix of the left factor of the product of each range, `first * count + last`.
  private var splits: [Int]
  /// The number of multiplications.
  public private(set) var multiplications = 0.0

  /// Finds the best order for matrices of some shapes; traps if they do not fit.
  init(_ shapes: [Shape]) {
    guard let last = shapes.indices.last else { trap("matmul(chain:): there are no arrays") }
    count = shapes.count
    splits = Array(repeating: 0, count: count * count)
    for (index, shape) in shapes.enumerated() {
      let isEnd = index == 0 || index == last
      guard shape.count == 2 || (shape.count == 1 && isEnd && last > 0) else {
        trap("matmul(chain:): array \(index) of shape \(shape) is not a matrix")
      }
      if index > 0, shapes[index - 1][shapes[index - 1].count - 1] != shape[0] {
        trap(
          "matmul(chain:): shapes \(shapes[index - 1]) and \(shape) of arrays \(index - 1) and \(index) do not fit"
        )
      }
    }
    // Matrix k has `extents[k]` rows and `extents[k + 1]` columns.
    var extents = shapes.map { Double($0[0]) }
    extents.append(shapes[last].count == 2 ? Double(shapes[last][1]) : 1)
    if shapes[0].count == 1 { extents[0] = 1 }
    var costs = Array(repeating: 0.0, count: count * count)
    for length in 1..<max(count, 1) {
      for first in 0..<count - length {
        let end = first + length
        var best = Double.infinity
        for split in first..<end {
          let own = extents[first] * extents[split + 1] * extents[end + 1]
          let cost = costs[first * count + split] + costs[(split + 1) * count + end] + own
          if cost < best {
            best = cost
            splits[first * count + end] = split
          }
        }
        costs[first * count + end] = best
      }
    }
    multiplications = costs[last]
  }

  /// The last matrix of the left factor of the product of a range; nil for a single matrix.
  func split(_ range: ClosedRange<Int>) -> Int? {
    range.count == 1 ? nil : splits[range.lowerBound * count + range.upperBound]
  }

  /// The brackets around the numbers of the matrices, and the number of multiplications.
  public var description: String {
    func text(_ range: ClosedRange<Int>) -> String {
      guard let split = split(range) else { return "\(range.lowerBound)" }
      return "(\(text(range.lowerBound...split)) \(text(split + 1...range.upperBound)))"
    }
    return "\(text(0...count - 1)): \(Int(multiplications)) multiplications"
  }
}
