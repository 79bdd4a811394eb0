/// A list with one integer for each axis of an array: shapes, strides and coordinates.
public protocol AxisList: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral,
  Hashable, Sendable, CustomStringConvertible
where Element == Int, Index == Int, ArrayLiteralElement == Int {
  /// The integers, one for each axis.
  var values: InlineList<Int> { get set }

  /// Creates a list of these integers.
  init(values: InlineList<Int>)
}

extension AxisList {
  /// The position of the first axis: 0.
  @inlinable public var startIndex: Int { 0 }

  /// The position after the last axis: the rank.
  @inlinable public var endIndex: Int { values.count }

  /// The number of axes.
  @inlinable public var count: Int { values.count }

  /// The integer of an axis.
  @inlinable
  public subscript(position: Int) -> Int {
    get { values[position] }
    set { values[position] = newValue }
  }

  /// Creates the empty list.
  @inlinable
  public init() {
    self.init(values: InlineList(filler: 0))
  }

  /// Creates a list of the given integers, in order.
  @inlinable
  public init(_ integers: some Sequence<Int>) {
    var values = InlineList(filler: 0)
    for integer in integers { values.append(integer) }
    self.init(values: values)
  }

  /// Creates a list of the given integers, in order.
  @inlinable
  public init(arrayLiteral integers: Int...) {
    self.init(integers)
  }

  /// Creates a list with the same integer for each of `count` axes.
  @inlinable
  public init(repeating value: Int, count: Int) {
    self.init(values: InlineList(repeating: value, count: count))
  }

  /// The integers as NumPy writes a tuple: `()`, `(3,)`, `(2, 3)`.
  public var description: String {
    let list = values.map(String.init).joined(separator: ", ")
    return values.count == 1 ? "(\(list),)" : "(\(list))"
  }
}
