/// How an array is summed, over all of its axes or along one: a value that executes nothing.
///
/// Sums are pairwise along whatever is summed. Where the summed axis runs fastest in memory each
/// result is the sum of one run; elsewhere rows are added to rows, so that memory is still read in
/// its own order.
@usableFromInline
package struct ReductionPlan: Equatable, Sendable {
  /// The order of the work.
  package enum Form: Equatable, Sendable {
    /// All elements to one result, run by run.
    case whole
    /// Each result is the sum of a run along the axis.
    case runs
    /// Rows across the axis are added up, many results at a time.
    case rows
  }

  package let form: Form
  /// The number of elements that go into each result.
  package let terms: Int
  /// The step of the source along the summed axis; 0 for a whole sum.
  package let step: Int
  /// The loops over the results (destination: the result, first source: the array), or over all
  /// elements of a whole sum (destination: the array).
  ///
  /// Nil where there are none.
  package let nest: LoopNest?

  /// The plan to sum all of `source`.
  package init(whole source: Layout) {
    form = .whole
    terms = source.count
    step = 0
    nest = source.count == 0 ? nil : LoopNest(source)
  }

  /// The plan to sum `source` along `axis` into `result`, whose shape lacks that axis.
  package init(_ source: Layout, axis: Int, into result: Layout) {
    terms = source.shape[axis]
    step = source.strides[axis]
    var rest = source
    rest.shape.values.remove(at: axis)
    rest.strides.values.remove(at: axis)
    guard result.count > 0 else {
      form = .runs
      nest = nil
      return
    }
    // Ordered by the source, which is the larger side: it stands as the nest's destination.
    let nest = LoopNest(rest, result)
    self.nest = nest
    let inner = nest.inner
    let acrossIsNearer = inner.destination.magnitude < step.magnitude && inner.extent > 1
    form = acrossIsNearer ? .rows : .runs
  }
}
