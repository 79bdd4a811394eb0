/// The lines of one case: Strided and its rivals.
struct Comparison {
  /// The quantity that is drawn.
  enum Measure { case bandwidth, time }

  let series: CaseSeries
  let measure: Measure

  /// The rivals that are drawn: one bound only, and no CBLAS if it only repeats `memcpy`.
  var rivals: [Rival] {
    let there = Rival.allCases.filter { rival in
      series.figures.contains { $0.ratio(to: rival) != nil }
    }
    let repeatsMemcpy = series.first.layout == "contiguous" && series.family != .arithmetic
    return there.filter { rival in
      switch rival {
      case .memcpy: !there.contains(.limit)
      case .cblas: !repeatsMemcpy
      default: true
      }
    }
  }

  /// The value of a figure, for Strided or a rival.
  func value(_ figure: PageFigure, of rival: Rival?) -> Double? {
    switch (measure, rival) {
    case (.bandwidth, nil): figure.gigabytesPerSecond
    case (.bandwidth, let rival?): figure.gigabytesPerSecond(of: rival)
    case (.time, nil): figure.seconds
    case (.time, let rival?): figure.seconds(of: rival)
    }
  }

  /// A value in words.
  func text(_ value: Double) -> String {
    switch measure {
    case .bandwidth: Notation.bandwidth(value)
    case .time: Notation.duration(value)
    }
  }

  /// The lines, with the position of each figure along the axis.
  func lines(at place: (PageFigure) -> Double) -> [Series] {
    let own = line(name: "Strided", style: .strided, rival: nil, at: place)
    return [own]
      + rivals.map { line(name: $0.name, style: .style(of: $0), rival: $0, at: place) }
  }

  private func line(
    name: String,
    style: SeriesStyle,
    rival: Rival?,
    at place: (PageFigure) -> Double
  ) -> Series {
    Series(
      name: name,
      style: style,
      points: series.figures.compactMap { figure in
        value(figure, of: rival).map {
          Series.Point(x: place(figure), y: $0, note: note(figure, $0, name: name, rival: rival))
        }
      }
    )
  }

  /// The tooltip of a figure.
  func note(_ figure: PageFigure, _ value: Double, name: String, rival: Rival?) -> String {
    let head = "\(name), \(Notation.shape(figure.shape)) elements: \(text(value))"
    if let rival, let ratio = figure.ratio(to: rival) {
      return "\(head); Strided is \(Notation.ratio(ratio)) times as fast"
    }
    return "\(head); \(Notation.duration(figure.time.median)); \(figure.plan)"
  }

  /// The lines in words, from the smallest size to the largest.
  var description: String {
    let sentences = ([nil] + rivals.map { $0 }).compactMap { (rival: Rival?) -> String? in
      let values = series.figures.compactMap { figure in
        value(figure, of: rival).map { (figure, $0) }
      }
      guard let first = values.first, let last = values.last else { return nil }
      let name = rival?.name ?? "Strided"
      let start = "\(name): \(text(first.1)) at \(Notation.shape(first.0.shape))"
      guard values.count > 1 else { return start + "." }
      return "\(start), \(text(last.1)) at \(Notation.shape(last.0.shape))."
    }
    return sentences.joined(separator: " ")
  }
}
