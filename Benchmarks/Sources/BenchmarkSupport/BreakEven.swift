/// The number of passes from which it is faster to copy a view to contiguous memory first.
package struct BreakEven: Equatable, Sendable {
  /// The seconds of one pass over the view.
  package let viewPass: Double
  /// The seconds of the copy of the view.
  package let gather: Double
  /// The seconds of one pass over the copy.
  package let copyPass: Double

  package init(viewPass: Double, gather: Double, copyPass: Double) {
    self.viewPass = viewPass
    self.gather = gather
    self.copyPass = copyPass
  }

  /// The fewest passes for which copying first is not slower than reading the view, or nil if there
  /// are none.
  package var passes: Int? {
    guard viewPass > copyPass else { return nil }
    let passes = (gather / (viewPass - copyPass)).rounded(.up)
    return passes < 1e9 ? max(Int(passes), 1) : nil
  }
}
