/// A list of trivial values that allocates no heap memory for up to ``inlineCapacity`` of them.
///
/// Shapes, strides and loop nests are such lists. They nearly always have fewer than five elements,
/// and every view creates some. Longer lists use an array and behave the same.
public struct InlineList<Element: BitwiseCopyable & Sendable>: Sendable {
  /// The number of elements that are stored inline: 4.
  @inlinable public static var inlineCapacity: Int { 4 }

  // Four fields in memory order instead of an `InlineArray`, because Swift 6.3.1 copies a whole
  // `InlineArray` to read one element.
  @usableFromInline var place0: Element
  @usableFromInline var place1: Element
  @usableFromInline var place2: Element
  @usableFromInline var place3: Element
  /// All elements, if there are more than fit inline; otherwise nil.
  @usableFromInline var overflow: [Element]?
  @usableFromInline var length: Int

  /// Creates a list of `count` copies of one value.
  @inlinable
  public init(repeating value: Element, count: Int) {
    self.init(filler: value)
    length = count
    if count > Self.inlineCapacity { overflow = Array(repeating: value, count: count) }
  }

  /// Creates an empty list; `filler` occupies the unused fields and is never visible.
  @inlinable
  public init(filler: Element) {
    place0 = filler
    place1 = filler
    place2 = filler
    place3 = filler
    overflow = nil
    length = 0
  }

  /// Creates a list of the first `count` of four values.
  @inlinable
  init(
    inPlace value0: Element, _ value1: Element, _ value2: Element, _ value3: Element, count: Int
  ) {
    place0 = value0
    place1 = value1
    place2 = value2
    place3 = value3
    overflow = nil
    length = count
  }

  /// Extends an empty list to `count` elements, which hold the filler.
  @inline(__always)
  package mutating func extend(to count: Int) {
    length = count
    if count > Self.inlineCapacity { overflow = Array(repeating: place0, count: count) }
  }

  /// A copy of the list; inline elements need no reference counting.
  @inlinable
  package var copied: InlineList {
    isInPlace
      ? InlineList(inPlace: place0, place1, place2, place3, count: length) : self
  }

  /// Whether all elements are stored inline.
  @inlinable
  package var isInPlace: Bool { length <= Self.inlineCapacity }

  /// The element at a position below ``inlineCapacity`` of a list that is stored inline.
  @inlinable
  @inline(__always)
  package subscript(place position: Int) -> Element {
    get {
      switch position {
      case 0: place0
      case 1: place1
      case 2: place2
      default: place3
      }
    }
    set {
      switch position {
      case 0: place0 = newValue
      case 1: place1 = newValue
      case 2: place2 = newValue
      default: place3 = newValue
      }
    }
  }

  /// Calls `body` with a pointer to the elements, to read and write many of them.
  ///
  /// Inline elements are at the start of the list, in order.
  @inlinable
  @inline(__always)
  package mutating func withMutableElements<Result>(
    _ body: (UnsafeMutablePointer<Element>) -> Result
  ) -> Result {
    if isInPlace {
      return unsafe withUnsafeMutablePointer(to: &self) { list in
        unsafe body(UnsafeMutableRawPointer(list).assumingMemoryBound(to: Element.self))
      }
    }
    var elements = overflow.take() ?? []
    defer { overflow = elements }
    return unsafe elements.withUnsafeMutableBufferPointer { elements in
      unsafe body(elements.baseAddress.unsafelyUnwrapped)
    }
  }

  /// Calls `body` with a pointer to the elements, to read many of them.
  @inlinable
  @inline(__always)
  package func withElements<Result>(_ body: (UnsafePointer<Element>) -> Result) -> Result {
    if isInPlace {
      return unsafe withUnsafePointer(to: self) { list in
        unsafe body(UnsafeRawPointer(list).assumingMemoryBound(to: Element.self))
      }
    }
    return unsafe (overflow ?? []).withUnsafeBufferPointer { elements in
      unsafe body(elements.baseAddress.unsafelyUnwrapped)
    }
  }

  /// Appends a value.
  @inlinable
  public mutating func append(_ value: Element) {
    if length < Self.inlineCapacity {
      self[place: length] = value
      length += 1
    } else {
      appendOverflowing(value)
    }
  }

  /// Appends a value that does not fit inline.
  @inline(never)
  @inlinable
  mutating func appendOverflowing(_ value: Element) {
    if overflow == nil {
      var values: [Element] = []
      values.reserveCapacity(2 * Self.inlineCapacity)
      for position in 0..<Self.inlineCapacity { values.append(self[place: position]) }
      overflow = values
    }
    overflow?.append(value)
    length += 1
  }

  /// Removes the values from `index` on.
  package mutating func removeAll(from index: Int) {
    if index <= Self.inlineCapacity, let long = overflow {
      for position in 0..<index { self[place: position] = long[position] }
      overflow = nil
    }
    overflow?.removeSubrange(index...)
    length = index
  }

  /// Removes and returns the value at `index`; later values move up.
  @discardableResult
  public mutating func remove(at index: Int) -> Element {
    let removed = self[index]
    if isInPlace {
      for position in index..<(length - 1) { self[place: position] = self[place: position + 1] }
      length -= 1
    } else {
      var kept = InlineList(filler: removed)
      for position in 0..<length where position != index { kept.append(self[position]) }
      self = kept
    }
    return removed
  }

  /// Inserts a value at `index`; later values move down.
  public mutating func insert(_ value: Element, at index: Int) {
    if length < Self.inlineCapacity {
      var position = length
      while position > index {
        self[place: position] = self[place: position - 1]
        position -= 1
      }
      self[place: index] = value
      length += 1
    } else {
      var grown = InlineList(filler: value)
      for position in 0...length {
        if position == index { grown.append(value) }
        if position < length { grown.append(self[position]) }
      }
      self = grown
    }
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
      if UInt(bitPattern: position) >= UInt(bitPattern: length) { refuse(position) }
      return isInPlace ? self[place: position] : overflowing(position)
    }
    set {
      if UInt(bitPattern: position) >= UInt(bitPattern: length) { refuse(position) }
      if isInPlace {
        self[place: position] = newValue
      } else {
        overflow?[position] = newValue
      }
    }
  }

  /// The element at a position of a list that is too long to be stored inline.
  @inline(never)
  @inlinable
  func overflowing(_ position: Int) -> Element {
    guard let overflow else { preconditionFailure("a list that is not in place is in the array") }
    return overflow[position]
  }
}

extension InlineList {
  /// The element at a position of a list that is known to be stored inline.
  @inlinable
  public subscript(_inPlace position: Int) -> Element {
    self[place: position]
  }
}

extension InlineList {
  /// Traps because a position is out of range.
  @inline(never)
  @usableFromInline
  func refuse(_ position: Int) -> Never {
    trap("index \(position) is out of range for a list of \(length) numbers, one for each axis")
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
