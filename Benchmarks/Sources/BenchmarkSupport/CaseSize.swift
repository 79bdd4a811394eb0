/// The size of the array of a case.
package struct CaseSize: Hashable, Sendable, CustomStringConvertible {
  package let count: Int
  /// The shape, if the case has its own shapes.
  package let shape: [Int]?

  /// A number of elements from `--sizes`.
  package init(count: Int) {
    self.count = count
    shape = nil
  }

  /// A shape of the case's own.
  package init(shape: [Int]) {
    count = shape.reduce(1, *)
    self.shape = shape
  }

  /// The size as the table shows it: `1e6`, `4096x4096`.
  package var description: String {
    shape.map { $0.map(String.init).joined(separator: "x") } ?? Figures.count(count)
  }
}
