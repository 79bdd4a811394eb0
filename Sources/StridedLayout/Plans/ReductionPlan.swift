/// How an array is reduced along some of its axes: a value that executes nothing.
///
/// The loops over the results and the loops over the terms of each result are two nests. The nest
/// that moves through memory in smaller steps runs inside, so memory is read in its own order. The
/// terms are divided into segments that depend only on the layout. The result is therefore the same
/// for any number of threads.
@usableFromInline
package struct ReductionPlan: Equatable, Sendable {
  /// The order of the work.
  public enum Form: Equatable, Sendable {
    /// Each result is reduced from rows of its terms.
    case runs
    /// Rows of terms across the results are combined, many results at a time.
    case rows
  }

  /// The order of the work.
  package private(set) var form = Form.runs
  /// The loops over the results: operand 0 is the source, operand 1 the result.
  package private(set) var results = LoopNest()
  /// The loops over the terms of one result: operand 0 is the source.
  ///
  /// If a position is wanted, operand 1 is the position of a term in logical order.
  package private(set) var terms = LoopNest()
  /// The number of results.
  package private(set) var resultCount = 0
  /// The number of terms of each result.
  package private(set) var termCount = 0
  /// How the terms are divided into segments that are reduced separately.
  package private(set) var segments = WorkSplit.serial
  /// How the results, or the segments if there are several, are split over threads.
  package private(set) var split = WorkSplit.serial
  /// The sizes of a source element and of a result, in bytes.
  package private(set) var widths = OperandVector()

  /// The plan that does nothing.
  package init() {}

  /// Makes this the plan to reduce `source` to `result`.
  ///
  /// It changes the plan in place, as `LoopPlan` does.
  ///
  /// - Parameters:
  ///   - axes: the axes that `result` lacks, one bit each.
  ///   - result: the layout of the results.
  ///   - widths: the sizes of a source element and of a result, in bytes.
  ///   - findsPosition: whether results are the positions of terms, the first ones of equal terms.
  package mutating func decide(
    _ source: borrowing Layout, axes: UInt64, into result: borrowing Layout,
    widths: (source: Int, result: Int), findsPosition: Bool = false, _ tuning: Tuning
  ) {
    self.widths = OperandVector(widths.source, widths.result)
    resultCount = result.count
    termCount = 1
    for axis in 0..<source.shape.values.count {
      let extent = source.shape.values[axis]
      let loop = LoopAxis(
        extent: extent, strides: OperandVector(source.strides.values[axis] &* widths.source))
      if axes >> UInt64(axis) & 1 == 1 {
        terms.append(loop)
        termCount *= extent
      } else {
        results.append(loop)
      }
    }
    if resultCount == 0 || termCount == 0 { return }
    if !results.add(result, width: widths.result, as: 1) {
      preconditionFailure("the result has the shape of the axes that are kept")
    }
    results.normalize()
    if findsPosition {
      terms.addPositions()
      terms.removeRepetitions()
      // The first of equal terms in memory must be the first in logical order.
      terms.normalize(reverses: false)
    } else {
      terms.normalize()
    }
    let (across, along) = (results.inner, terms.inner)
    let (stepAcross, stepAlong) = (across.strides[0].magnitude, along.strides[0].magnitude)
    // Windows overlap: neither results nor terms are nearer to each other.
    let isAcrossNearer =
      stepAcross < stepAlong || stepAcross == stepAlong && across.extent > along.extent
    if across.extent > 1, terms.axes.count <= 1, isAcrossNearer { form = .rows }
    let (bytes, overflow) = source.count.multipliedReportingOverflow(by: widths.source)
    choose(overflow ? Int.max : bytes, tuning)
  }

  /// Chooses segments and threads for a number of bytes.
  private mutating func choose(_ bytes: Int, _ tuning: Tuning) {
    if bytes >= 2 * Tuning.segmentBytes, resultCount < Tuning.segmentedResults {
      segments = terms.split(
        parts: min(bytes / Tuning.segmentBytes, Tuning.maximumParts), threads: 1, kept: keptTerms)
    }
    if tuning.threads == 1 { return }
    // Positions are not in memory, so their distances do not matter.
    let work = terms.work(bytes: widths[0], widths: OperandVector(widths[0], .max))
    let (moved, overflow) = work.multipliedReportingOverflow(by: resultCount)
    let threads = WorkSplit.threads(forBytes: overflow ? Int.max : moved, tuning)
    if segments.parts > 1 {
      split = WorkSplit(
        threads: min(threads, segments.parts), parts: segments.parts, axis: segments.axis)
    } else {
      split = results.split(threads: threads, kept: OperandVector(0, widths[1]))
    }
  }

  /// Segment `index` of the terms.
  package func segment(_ index: Int) -> LoopNest {
    terms.part(index, of: segments, kept: keptTerms)
  }

  /// The element sizes of the operands of the terms that are in memory.
  private var keptTerms: OperandVector { OperandVector(widths[0]) }

  /// Chunk `index` of the results.
  package func part(_ index: Int) -> LoopNest {
    results.part(index, of: split, kept: OperandVector(0, widths[1]))
  }
}

extension ReductionPlan: CustomStringConvertible {
  /// A short description of what runs.
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
