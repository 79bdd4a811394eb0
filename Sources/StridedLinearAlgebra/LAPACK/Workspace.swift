import Strided

/// The workspace of a LAPACK routine that says itself how much it needs.
///
/// The routine is asked before its first call. Further calls must have the same extents; they use the same memory.
@safe
struct Workspace<Element: LinearScalar>: ~Copyable {
  private var memory: UnsafeMutableRawPointer
  private var places: (reals: Int, integers: Int)
  /// The number of elements; -1 in the call that asks for it.
  private(set) var elementCount: Int32 = -1
  /// The number of real numbers; -1 in the call that asks for it.
  private(set) var realCount: Int32 = -1
  /// The number of integers; -1 in the call that asks for it.
  private(set) var integerCount: Int32 = -1

  /// A workspace for one answer of each kind, with room for the sizes that small matrices need.
  init() {
    unsafe memory = .allocate(byteCount: Self.smallByteCount, alignment: 16)
    places = Self.places(1, 1)
  }

  /// The bytes of the first memory, which small matrices need not exchange for more.
  private static var smallByteCount: Int { 2048 }

  deinit { unsafe memory.deallocate() }

  /// Elements; the first one is the answer how many there must be.
  var elements: UnsafeMutablePointer<Element> {
    unsafe memory.assumingMemoryBound(to: Element.self)
  }

  /// Real numbers, for complex routines; the first one is the answer how many there must be.
  var reals: UnsafeMutablePointer<Element.RealPart> {
    unsafe (memory + places.reals).assumingMemoryBound(to: Element.RealPart.self)
  }

  /// Integers; the first one is the answer how many there must be.
  var integers: UnsafeMutablePointer<Int32> {
    unsafe (memory + places.integers).assumingMemoryBound(to: Int32.self)
  }

  /// Calls a routine with the workspace, after asking it for the sizes if that was not done; returns `info`.
  mutating func run(_ routine: (borrowing Workspace) -> Int) -> Int {
    if elementCount < 0 {
      unsafe elements.initialize(to: 0)
      unsafe reals.initialize(to: 0)
      unsafe integers.initialize(to: 0)
      let info = routine(self)
      if info != 0 { return info }
      let needs = unsafe (
        Self.count(elements.pointee._parts.real), Self.count(reals.pointee),
        Swift.max(Int(integers.pointee), 1)
      )
      places = Self.places(needs.0, needs.1)
      let byteCount = places.integers + needs.2 * MemoryLayout<Int32>.stride
      if byteCount > Self.smallByteCount {
        unsafe memory.deallocate()
        // The alignment of `malloc`, which takes a fifth of the time of one that is asked for.
        unsafe memory = .allocate(byteCount: byteCount, alignment: 16)
      }
      (elementCount, realCount, integerCount) = (
        integer(needs.0), integer(needs.1), integer(needs.2)
      )
    }
    return routine(self)
  }

  /// The integer that a routine answers as a real number, which may have rounded it downwards.
  private static func count(_ answer: Element.RealPart) -> Int {
    let size = answer.nextUp.rounded(.up)
    // The conversion of a known type is one instruction; that of any type takes 150.
    if let size = size as? Double { return Swift.max(Int(size), 1) }
    return Swift.max(Int(size), 1)
  }

  /// The places in bytes of real numbers behind elements, and of integers behind both.
  private static func places(_ elements: Int, _ reals: Int) -> (reals: Int, integers: Int) {
    let first = elements * MemoryLayout<Element>.stride
    return (first, first + reals * MemoryLayout<Element.RealPart>.stride)
  }
}
