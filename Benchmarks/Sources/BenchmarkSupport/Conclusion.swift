/// The meaning of a run's figures, in words: when to take a view, and when to copy.
package struct Conclusion {
  private let results: [CaseResult]

  package init(_ results: [CaseResult]) {
    self.results = results
  }

  /// The sentences that the figures support, as one paragraph.
  package var text: String {
    if results.isEmpty { return "Nothing was measured." }
    let sentences = [viewsAgainstCopies, reusedAgainstFresh, writing].compactMap { $0 } + reading
    guard !sentences.isEmpty else {
      return "These cases alone do not compare copies with views; run without --cases for that."
    }
    return (sentences + [advice]).joined(separator: " ")
  }

  /// The result of a case at its largest size.
  private func largest(_ operation: Operation, _ layout: ViewLayout) -> CaseResult? {
    results
      .filter { $0.benchmark == BenchmarkCase(operation, layout) }
      .max { $0.count < $1.count }
  }

  private var viewsAgainstCopies: String? {
    let views = results.filter { [.view, .slice].contains($0.benchmark.operation) }
    let times = views.map(\.time.median)
    guard let shortest = times.min(), let longest = times.max() else { return nil }
    let isSteady = longest < 1.25 * shortest
    let range =
      isSteady
      ? Figures.duration(longest)
      : "\(Figures.duration(shortest)) to \(Figures.duration(longest))"
    let sizes = isSteady && Set(views.map(\.count)).count > 1 ? " at every size" : ""
    let sentence = "Making a view or a slice takes \(range)\(sizes) and moves no data"
    guard let copy = largest(.copyFresh, .contiguous) else { return sentence + "." }
    let ratio = Figures.rounded(copy.time.median / longest)
    return sentence + "; a fresh copy of \(Figures.count(copy.count)) elements takes "
      + "\(Figures.duration(copy.time.median)), as long as \(ratio) views."
  }

  private var reusedAgainstFresh: String? {
    guard let fresh = largest(.copyFresh, .contiguous),
      let reused = largest(.copyReused, .contiguous), fresh.count == reused.count
    else { return nil }
    let ratio = fresh.time.median / reused.time.median
    let time = Figures.duration(reused.time.median)
    let comparison = "Copying into an array that exists takes \(time)"
    if ratio >= 1.1 {
      return comparison + ", \(Figures.digits(ratio)) times as fast as into new memory: "
        + "a loop that copies again and again should keep its destination."
    }
    if ratio > 0.9 {
      return comparison + ", about as long as into new memory: reusing memory gains nothing here."
    }
    return comparison + ", longer than into new memory by a factor of \(Figures.digits(1 / ratio))."
  }

  private var writing: String? {
    let pairs = ViewLayout.allCases.compactMap { layout -> (write: CaseResult, gather: Double)? in
      guard let write = largest(.writeThrough, layout), let gather = largest(.gather, layout),
        write.count == gather.count
      else { return nil }
      return (write, gather.time.median)
    }
    guard let pair = pairs.max(by: { $0.write.time.median < $1.write.time.median }) else {
      return nil
    }
    let write = pair.write.time.median
    return "Writing through a view changes a part in place: of \(Figures.count(pair.write.count)) "
      + "elements laid out as \(pair.write.benchmark.layout.rawValue) it takes "
      + "\(Figures.duration(write)), where copying the part out first and assigning it back "
      + "takes \(Figures.duration(write + pair.gather))."
  }

  private var reading: [String] {
    ViewLayout.allCases.compactMap { layout in
      guard let result = largest(.breakEven, layout), let figures = result.breakEven
      else { return nil }
      let sums =
        "Summing \(Figures.count(result.count)) elements takes "
        + "\(Figures.duration(figures.viewPass)) through a \(layout.rawValue) view and "
        + "\(Figures.duration(figures.copyPass)) in a contiguous copy, "
        + "which takes \(Figures.duration(figures.gather)) to make"
      guard let passes = figures.passes else { return sums + ": the copy does not pay." }
      let start = passes == 1 ? "the first pass" : Figures.passes(passes)
      return sums + ": the copy pays from \(start) on."
    }
  }

  private var advice: String {
    let passes = ViewLayout.allCases.compactMap { largest(.breakEven, $0)?.breakEven?.passes }
    let rereading = "you go over scattered elements again and again, and when"
    guard let fewest = passes.min() else {
      return "In short: take a view of a part that is to be read or written; "
        + "copy when the values must not follow later changes."
    }
    guard fewest > 1 else {
      return "In short: take a view of a part that is to be written; "
        + "copy when \(rereading) the values must not follow later changes."
    }
    let reading = fewest == 2 ? "once" : "in fewer than \(Figures.passes(fewest))"
    return "In short: take a view of a part that is read \(reading), or that is to be written; "
      + "copy when \(rereading) the values must not follow later changes."
  }
}
