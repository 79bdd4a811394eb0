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

  /// A workspace for one answer of each kind.
  init() { unsafe (memory, places) = Self.allocate(1, 1, 1) }

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
      unsafe memory.deallocate()
      unsafe (memory, places) = Self.allocate(needs.0, needs.1, needs.2)
      (elementCount, realCount, integerCount) = (
        integer(needs.0), integer(needs.1), integer(needs.2)
      )
    }
    return routine(self)
  }

  /// The integer that a routine answers as a real number, which may have rounded it downwards.
  private static func count(_ answer: Element.RealPart) -> Int {
    Swift.max(Int(answer.nextUp.rounded(.up)), 1)
  }

  /// Memory for elements, real numbers and integers, and the places of the latter in bytes.
  private static func allocate(
    _ elements: Int, _ reals: Int, _ integers: Int
  ) -> (UnsafeMutableRawPointer, (reals: Int, integers: Int)) {
    let first = elements * MemoryLayout<Element>.stride
    let second = first + reals * MemoryLayout<Element.RealPart>.stride
    let end = second + integers * MemoryLayout<Int32>.stride
    // The alignment of `malloc`, which takes a fifth of the time of one that is asked for.
    return (.allocate(byteCount: end, alignment: 16), (first, second))
  }
}
