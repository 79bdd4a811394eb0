import BenchmarkSupport
import Foundation

/// The findings, computed only from the figures.
struct Findings {
  /// A large number with its words.
  struct Tile: Equatable {
    let name: String
    let number: String
    let detail: String
    let isSlower: Bool
  }

  /// A figure with its ratio to a rival.
  struct Standing {
    let figure: PageFigure
    let ratio: Double

    var name: String {
      figure.family == .small ? figure.name : "\(figure.name) at \(Notation.shape(figure.shape))"
    }
  }

  let figures: [PageFigure]
  let series: [CaseSeries]

  /// The figures relative to a rival, the slowest first.
  func standings(to rival: Rival, in family: Family? = nil) -> [Standing] {
    figures.filter { family == nil || $0.family == family }
      .compactMap { figure in figure.ratio(to: rival).map { Standing(figure: figure, ratio: $0) } }
      .sorted { $0.ratio < $1.ratio }
  }

  /// The geometric mean: a ratio of 2 and a ratio of 1/2 cancel.
  static func geometricMean(_ ratios: [Double]) -> Double {
    exp(ratios.map { log($0) }.reduce(0, +) / Double(max(ratios.count, 1)))
  }

  /// The library in the tiles: the first one with figures.
  var peer: Rival? {
    Rival.peers.first { !standings(to: $0).isEmpty }
  }

  /// A tile for each family, against the peer.
  var tiles: [Tile] {
    guard let peer else { return [] }
    return Family.allCases.filter { $0 != .reading }.compactMap { family in
      let standings = standings(to: peer, in: family)
      guard let worst = standings.first, let best = standings.last else { return nil }
      let mean = Self.geometricMean(standings.map(\.ratio))
      let detail: String
      if standings.count == 1 {
        detail = "times as fast as \(peer.name): \(worst.name)"
      } else {
        detail =
          "times as fast as \(peer.name), geometric mean of \(standings.count); least "
          + "\(Notation.ratio(worst.ratio)) (\(worst.name)), most \(Notation.ratio(best.ratio)) "
          + "(\(best.name))"
      }
      return Tile(
        name: family.title, number: "\(Notation.ratio(mean))×", detail: detail, isSlower: mean < 1)
    }
  }

  /// The findings as sentences.
  var sentences: [String] {
    guard !figures.isEmpty else { return ["Nothing was measured."] }
    return [views].compactMap { $0 } + copies + breakEvens
      + Rival.allCases.compactMap { standing(to: $0) }
  }

  private var views: String? {
    let views = figures.filter { $0.family == .view }
    let times = views.compactMap(\.seconds)
    guard let shortest = times.min(), let longest = times.max() else { return nil }
    let range =
      longest < 1.1 * shortest
      ? Notation.duration(longest)
      : "\(Notation.duration(shortest)) to \(Notation.duration(longest))"
    let allocations = views.compactMap(\.allocations)
    guard allocations.count == views.count, let most = allocations.max() else {
      return "Making a view takes \(range)."
    }
    return most == 0
      ? "Making a view takes \(range) and allocates nothing."
      : "Making a view takes \(range) and makes up to \(Figures.tally(ifAny: most)) allocations."
  }

  /// The contiguous copies and writes at their largest size.
  private var copies: [String] {
    series.filter { [.copy, .write].contains($0.family) && $0.first.layout == "contiguous" }
      .compactMap { series in
        let figure = series.last
        guard let bandwidth = figure.gigabytesPerSecond else { return nil }
        let ratios = [Rival.memcpy, .limit, .numpy, .pytorch].compactMap { rival in
          figure.ratio(to: rival).map { ratio in
            "\(Notation.ratio(ratio)) \(rival == .limit ? "of the" : "times as fast as") \(rival.name)"
          }
        }
        let speed =
          "\(figure.operation), \(Notation.shape(figure.shape)) elements: "
          + "\(Notation.duration(figure.time.median)), \(Notation.bandwidth(bandwidth))"
        return ratios.isEmpty ? "\(speed)." : "\(speed); \(Notation.list(ratios))."
      }
  }

  private var breakEvens: [String] {
    series.compactMap { series in
      guard let figure = series.figures.last(where: { $0.breakEven != nil }),
        let breakEven = figure.breakEven
      else { return nil }
      let what = "Reading \(figure.layout) views of \(Notation.shape(figure.shape)) elements again "
      guard let passes = breakEven.passes else {
        return "\(what)and again never pays for a copy."
      }
      return passes == 1
        ? "\(what)and again: a copy pays from the first pass on."
        : "\(what)and again: a copy pays from \(Figures.passes(passes)) on."
    }
  }

  /// The number of figures in which a rival is faster, and their cases.
  private func standing(to rival: Rival) -> String? {
    // Making a view moves no elements, and memcpy is meant for more than a few elements.
    let standings = standings(to: rival).filter { standing in
      rival != .memcpy || ![.view, .small].contains(standing.figure.family)
    }
    guard let worst = standings.first, let best = standings.last else { return nil }
    let slower = standings.filter { $0.ratio < 1 }
    if rival.isBound {
      return "Of \(Self.meaning(of: rival)), Strided reaches \(Notation.ratio(worst.ratio)) "
        + "(\(worst.name)) to \(Notation.ratio(best.ratio)) (\(best.name)), and no less than that "
        + "speed in \(standings.count - slower.count) of \(standings.count) figures."
    }
    let head =
      "Beside \(rival.name), Strided is at least as fast in \(standings.count - slower.count) of "
      + "\(standings.count) figures, at best \(Notation.ratio(best.ratio)) times as fast "
      + "(\(best.name))"
    if slower.isEmpty { return "\(head), at least \(Notation.ratio(worst.ratio)) (\(worst.name))." }
    return "\(head), and slower in \(slower.count): \(Notation.list(cases(slower)))."
  }

  private static func meaning(of bound: Rival) -> String {
    bound == .memcpy
      ? "the speed of memcpy of as many bytes, which has them in order"
      : "the limit, the speed of the fastest thing that does no more than what has to be done"
  }

  /// The cases of ratios below 1, each with its lowest ratio.
  private func cases(_ slower: [Standing]) -> [String] {
    let shown = 5
    let names = slower.map(\.figure.name)
    let firsts = slower.indices.filter { names.firstIndex(of: names[$0]) == $0 }
    let texts = firsts.prefix(shown).map { index in
      let number = names.filter { $0 == names[index] }.count
      let sizes = number == 1 ? "" : ", and at \(number - 1) more"
      return "\(slower[index].name) (\(Notation.ratio(slower[index].ratio))\(sizes))"
    }
    let rest = firsts.count - texts.count
    return rest > 0 ? texts + ["\(rest) more, which ▼ marks in the table"] : Array(texts)
  }
}
