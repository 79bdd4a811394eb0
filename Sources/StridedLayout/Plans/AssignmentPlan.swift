/// How one array is written from another: a value that executes nothing.
///
/// It is made from layouts alone and says which loops run, in which form the innermost one moves
/// data, and how overlapping memory is dealt with. Whether BLAS or a portable loop moves the data is
/// decided one floor up, where the element type is known.
public struct AssignmentPlan: Equatable, Sendable {
  /// The form of the data's movement, chosen from the innermost loops.
  public enum Form: Equatable, Sendable {
    /// No elements, or every element already in its place.
    case nothing
    /// So few elements that a plain loop is quicker than any call.
    case fewElements
    /// One run without gaps on both sides.
    case contiguous
    /// Rows without gaps on both sides, apart from each other.
    case contiguousRows
    /// Runs with a step on one side or both.
    case strided
    /// Two loops walked in tiles: either side would have another as the inner one, or the inner one is
    /// too short to be walked alone.
    case tiled
    /// A single value for all elements.
    case fill
    /// A single value for each row.
    case filledRows
  }

  /// What an assignment does with the elements it reads.
  @usableFromInline
  package enum Purpose: Equatable, Sendable {
    /// They replace what they are written to.
    case replacing
    /// They are combined with what they are written to, as `+=` does.
    case updating
  }

  /// The shape of what is written.
  public let shape: Shape
  /// The form of the data's movement.
  public let form: Form
  /// How the two sides overlap.
  public let overlap: Overlap
  /// How many neighbouring elements are moved as a single one: 1, but for some tiles.
  @usableFromInline
  package let packing: Int
  /// The size in bytes of what is moved as one; the nest's steps are multiples of it.
  @usableFromInline
  package let width: Int
  /// The loops to run, none of them where there is nothing to do.
  @usableFromInline
  package private(set) var nest: LoopNest

  /// At most this many elements are moved without a call.
  @usableFromInline
  package static var fewElements: Int { 8 }

  /// At most this many elements along at most four axes are moved without a plan.
  ///
  /// Planning would be felt; beyond, it is not, and threads may be worth their start.
  @usableFromInline
  package static var shortLine: Int { 4096 }

  /// At most this many elements of two lines without gaps of one shape are moved without a plan: a
  /// single run, which no thread would help with.
  package static var gaplessLine: Int { 1 << 15 }

  /// The plan to write `source`, broadcast to the destination's shape, to `destination`.
  ///
  /// - Parameters:
  ///   - displacement: the address of the source's first element less that of the destination's, in
  ///     bytes.
  ///   - width: the size of an element in bytes.
  @usableFromInline
  package init(
    destination: Layout,
    source: Layout,
    displacement: Int,
    width: Int,
    purpose: Purpose = .replacing
  ) {
    guard destination.count > 0 else {
      self.init(destination.shape, .nothing, .none, LoopNest(), width: width)
      return
    }
    var nest = LoopNest(destination, source)
    let overlap = nest.overlap(displacement: displacement, width: width)
    if overlap == .identical && purpose == .replacing {
      self.init(destination.shape, .nothing, overlap, LoopNest(), width: width)
      return
    }
    if purpose == .replacing, overlap.isDisjoint, destination.count > Self.fewElements,
      let packed = nest.packed(width: width), let transposition = packed.nest.transposition
    {
      self.init(
        destination.shape, .tiled, overlap, transposition, width: width * packed.elements,
        packing: packed.elements)
      return
    }
    let form = nest.chooseForm(count: destination.count, mayReorder: overlap.isHarmless)
    if overlap == .backward { nest = nest.reversed }
    self.init(destination.shape, form, overlap, nest, width: width)
  }

  /// The plan to write one value, or to combine it, with all elements of an array apart from it.
  @usableFromInline
  package init(filling destination: Layout, width: Int) {
    if destination.count > 0 {
      let form = destination.count <= Self.fewElements ? Form.fewElements : .fill
      self.init(destination.shape, form, .none, LoopNest(destination), width: width)
    } else {
      self.init(destination.shape, .nothing, .none, LoopNest(), width: width)
    }
  }

  @inline(__always)
  private init(
    _ shape: Shape, _ form: Form, _ overlap: Overlap, _ nest: LoopNest, width: Int,
    packing: Int = 1
  ) {
    self.shape = shape
    self.form = form
    self.overlap = overlap
    self.nest = nest
    self.width = width
    self.packing = packing
  }

  /// The same movement over other loops.
  package func running(_ nest: LoopNest) -> AssignmentPlan {
    var result = self
    result.nest = nest
    return result
  }
}

extension AssignmentPlan {
  /// The tiles in which the two innermost loops are walked; nil for the other forms.
  @usableFromInline
  package var tileSides: TileSides? {
    form == .tiled ? nest.tileSides(width: width) : nil
  }
}

extension LoopNest {
  /// The shortest run that is worth walking alone.
  static var worthwhileRun: Int { 8 }

  /// The form for this nest, whose loops are reordered where tiles need two of them innermost.
  fileprivate mutating func chooseForm(count: Int, mayReorder: Bool) -> AssignmentPlan.Form {
    if count <= AssignmentPlan.fewElements { return .fewElements }
    if axes.allSatisfy({ $0.first == 0 }) { return .fill }
    if mayReorder, let tiled = inTiles {
      self = tiled
      return .tiled
    }
    let inner = self.inner
    if mayReorder, axes.count > 1, inner.extent < Self.worthwhileRun,
      outerOfTile.extent > inner.extent
    {
      return .tiled
    }
    if inner.first == 0 { return .filledRows }
    guard inner.destination == 1 && inner.first == 1 else { return .strided }
    return axes.count == 1 ? .contiguous : .contiguousRows
  }
}
