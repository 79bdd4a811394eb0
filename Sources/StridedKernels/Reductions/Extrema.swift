import CStridedKernels
import StridedLayout

// The minimum and the maximum, and their positions. NaN wins over every number. If elements are equal,
// the first one gives the position.

extension OrderedScalar {
  /// The loops of a reduction.
  public static func _loops(for reduction: OrderedReduction) -> ReductionLoops {
    if Self.self == Int.self { return Int64._loops(for: reduction) }
    if Self.self == UInt.self { return UInt64._loops(for: reduction) }
    return switch reduction {
    case .min: ReductionLoops("min", Extremum<Least<Self>>.self) { total, _, _ in total }
    case .max: ReductionLoops("max", Extremum<Greatest<Self>>.self) { total, _, _ in total }
    case .minMax:
      ReductionLoops("minMax", ExtremaPair<Self>.self) { total, _, _ in total }
    case .argmin:
      ReductionLoops("argmin", ExtremumPosition<Least<Self>>.self) { total, _, _ in total.position }
    case .argmax:
      ReductionLoops("argmax", ExtremumPosition<Greatest<Self>>.self) { total, _, _ in
        total.position
      }
    }
  }
}

/// The rule that decides which of two elements wins.
protocol ExtremumRule: SendableMetatype {
  associatedtype Element: OrderedScalar
  /// Whether the greatest element wins, not the least.
  static var isGreatest: Bool { get }

  /// Whether a later element wins over the winner so far; NaN is handled separately.
  static func precedes(_ element: Element, _ winner: Element) -> Bool
}

enum Least<Element: OrderedScalar>: ExtremumRule {
  static var isGreatest: Bool { false }

  @inline(__always)
  static func precedes(_ element: Element, _ winner: Element) -> Bool { element < winner }
}

enum Greatest<Element: OrderedScalar>: ExtremumRule {
  static var isGreatest: Bool { true }

  @inline(__always)
  static func precedes(_ element: Element, _ winner: Element) -> Bool { element > winner }
}

/// The element that wins over all others.
enum Extremum<Rule: ExtremumRule>: Reducer {
  // Without AVX-512, there are no vector instructions for extrema of 64-bit integers.
  static var isAssociative: Bool {
    Rule.Element.self is any FixedWidthInteger.Type && MemoryLayout<Rule.Element>.size < 8
  }
  static var identity: Rule.Element? { nil }
  // Comparing needs no tree.
  static var blockLength: Int { ReductionLoops.subtreeLength }
  static var blockRows: Int { 64 }

  @inline(__always)
  static func start(_ element: Rule.Element, at position: Int) -> Rule.Element { element }
  @inline(__always)
  static func add(_ first: Rule.Element, _ second: Rule.Element) -> Rule.Element {
    Rule.precedes(second, first) || second != second ? second : first
  }
  @inline(__always)
  static func block(_ elements: Run<Rule.Element>, count: Int) -> Rule.Element? {
    guard VectorExtremum<Rule>.takes(count: count) else { return nil }
    return VectorExtremum<Rule>.withNeighbours(elements, count: count) {
      VectorExtremum<Rule>.block($0, count: count)
    }
  }
  @inline(__always)
  static func addContiguousRow(
    _ terms: Run<Rule.Element>, to totals: Run<Rule.Element>, count: Int
  ) -> Bool { VectorExtremum<Rule>.addHalves(terms, to: totals, count: count) }
  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    let (winners, terms) = (row.run(0, of: Rule.Element.self), row.run(1, of: Rule.Element.self))
    if !VectorExtremum<Rule>.reduceRows(terms, to: winners, count: row.count, rows, step: step) {
      reduceEachRow(row, rows, step: step)
    }
  }
}

/// The minimum and the maximum, found together.
enum ExtremaPair<Element: OrderedScalar>: Reducer {
  /// Two elements that are neighbours in memory.
  struct Pair {
    var least: Element
    var greatest: Element
  }

  static var identity: Pair? { nil }

  @inline(__always)
  static func start(_ element: Element, at position: Int) -> Pair {
    Pair(least: element, greatest: element)
  }
  @inline(__always)
  static func add(_ first: Pair, _ second: Pair) -> Pair {
    Pair(
      least: Extremum<Least<Element>>.add(first.least, second.least),
      greatest: Extremum<Greatest<Element>>.add(first.greatest, second.greatest))
  }
  @inline(__always)
  static func block(_ elements: Run<Element>, count: Int) -> Pair? {
    guard VectorExtremum<Least<Element>>.takes(count: count) else { return nil }
    return VectorExtremum<Least<Element>>.withNeighbours(elements, count: count) { elements in
      // The second routine finds the block in the first-level cache.
      guard let least = VectorExtremum<Least<Element>>.block(elements, count: count),
        let greatest = VectorExtremum<Greatest<Element>>.block(elements, count: count)
      else { return nil }
      return Pair(least: least, greatest: greatest)
    }
  }

  // Pairs are written once a block.
  static var blockRows: Int { 64 }
  /// The number of rows that are read side by side.
  private static var rowsAtATime: Int { 4 }

  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    let (pairs, terms) = (row.run(0, of: Pair.self), row.run(1, of: Element.self))
    let count = row.count
    guard terms.stride == 1, VectorExtremum<Least<Element>>.hasRows else {
      return reduceEachRow(row, rows, step: step)
    }
    unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: 2 * count) { buffer in
      let least = unsafe Run(base: buffer.baseAddress.unsafelyUnwrapped, stride: 1)
      let greatest = least.moved(by: count)
      // The second routine finds the rows in the first-level cache.
      for first in Swift.stride(from: 0, to: rows, by: rowsAtATime) {
        let (next, some) = (terms.moved(by: first * step), min(rowsAtATime, rows - first))
        _ = VectorExtremum<Least<Element>>.reduceRows(
          next, to: least, count: count, some, step: step, starts: first == 0)
        _ = VectorExtremum<Greatest<Element>>.reduceRows(
          next, to: greatest, count: count, some, step: step, starts: first == 0)
      }
      for index in 0..<count {
        pairs[unit: index] = Pair(least: least[unit: index], greatest: greatest[unit: index])
      }
    }
  }
}

/// The position of the element that wins over all others, the first of equal ones.
enum ExtremumPosition<Rule: ExtremumRule>: Reducer {
  /// An element and its position.
  struct Candidate {
    var element: Rule.Element
    var position: Int
  }

  static var findsPosition: Bool { true }
  static var identity: Candidate? { nil }
  // Every block is searched for its winner.
  static var blockLength: Int { ReductionLoops.subtreeLength }

  @inline(__always)
  static func start(_ element: Rule.Element, at position: Int) -> Candidate {
    Candidate(element: element, position: position)
  }
  @inline(__always)
  static func add(_ first: Candidate, _ second: Candidate) -> Candidate {
    let (element, winner) = (second.element, first.element)
    if Rule.precedes(element, winner) || element != element && winner == winner { return second }
    if Rule.precedes(winner, element) || element == element && winner != winner { return first }
    return second.position < first.position ? second : first
  }
  @inline(__always)
  static func moved(_ candidate: Candidate, to first: Int, step: Int) -> Candidate {
    Candidate(element: candidate.element, position: first &+ candidate.position &* step)
  }
  @inline(__always)
  static func block(_ elements: Run<Rule.Element>, count: Int) -> Candidate? {
    guard VectorExtremum<Rule>.takes(count: count) else { return nil }
    let index = VectorExtremum<Rule>.withNeighbours(elements, count: count) {
      VectorExtremum<Rule>.position($0, count: count)
    }
    return index.map { Candidate(element: elements[$0], position: $0) }
  }

  /// The maximum number of terms for which rows are reduced side by side.
  private static var shortLength: Int { 64 }

  @inline(__always)
  static func reduceTogether(
    _ terms: Run<Rule.Element>, count: Int, _ runs: Int, step: Int, to candidates: Run<Candidate>
  ) -> Bool {
    guard runs >= 4, VectorExtremum<Rule>.hasRows else { return false }
    if count > shortLength, count <= blockLength, terms.stride == 1 {
      VectorExtremum<Rule>.forEachRow(terms, count: count, runs, step: step) {
        let element = terms[unit: $0 &* step &+ $1]
        candidates[unit: $0] = Candidate(element: element, position: $1)
      }
      return true
    }
    guard count <= shortLength else { return false }
    let columns = terms.restrided(by: step)
    VectorExtremum<Rule>.forEachPlace(columns, count: runs, count, step: terms.stride) {
      candidates[unit: $0] = Candidate(element: $1, position: $2)
    }
    return true
  }

  // Candidates are written once a block.
  static var blockRows: Int { 64 }

  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    let (candidates, terms) = (row.run(0, of: Candidate.self), row.run(1, of: Rule.Element.self))
    if HalfBlock.holds(Rule.Element.self) {
      reduceHalves(terms, to: candidates, count: row.count, rows, step: step)
    } else if VectorExtremum<Rule>.hasRows {
      VectorExtremum<Rule>.forEachPlace(terms, count: row.count, rows, step: step) {
        candidates[unit: $0] = Candidate(element: $1, position: $2)
      }
    } else {
      reduceEachRow(row, rows, step: step)
    }
  }

  /// Reduces rows of `Float16` numbers, which are compared as `Float`s.
  @inline(__always)
  private static func reduceHalves(
    _ terms: Run<Rule.Element>, to candidates: Run<Candidate>, count: Int, _ rows: Int, step: Int
  ) {
    HalfBlock.withSingles(terms, count: count) { winners in
      for index in 0..<count {
        candidates[unit: index] = Candidate(element: terms[index], position: 0)
      }
      for row in 1..<max(rows, 1) {
        let terms = terms.moved(by: row * step)
        HalfBlock.withSingles(terms, count: count) { singles in
          for index in 0..<count {
            let (element, winner) = (singles[unit: index], winners[unit: index])
            let isBetter = Rule.isGreatest ? element > winner : element < winner
            if isBetter || (element != element && winner == winner) {
              winners[unit: index] = element
              candidates[unit: index] = Candidate(element: terms[index], position: row)
            }
          }
        }
      }
    }
  }
}

/// Extrema of contiguous elements in the processor's widest vectors; the same on every processor.
enum VectorExtremum<Rule: ExtremumRule> {
  /// The name of the element type in C; nil for types without loops in C.
  @inline(__always)
  private static var element: strided_element? {
    VectorElement.name(of: Rule.Element.self)
  }

  /// Whether there are loops over rows of the element type.
  @inline(__always)
  static var hasRows: Bool { element != nil }

  /// Whether the loops are faster for a block of some elements.
  @inline(__always)
  static func takes(count: Int) -> Bool {
    count >= 32 && (hasRows || HalfBlock.holds(Rule.Element.self))
  }

  /// Calls `body` with elements side by side: a copy, if they are apart and are not converted anyway.
  @inline(__always)
  static func withNeighbours<Result>(
    _ elements: Run<Rule.Element>, count: Int, _ body: (Run<Rule.Element>) -> Result
  ) -> Result {
    if elements.stride == 1 || HalfBlock.holds(Rule.Element.self) { return body(elements) }
    return unsafe withUnsafeTemporaryAllocation(of: Rule.Element.self, capacity: count) { buffer in
      let copy = unsafe Run(base: buffer.baseAddress.unsafelyUnwrapped, stride: 1)
      for index in 0..<count { copy[unit: index] = elements[index] }
      return body(copy)
    }
  }

  /// The winner of a block of at least one element.
  @inline(__always)
  static func block(_ elements: Run<Rule.Element>, count: Int) -> Rule.Element? {
    if HalfBlock.holds(Rule.Element.self) {
      return position(elements, count: count).map { elements[$0] }
    }
    guard let element else { return nil }
    var winner = elements[unit: 0]
    unsafe withUnsafeMutablePointer(to: &winner) { winner in
      unsafe strided_extremum(
        strided_simd_level(), element, Rule.isGreatest, count, elements.base, winner)
    }
    return winner
  }

  /// The index of the first winner in a block of at least one element.
  @inline(__always)
  static func position(_ elements: Run<Rule.Element>, count: Int) -> Int? {
    if HalfBlock.holds(Rule.Element.self) {
      return HalfBlock.withSingles(elements, count: count) {
        unsafe strided_extremum_position(
          strided_simd_level(), strided_float, Rule.isGreatest, count, $0.base)
      }
    }
    guard let element else { return nil }
    return unsafe strided_extremum_position(
      strided_simd_level(), element, Rule.isGreatest, count, elements.base)
  }

  /// Writes the winners of the columns of some contiguous rows, or adds them to those of earlier rows.
  ///
  /// - Returns: false, without any effect, if there are no loops or the rows are not contiguous.
  @inline(__always)
  static func reduceRows(
    _ elements: Run<Rule.Element>, to winners: Run<Rule.Element>, count: Int, _ rows: Int,
    step: Int, starts: Bool = true
  ) -> Bool {
    guard elements.stride == 1, let element else { return false }
    unsafe strided_extremum_rows(
      strided_simd_level(), element, Rule.isGreatest, count, rows, step, elements.base,
      winners.base, starts)
    return true
  }

  /// Calls `body` with the number of each of some contiguous rows, and the index of its first winner.
  ///
  /// The element type has loops in C.
  @inline(__always)
  static func forEachRow(
    _ elements: Run<Rule.Element>, count: Int, _ rows: Int, step: Int,
    _ body: (_ row: Int, _ place: Int) -> Void
  ) {
    guard let element else { return }
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: rows) { places in
      let places = unsafe places.baseAddress.unsafelyUnwrapped
      unsafe strided_extremum_positions(
        strided_simd_level(), element, Rule.isGreatest, count, rows,
        step * MemoryLayout<Rule.Element>.stride, elements.base, places)
      for row in 0..<rows { unsafe body(row, places[row]) }
    }
  }

  /// Calls `body` with the index of each column of some rows, its first winner and the row of that.
  ///
  /// There are at most 127 rows. The element type has loops in C.
  @inline(__always)
  static func forEachPlace(
    _ elements: Run<Rule.Element>, count: Int, _ rows: Int, step: Int,
    _ body: (_ column: Int, Rule.Element, _ row: Int) -> Void
  ) {
    guard let element else { return }
    unsafe withUnsafeTemporaryAllocation(of: Rule.Element.self, capacity: 2 * count) { buffer in
      let winners = unsafe Run(base: buffer.baseAddress.unsafelyUnwrapped, stride: 1)
      let places = winners.moved(by: count)
      unsafe strided_extremum_places(
        strided_simd_level(), element, Rule.isGreatest, count, rows, step, elements.stride,
        elements.base, winners.base, places.base)
      for index in 0..<count {
        let place =
          switch MemoryLayout<Rule.Element>.size {
          case 1: Int(places.reinterpreted(as: Int8.self)[unit: index])
          case 2: Int(places.reinterpreted(as: Int16.self)[unit: index])
          case 4: Int(places.reinterpreted(as: Int32.self)[unit: index])
          default: places.reinterpreted(as: Int.self)[unit: index]
          }
        body(index, winners[unit: index], place)
      }
    }
  }

  /// Replaces a row of winners of the type `Float16` by the elements of another row that win over them.
  ///
  /// - Returns: false, without any effect, for other types.
  @inline(__always)
  static func addHalves(
    _ elements: Run<Rule.Element>, to winners: Run<Rule.Element>, count: Int
  ) -> Bool {
    guard HalfBlock.holds(Rule.Element.self) else { return false }
    HalfBlock.withSingles(elements, count: count) { singles in
      HalfBlock.withSingles(winners, count: count) { totals in
        unsafe strided_extremum_rows(
          strided_simd_level(), strided_float, Rule.isGreatest, count, 1, count, singles.base,
          totals.base, false)
        HalfBlock.narrow(totals, count: count, to: winners)
      }
    }
    return true
  }
}
