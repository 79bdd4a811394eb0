/// How an elementwise operation will be run: a value that executes nothing.
///
/// It is made from layouts, addresses and element widths alone, and says which loops run, how they are
/// walked, whether stores bypass the caches, how the work is split over threads, and which sources have
/// to be copied first because they overlap the destination. Which inner loop runs on the rows is chosen
/// one floor up, where the element type is known.
public struct LoopPlan: Equatable, Sendable {
  /// How the loops are walked.
  public enum Walk: Equatable, Sendable {
    /// Not at all: there are no elements, or every element is already in its place.
    case nothing
    /// As a single row.
    case row
    /// Row by row.
    case rows
    /// The two innermost loops in tiles, because operands disagree about the fastest loop or because
    /// the innermost loop is short.
    case tiles
  }

  /// What the operation does with its operands.
  package enum Purpose: Equatable, Sendable {
    /// It moves bits from operand 1 to operand 0.
    case copy
    /// It exchanges operands 0 and 1.
    case swap
    /// It calculates operand 0 from the others.
    case compute
    /// It reads all operands and writes none.
    case read
  }

  /// The number of axes of what is written.
  public let rank: Int
  /// How the loops are walked.
  public internal(set) var walk = Walk.nothing
  /// Whether stores bypass the caches.
  public internal(set) var isStreaming = false
  /// What the operation does with its operands.
  package let purpose: Purpose
  /// The number of operands.
  package let operandCount: Int
  /// The loops, none of them if there is nothing to do.
  package internal(set) var nest: LoopNest
  /// The innermost loop, and the loop around it.
  package internal(set) var inner = LoopAxis.single
  package internal(set) var outer = LoopAxis.single
  /// The size of an element of each operand, in bytes.
  package internal(set) var widths: OperandVector
  /// How many neighbouring elements are moved as one: 1, except for some tiles of copies.
  package internal(set) var packing = 1
  /// The sides of the tiles, if there are tiles.
  package internal(set) var sides: TileSides?
  /// How the work is split over threads.
  package internal(set) var split = WorkSplit.serial
  /// How each source overlaps the destination.
  package internal(set) var overlaps = Overlaps()

  /// The plan for an operation on some operands.
  ///
  /// - Parameters:
  ///   - purpose: what the operation does with its operands.
  ///   - isFresh: whether the destination is memory that no source can share.
  package init(
    _ operands: borrowing Operands, _ purpose: Purpose, isFresh: Bool = false, _ tuning: Tuning
  ) {
    rank = operands.nest.axes.count
    self.purpose = purpose
    operandCount = operands.count
    widths = operands.widths
    nest = operands.nest
    guard operands.elementCount > 0 else {
      nest = LoopNest()
      return
    }
    let facts = prepare(operands.addresses, findsOverlaps: !isFresh && purpose != .read)
    if overlaps[1] == .identical, purpose == .copy || purpose == .swap {
      nest = LoopNest()
      return
    }
    walk = nest.axes.count > 1 ? .rows : .row
    (inner, outer) = (facts.inner, facts.outer)
    if overlaps.areHarmless {
      choose(operands.elementCount, facts, tuning)
    } else {
      overlaps.resolve()
      if overlaps.runsBackward {
        nest = nest.reversed
        (inner, outer) = (inner.reversed, outer.reversed)
      }
    }
  }

  /// Normalizes the loops, and finds the overlaps and what else the choice of a walk needs.
  private mutating func prepare(
    _ addresses: OperandVector, findsOverlaps: Bool
  ) -> LoopFacts {
    var (start, overlaps) = (nest.start, Overlaps())
    let (rank, count, widths) = (rank, operandCount, widths)
    let (depth, facts) = unsafe nest.axes.withMutableElements { axes in
      let depth = unsafe LoopNest.normalize(axes, rank, &start)
      if findsOverlaps {
        for operand in 1..<max(count, 1) {
          let distance = addresses[operand] &- addresses[0] &+ start[operand] &- start[0]
          unsafe overlaps[operand] = LoopBounds(axes, depth, operand)
            .overlap(at: distance, widths: widths)
        }
      }
      return unsafe (depth, LoopFacts(axes, depth))
    }
    nest.start = start
    nest.axes.removeAll(from: depth)
    self.overlaps = overlaps
    return facts
  }

  /// The sources that have to be copied before anything is written: the first of them, by index.
  package var sourceToCopy: Int? {
    (1..<max(operandCount, 1)).first {
      overlaps[$0] == .temporary || purpose == .swap && !overlaps[$0].isHarmless
    }
  }

  /// Part `index` of the split.
  package func part(_ index: Int) -> LoopNest {
    nest.part(index, of: split, widths: widths)
  }
}

/// How each source of an operation overlaps its destination.
package struct Overlaps: Equatable, Sendable {
  private var first = Overlap.none
  private var second = Overlap.none
  private var third = Overlap.none

  /// No overlap at all.
  package init() {}

  /// The overlap of a source, by the index of the operand.
  package subscript(operand: Int) -> Overlap {
    get { operand == 1 ? first : operand == 2 ? second : third }
    set {
      switch operand {
      case 1: first = newValue
      case 2: second = newValue
      default: third = newValue
      }
    }
  }

  /// Whether any order is right.
  package var areHarmless: Bool { first.isHarmless && second.isHarmless && third.isHarmless }

  /// Whether no source has a byte in common with the destination.
  package var areDisjoint: Bool { first.isDisjoint && second.isDisjoint && third.isDisjoint }

  /// Whether rows run from the highest address downwards.
  package var runsBackward: Bool {
    first == .backward || second == .backward || third == .backward
  }

  /// Marks the sources for which no order is safe: those that need another direction than an earlier
  /// one.
  mutating func resolve() {
    if areHarmless { return }
    var direction: Overlap?
    for operand in 1..<OperandVector.capacity {
      let overlap = self[operand]
      guard overlap == .forward || overlap == .backward else { continue }
      if direction ?? overlap == overlap {
        direction = overlap
      } else {
        self[operand] = .temporary
      }
    }
  }
}
