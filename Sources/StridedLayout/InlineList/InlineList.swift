/// A list of trivial values that needs no heap up to ``inlineCapacity`` of them.
///
/// Shapes, strides and loop nests are such lists: nearly always shorter than five, made and dropped
/// with every view. Longer lists move to an array, with the same meaning.
public struct InlineList<Element: BitwiseCopyable & Sendable>: Sendable {
  /// The number of elements that are kept in place: 4.
  @inlinable public static var inlineCapacity: Int { 4 }

  @usableFromInline var inline: InlineArray<4, Element>
  /// All elements, once there are more than fit in place.
  @usableFromInline var overflow: [Element]?
  @usableFromInline var length: Int

  /// A list of `count` times the same value.
  @inlinable
  public init(repeating value: Element, count: Int) {
    inline = InlineArray(repeating: value)
    overflow = count > Self.inlineCapacity ? Array(repeating: value, count: count) : nil
    length = count
  }

  /// An empty list; `filler` occupies the unused places and is never seen.
  @inlinable
  public init(filler: Element) {
    self.init(repeating: filler, count: 0)
  }

  /// Adds a value at the end.
  public mutating func append(_ value: Element) {
    if count < Self.inlineCapacity {
      inline[count] = value
    } else if overflow != nil {
      overflow?.append(value)
    } else {
      var all = (0..<count).map { inline[$0] }
      all.append(value)
      overflow = all
    }
    length += 1
  }

  /// Removes and returns the value at `index`; later values move up.
  @discardableResult
  public mutating func remove(at index: Int) -> Element {
    let removed = self[index]
    var kept = InlineList(filler: removed)
    for position in 0..<count where position != index { kept.append(self[position]) }
    self = kept
    return removed
  }

  /// Inserts a value so that it stands at `index`; later values move down.
  public mutating func insert(_ value: Element, at index: Int) {
    var grown = InlineList(filler: value)
    for position in 0...count {
      if position == index { grown.append(value) }
      if position < count { grown.append(self[position]) }
    }
    self = grown
  }
}

extension InlineList: RandomAccessCollection, MutableCollection {
  /// The position of the first element: 0.
  @inlinable public var startIndex: Int { 0 }

  /// The position after the last element.
  @inlinable public var endIndex: Int { length }

  /// The number of elements.
  @inlinable public var count: Int { length }

  /// The element at `position`.
  @inlinable
  public subscript(position: Int) -> Element {
    get {
      if position < 0 || position >= length { refuse(position) }
      if let overflow { return overflow[position] }
      return inline[position]
    }
    set {
      if position < 0 || position >= length { refuse(position) }
      if overflow == nil {
        inline[position] = newValue
      } else {
        overflow?[position] = newValue
      }
    }
  }
}

extension InlineList {
  /// The element at a position of a list that is known to be kept in place, because it is short.
  @inlinable
  public subscript(_inPlace position: Int) -> Element {
    inline[position]
  }
}

extension InlineList {
  /// Traps because of a position out of range.
  @inline(never)
  @usableFromInline
  func refuse(_ position: Int) -> Never {
    trap("position \(position) is out of range for a list of \(length), one an axis")
  }
}

extension InlineList: Equatable where Element: Equatable {
  /// Whether both lists hold the same elements in the same order.
  public static func == (left: InlineList, right: InlineList) -> Bool {
    guard left.length == right.length else { return false }
    for position in 0..<left.length where left[position] != right[position] { return false }
    return true
  }
}

extension InlineList: Hashable where Element: Hashable {
  /// Feeds the elements to `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }
}
