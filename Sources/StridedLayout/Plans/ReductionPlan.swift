/// How an array is reduced over all of its axes or along one: a value that executes nothing.
///
/// The loops over the results and the loops over the terms of each result are two nests. Whichever
/// moves through memory in smaller steps runs inside, so that memory is read in its own order. The
/// terms are divided into segments that depend on the layout alone, so the result is the same for any
/// number of threads.
@usableFromInline
package struct ReductionPlan: Equatable, Sendable {
  /// The order of the work.
  public enum Form: Equatable, Sendable {
    /// Each result is reduced from rows of its terms.
    case runs
    /// Rows of terms across the results are reduced, many results at a time.
    case rows
  }

  /// The order of the work.
  package let form: Form
  /// The loops over the results: operand 0 is the result, operand 1 the source.
  package let results: LoopNest
  /// The loops over the terms of one result: operand 1 is the source.
  package let terms: LoopNest
  /// The number of results.
  package let resultCount: Int
  /// The number of terms of each result.
  package let termCount: Int
  /// How the terms are divided into segments that are reduced on their own.
  package let segments: WorkSplit
  /// How the results, or the segments if there are several, are split over threads.
  package let split: WorkSplit
  private let widths: OperandVector

  /// The plan to reduce `source` to `result`.
  ///
  /// - Parameters:
  ///   - axis: the axis that `result` lacks; nil to reduce all axes to one result.
  ///   - result: the layout of the results.
  ///   - widths: the sizes of a result and of a source element, in bytes.
  ///   - keepsOrder: whether the positions of terms in logical order matter.
  package init(
    _ source: Layout, axis: Int?, into result: Layout, widths: (result: Int, source: Int),
    keepsOrder: Bool = false, _ tuning: Tuning
  ) {
    self.widths = OperandVector(widths.result, widths.source)
    resultCount = result.count
    termCount = axis.map { source.shape[$0] } ?? source.count
    guard resultCount > 0, termCount > 0 else {
      (form, results, terms) = (.runs, LoopNest(), LoopNest())
      (segments, split) = (.serial, .serial)
      return
    }
    var summed = source
    var kept = Layout(shape: [], strides: [])
    if let axis {
      kept = source.droppingAxis(axis)
      summed = Layout(shape: [source.shape[axis]], strides: [source.strides[axis]])
    }
    // Ordered by the source, the larger side: it stands as operand 0 until the loops are in order.
    var results = LoopNest(kept, width: widths.source)
    if !results.add(result, width: widths.result, as: 1) {
      preconditionFailure("the result has the shape of the axes that are kept")
    }
    results.normalize()
    var terms = LoopNest(summed, width: widths.source)
    if keepsOrder { terms.mergeInLogicalOrder() } else { terms.normalize() }
    self.results = results.swappingFirstOperands
    self.terms = terms.swappingFirstOperands
    let step = terms.inner.strides[0].magnitude
    let isAcrossNearer = results.inner.extent > 1 && results.inner.strides[0].magnitude < step
    form = isAcrossNearer ? .rows : .runs
    segments = Self.segments(
      of: self.terms, results: resultCount, self.widths, keepsOrder: keepsOrder)
    let work = self.terms.work(bytes: widths.source, widths: self.widths)
    let (bytes, overflow) = work.multipliedReportingOverflow(by: resultCount)
    let threads = WorkSplit.threads(forBytes: overflow ? Int.max : bytes, tuning)
    if segments.parts > 1 {
      split = WorkSplit(
        threads: min(threads, segments.parts), parts: segments.parts, axis: segments.axis)
    } else {
      split = self.results.split(threads: threads, widths: self.widths)
    }
  }

  /// The terms of few results in segments of about ``Tuning/segmentBytes``; one segment otherwise.
  private static func segments(
    of terms: LoopNest, results: Int, _ widths: OperandVector, keepsOrder: Bool
  ) -> WorkSplit {
    guard results < Tuning.segmentedResults, !keepsOrder || terms.axes.count <= 1 else {
      return .serial
    }
    let (bytes, overflow) = (terms.iterationCount * widths[1])
      .multipliedReportingOverflow(by: results)
    let wanted = overflow ? Int.max : bytes / Tuning.segmentBytes
    return terms.split(parts: min(wanted, Tuning.maximumParts), threads: 1, widths: widths)
  }

  /// Segment `index` of the terms.
  package func segment(_ index: Int) -> LoopNest {
    terms.part(index, of: segments, widths: widths)
  }

  /// Part `index` of the results.
  package func part(_ index: Int) -> LoopNest {
    results.part(index, of: split, widths: widths)
  }
}

extension LoopNest {
  /// The same loops with operands 0 and 1 exchanged.
  fileprivate var swappingFirstOperands: LoopNest {
    func swapped(_ vector: OperandVector) -> OperandVector {
      OperandVector(vector[1], vector[0], vector[2], vector[3])
    }
    var result = self
    result.start = swapped(start)
    for index in axes.indices { result.axes[index].strides = swapped(axes[index].strides) }
    return result
  }
}

extension ReductionPlan: CustomStringConvertible {
  /// What will run, in a few words.
  @usableFromInline
  package var description: String {
    if resultCount == 0 || termCount == 0 { return "no terms" }
    let order =
      switch form {
      case .runs: "rows of \(terms.inner.extent) terms to each of \(resultCount) results"
      case .rows: "\(termCount) rows of terms across \(resultCount) results"
      }
    return segments.parts == 1 ? order : "\(order), in \(segments.parts) segments"
  }
}
