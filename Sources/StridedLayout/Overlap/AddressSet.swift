/// The bytes that a view covers, as integers.
///
/// The set holds the address of the lowest element, the step and extent of each axis, and the size
/// of an element.
package struct AddressSet: Equatable, Sendable {
  /// One axis with more than one position: a positive step in bytes, and how often it can be taken.
  struct Axis: Equatable, BitwiseCopyable, Sendable {
    var step: Int
    var limit: Int
  }

  /// The address of the first byte of the lowest element.
  private(set) var lowest: Int
  /// The distance in bytes from `lowest` to the first byte of the highest element.
  private(set) var reach = 0
  private var axes = InlineList(filler: Axis(step: 0, limit: 0))
  private let width: Int

  /// Creates the set of the bytes of a layout's elements; nil if the layout is empty.
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

  /// Whether the ranges from the lowest to the highest byte meet; if not, no byte is shared.
  package func boundsMeet(_ other: AddressSet) -> Bool {
    lowest < other.lowest + other.reach + other.width && other.lowest < lowest + reach + width
  }

  /// Whether both sets have a byte in common; nil if `maximumWork` steps could not tell.
  package func meets(_ other: AddressSet, maximumWork: Int = .max) -> Bool? {
    guard boundsMeet(other) else { return false }
    // lowest + (steps of mine) + byte == other.lowest + (steps of the other) + byte of the other.
    // The terms on the right move to the left: each counts down from its limit instead of up.
    var sum = BoundedSum()
    for axis in axes { sum.add(step: axis.step, limit: axis.limit) }
    for axis in other.axes { sum.add(step: axis.step, limit: axis.limit) }
    let distance = other.lowest - lowest
    if width == other.width, distance % width == 0 {
      // Elements start at multiples of the width: two elements either coincide or share no byte.
      return sum.canReach(distance + other.reach, maximumWork: maximumWork)
    }
    sum.add(step: 1, limit: width - 1 + other.width - 1)
    return sum.canReach(distance + other.reach + other.width - 1, maximumWork: maximumWork)
  }
}
