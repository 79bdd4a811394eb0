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
    /// Two loops of which either side would have another as the inner one: walked in tiles.
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
  /// The loops to run, none of them where there is nothing to do.
  @usableFromInline
  package private(set) var nest: LoopNest

  /// At most this many elements are moved without a call.
  package static var fewElements: Int { 8 }

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
    shape = destination.shape
    guard destination.count > 0 else {
      (nest, form, overlap) = (LoopNest(), .nothing, .none)
      return
    }
    nest = LoopNest(destination, source)
    overlap = nest.overlap(displacement: displacement, width: width)
    if overlap == .identical && purpose == .replacing {
      (nest, form) = (LoopNest(), .nothing)
      return
    }
    form = nest.chooseForm(count: destination.count)
    if overlap == .backward { nest = nest.reversed }
  }
}

extension LoopNest {
  /// The form for this nest, whose loops are reordered where tiles need two of them innermost.
  fileprivate mutating func chooseForm(count: Int) -> AssignmentPlan.Form {
    if count <= AssignmentPlan.fewElements { return .fewElements }
    let inner = self.inner
    if inner.first == 0 { return axes.allSatisfy { $0.first == 0 } ? .fill : .filledRows }
    if let competitor = competingAxis {
      self = movingBeforeInner(competitor)
      return .tiled
    }
    guard inner.destination == 1 && inner.first == 1 else { return .strided }
    return axes.count == 1 ? .contiguous : .contiguousRows
  }

  /// An outer loop along which the source moves in smaller steps than along the innermost one.
  private var competingAxis: Int? {
    let worthwhile = 4
    let inner = self.inner
    guard axes.count > 1, inner.extent >= worthwhile else { return nil }
    var best: Int?
    for index in 0..<(axes.count - 1) where axes[index].extent >= worthwhile {
      let step = axes[index].first.magnitude
      guard step != 0, step < inner.first.magnitude else { continue }
      if best == nil || step < axes[best ?? index].first.magnitude { best = index }
    }
    return best
  }
}
