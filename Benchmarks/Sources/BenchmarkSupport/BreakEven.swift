/// When it pays to gather a view into contiguous memory before reading it again and again.
package struct BreakEven: Equatable, Sendable {
  /// The seconds of one pass over the view.
  package let viewPass: Double
  /// The seconds that gathering the view takes.
  package let gather: Double
  /// The seconds of one pass over the gathered copy.
  package let copyPass: Double

  package init(viewPass: Double, gather: Double, copyPass: Double) {
    self.viewPass = viewPass
    self.gather = gather
    self.copyPass = copyPass
  }

  /// The fewest passes for which gathering and reading the copy takes no longer than reading the
  /// view, or nil where no number of passes does.
  package var passes: Int? {
    guard viewPass > copyPass else { return nil }
    let passes = (gather / (viewPass - copyPass)).rounded(.up)
    return passes < 1e9 ? max(Int(passes), 1) : nil
  }
}
