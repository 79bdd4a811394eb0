/// How an elementwise operation runs: a value that executes nothing.
///
/// A plan is made in two steps: operands are added by index, the destination first; then the plan
/// is decided. It depends only on layouts, addresses and element widths. It says which loops run
/// and how they are walked, whether streaming stores are used, how the work is split over threads,
/// and which sources overlap the destination and must be copied first. The inner loop for the rows
/// is chosen one floor up, where the element type is known.
public struct LoopPlan: Sendable {
  /// How the loops are walked.
  public enum Walk: Equatable, Sendable {
    /// There is nothing to do: no elements, or every element is already in its place.
    case nothing
    /// As a single row.
    case row
    /// Row by row.
    case rows
    /// Both innermost loops in tiles.
    ///
    /// Tiles are used if operands disagree about the fastest loop, or if the innermost loop is
    /// short.
    case tiles
  }

  /// What the operation does with its operands.
  package enum Purpose: Equatable, Sendable {
    /// Moves bits from operand 1 to operand 0.
    case copy
    /// Exchanges operands 0 and 1.
    case swap
    /// Computes operand 0 from the others.
    case compute
    /// Computes some elements of operand 0 from the others; its other elements stay as they are.
    case update
    /// Reads all operands and writes none.
    case read
  }

  /// The number of axes of the destination.
  public private(set) var rank = 0
  /// How the loops are walked.
  public internal(set) var walk = Walk.nothing
  /// Whether streaming (non-temporal) stores are used.
  public internal(set) var isStreaming = false
  /// What the operation does with its operands.
  package private(set) var purpose = Purpose.read
  /// The number of operands.
  package private(set) var operandCount = 0
  /// The number of elements of the destination.
  package private(set) var elementCount = 0
  /// The addresses of the operands' first logical elements.
  package private(set) var addresses = OperandVector()
  /// The loops; none if there is nothing to do.
  package internal(set) var nest = LoopNest()
  /// The innermost loop, and the loop around it.
  package internal(set) var inner = LoopAxis.single
  package internal(set) var outer = LoopAxis.single
  /// The other facts that the choice of a walk needs.
  private(set) var facts = LoopFacts()
  /// The size of an element of each operand, in bytes.
  package internal(set) var widths = OperandVector()
  /// How many neighbouring elements are moved as one; more than 1 only for some tiled copies.
  package internal(set) var packing = 1
  /// The sides of the tiles, if there are tiles.
  package internal(set) var sides: TileSides?
  /// How the work is split over threads.
  package internal(set) var split = WorkSplit.serial
  /// The first source that must be copied before anything is written.
  package private(set) var sourceToCopy: Int?
  /// How each source overlaps the destination.
  package internal(set) var overlaps = Overlaps()

  /// A plan without operands.
  package init() {}

  /// Starts the plan with its destination.
  ///
  /// It changes the plan in place: copying a plan would cost too much for operands of few elements.
  package mutating func begin(with destination: borrowing Layout, at address: Int, width: Int) {
    rank = destination.shape.values.count
    elementCount = destination.count
    operandCount = 1
    addresses[0] = address
    widths[0] = width
    nest.begin(with: destination, width: width)
  }

  /// Adds a source, broadcast to the destination's shape.
  ///
  /// - Returns: false if it does not broadcast to that shape.
  package mutating func add(_ source: borrowing Layout, at address: Int, width: Int) -> Bool {
    guard nest.add(source, width: width, as: operandCount) else { return false }
    addScalar(at: address, width: width)
    return true
  }

  /// Adds a source of a single value.
  package mutating func addScalar(at address: Int, width: Int) {
    addresses[operandCount] = address
    widths[operandCount] = width
    operandCount += 1
  }

  /// Chooses how an operation runs on the operands.
  ///
  /// - Parameters:
  ///   - purpose: what the operation does with its operands.
  ///   - isFresh: whether the destination is memory that no source can share.
  package mutating func decide(_ purpose: Purpose, isFresh: Bool = false, _ tuning: Tuning) {
    self.purpose = purpose
    guard elementCount > 0 else { return nest.removeAll() }
    normalize(findsOverlaps: !isFresh && purpose != .read)
    if overlaps[1] == .identical, purpose == .copy || purpose == .swap { return nest.removeAll() }
    walk = nest.axes.count > 1 ? .rows : .row
    if overlaps.areHarmless {
      choose(elementCount, tuning)
      return
    }
    overlaps.resolve()
    sourceToCopy = (1..<max(operandCount, 1)).first { [overlaps, purpose] operand in
      overlaps[operand] == .temporary || purpose == .swap && !overlaps[operand].isHarmless
    }
    if overlaps.runsBackward {
      nest.reverse()
      findFacts()
    }
  }

  /// Normalizes the loops, then finds the overlaps and the facts that the choice of a walk needs.
  private mutating func normalize(findsOverlaps: Bool) {
    nest.normalize()
    if findsOverlaps {
      for operand in 1..<max(operandCount, 1) {
        overlaps[operand] = nest.overlap(
          of: operand, distance: addresses[operand] &- addresses[0], widths: widths)
      }
    }
    findFacts()
  }

  /// Finds the innermost loops and the facts, after the loops are ordered.
  mutating func findFacts() {
    let count = nest.axes.count
    unsafe nest.axes.withMutableElements { axes in
      unsafe facts = LoopFacts(axes, count)
      if count > 0 { unsafe inner = axes[count - 1] }
      if count > 1 { unsafe outer = axes[count - 2] }
    }
  }

  /// Chunk `index` of the split.
  package func part(_ index: Int) -> LoopNest {
    nest.part(index, of: split, kept: keptWidths)
  }

  /// The element sizes of the operands whose neighbouring elements stay in one chunk.
  ///
  /// These are all operands for tiles, and otherwise the operands that are written.
  var keptWidths: OperandVector {
    walk == .tiles ? widths : OperandVector(widths[0], purpose == .swap ? widths[1] : 0)
  }
}

extension LoopPlan: Equatable {
  /// Whether both plans do the same, independent of their operands' addresses.
  public static func == (first: LoopPlan, second: LoopPlan) -> Bool {
    first.walk == second.walk && first.purpose == second.purpose && first.nest == second.nest
      && first.operandCount == second.operandCount && first.widths == second.widths
      && first.packing == second.packing && first.sides == second.sides
      && first.isStreaming == second.isStreaming && first.split == second.split
      && first.overlaps == second.overlaps && first.rank == second.rank
  }
}

/// How each source of an operation overlaps its destination.
package struct Overlaps: Equatable, Sendable {
  private var first = Overlap.none
  private var second = Overlap.none
  private var third = Overlap.none

  /// No overlap at all.
  package init() {}

  /// The overlap of a source, by operand index.
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

  /// Whether any order is correct.
  package var areHarmless: Bool { first.isHarmless && second.isHarmless && third.isHarmless }

  /// Whether no source has a byte in common with the destination.
  package var areDisjoint: Bool { first.isDisjoint && second.isDisjoint && third.isDisjoint }

  /// Whether rows run from the highest address to the lowest.
  package var runsBackward: Bool {
    first == .backward || second == .backward || third == .backward
  }

  /// Marks the sources for which no order is safe.
  ///
  /// These are sources that need another direction than an earlier source.
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
