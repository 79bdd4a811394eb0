/// The bytes that a view reaches, as integers: where its lowest element starts, how far apart its
/// elements are along each axis, and how wide an element is.
package struct AddressSet: Equatable, Sendable {
  /// One axis that moves: a positive step in bytes, and how often it is taken.
  struct Axis: Equatable, BitwiseCopyable, Sendable {
    var step: Int
    var limit: Int
  }

  /// The address of the first byte of the lowest element.
  private(set) var lowest: Int
  /// The distance from there to the first byte of the highest element.
  private(set) var reach = 0
  private var axes = InlineList(filler: Axis(step: 0, limit: 0))
  private let width: Int

  /// The bytes of a layout's elements; nil where there are none.
  ///
  /// - Parameters:
  ///   - address: the address of the layout's first logical element.
  ///   - width: the size of an element in bytes.
  package init?(_ layout: Layout, at address: Int, width: Int) {
    if layout.count == 0 { return nil }
    lowest = address
    self.width = width
    for axis in 0..<layout.rank where layout.shape[axis] > 1 {
      add(step: layout.strides[axis] * width, extent: layout.shape[axis])
    }
  }

  private mutating func add(step: Int, extent: Int) {
    if step == 0 { return }
    let span = Int(step.magnitude) * (extent - 1)
    if step < 0 { lowest -= span }
    reach += span
    axes.append(Axis(step: Int(step.magnitude), limit: extent - 1))
  }

  /// Whether the ranges from the lowest to the highest byte meet: false is certain.
  package func boundsMeet(_ other: AddressSet) -> Bool {
    lowest < other.lowest + other.reach + other.width && other.lowest < lowest + reach + width
  }

  /// Whether both sets have a byte in common, or nil when `maximumWork` tries could not tell.
  package func meets(_ other: AddressSet, maximumWork: Int = .max) -> Bool? {
    guard boundsMeet(other) else { return false }
    // lowest + (steps of mine) + byte == other.lowest + (steps of the other) + byte of the other;
    // what stands on the right is counted from its upper end and so moves to the left.
    var sum = BoundedSum()
    for axis in axes { sum.add(step: axis.step, limit: axis.limit) }
    for axis in other.axes { sum.add(step: axis.step, limit: axis.limit) }
    let distance = other.lowest - lowest
    if width == other.width, distance % width == 0 {
      // Every element starts a multiple of the width away: elements meet whole or not at all.
      return sum.canReach(distance + other.reach, maximumWork: maximumWork)
    }
    sum.add(step: 1, limit: width - 1 + other.width - 1)
    return sum.canReach(distance + other.reach + other.width - 1, maximumWork: maximumWork)
  }
}
