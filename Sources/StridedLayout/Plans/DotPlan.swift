/// How the dot product of two vectors is run: their common length and both strides.
@usableFromInline
package struct DotPlan: Equatable, Sendable {
  package let count: Int
  package let firstStride: Int
  package let secondStride: Int

  /// The plan for two layouts of rank 1 and equal extent.
  package init(_ first: Layout, _ second: Layout) {
    count = first.count
    firstStride = first.strides[0]
    secondStride = second.strides[0]
  }
}
