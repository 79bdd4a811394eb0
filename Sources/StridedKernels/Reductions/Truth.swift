import StridedLayout

/// Whether any term is true.
enum AnyTrue: Reducer {
  static var isAssociative: Bool { true }
  static var identity: Bool? { false }

  @inline(__always)
  static func start(_ element: Bool, at position: Int) -> Bool { element }
  @inline(__always)
  static func add(_ first: Bool, _ second: Bool) -> Bool { first || second }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Bool>, count: Int) -> Bool? {
    elements.bytes.union(count) { $0 } != 0
  }
}

/// Whether all terms are true.
enum AllTrue: Reducer {
  static var isAssociative: Bool { true }
  static var identity: Bool? { true }

  @inline(__always)
  static func start(_ element: Bool, at position: Int) -> Bool { element }
  @inline(__always)
  static func add(_ first: Bool, _ second: Bool) -> Bool { first && second }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Bool>, count: Int) -> Bool? {
    elements.bytes.union(count) { $0 ^ 1 } == 0
  }
}

extension Run<Bool> {
  /// The same elements as bytes of 0 and 1: the compiler vectorizes loops over bytes.
  @inline(__always)
  var bytes: Run<UInt8> { reinterpreted(as: UInt8.self) }
}
