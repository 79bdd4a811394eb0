import CStridedKernels
import Numerics

/// The families of elements whose bits are easily changed to integers of the same order.
package enum KeyFamily {
  case unsigned, signed, real
}

/// How the bits of elements become unsigned keys, which are ordered as the elements are.
///
/// Elements are handled as unsigned integers of their width, so that code for keys is compiled once
/// for each of four widths.
struct KeyForm<Key: FixedWidthInteger & UnsignedInteger> {
  /// The bits that change in every element.
  private let flip: Key
  /// The bits that change, too, if the sign bit is 1.
  private let spread: Key
  /// The bits of infinity; the greatest key for integers, which nothing exceeds.
  private let infinity: Key
  /// Whether the elements are real numbers.
  let isReal: Bool
  /// Whether there may be NaN or -0, which ``key(_:)`` puts elsewhere.
  private(set) var hasSpecials: Bool

  init(_ family: KeyFamily, descending: Bool) {
    isReal = family == .real
    hasSpecials = isReal
    let sign = Self.sign
    flip = (family == .unsigned ? 0 : sign) ^ (descending ? Key.max : 0)
    spread = isReal ? ~sign : 0
    let exponentBits = Key.bitWidth == 64 ? 11 : Key.bitWidth == 32 ? 8 : 5
    infinity = isReal ? ~sign & ~(~sign &>> Key(exponentBits)) : Key.max
  }

  /// The form of keys, which are their own.
  static var ofKeys: KeyForm { KeyForm(.unsigned, descending: false) }

  /// Whether the bits of every element are its key already.
  var isTrivial: Bool { flip == 0 && spread == 0 }

  /// The sort in vectors of elements as they are, not of their keys; nil if there is none, or for descending order.
  var vectorSort: VectorSort<Key>? {
    if spread != 0 { return flip == Self.sign ? VectorSort(strided_order_real) : nil }
    if flip == 0 { return VectorSort(strided_order_unsigned) }
    return flip == Self.sign ? VectorSort(strided_order_signed) : nil
  }

  /// Whether a row has NaN or -0.
  func hasSpecials(_ count: Int, _ row: Run<Key>, on threads: ThreadShare) -> Bool {
    if !isReal { return false }
    func found(_ count: Int, _ row: Run<Key>) -> Bool {
      unsafe strided_has_specials(
        strided_simd_level(), MemoryLayout<Key>.size, count, row.base, cForm)
    }
    if threads.count == 1 { return found(count, row) }
    let marks = Storage.allocate(byteCount: threads.parts)
    defer { withExtendedLifetime(marks) {} }
    let isSpecial = marks.memory(of: Bool.self, at: 0).run(at: 0, stride: 1)
    threads.forEachRange(of: count) { part, range in
      isSpecial[unit: part] = found(range.count, row.dropping(range.lowerBound))
    }
    return (0..<threads.parts).contains { isSpecial[unit: $0] }
  }

  private static var sign: Key {
    @inline(__always) get { ~(Key.max >> 1) }
  }

  /// The key of bits: different for different bits, and without a rule for NaN.
  @inline(__always)
  func key(_ bits: Key) -> Key { fold(bits) ^ flip }

  /// The bits of a key that ``key(_:)`` gives.
  @inline(__always)
  func bits(_ key: Key) -> Key { fold(key ^ flip) }

  /// Changes the bits below a sign bit of 1; applied twice, it changes nothing.
  @inline(__always)
  private func fold(_ bits: Key) -> Key {
    let isNegative = 0 &- (bits &>> Key(Key.bitWidth - 1))
    return bits ^ (isNegative & spread)
  }

  /// The key of an element: the same for -0 and 0, and the greatest for NaN alone.
  @inline(__always)
  func uniqueKey(_ bits: Key) -> Key {
    if !hasSpecials { return key(bits) }
    let number = key(bits == Self.sign ? 0 : bits)
    return isNaN(bits) ? Key.max : number
  }

  /// Writes the unique keys of elements, to themselves or elsewhere.
  func writeKeys(_ count: Int, _ elements: Run<Key>, to keys: Run<Key>) {
    var less = 0
    _ = unsafe strided_choose_keys(
      strided_simd_level(), MemoryLayout<Key>.size, count, elements.base, cForm, 0,
      UInt64(Key.max), keys.base, &less)
  }

  /// Writes the unique keys of elements as integers of 64 bits.
  func writeWideKeys(_ count: Int, _ elements: Run<Key>, to keys: Run<UInt64>) {
    unsafe strided_widen_keys(
      strided_simd_level(), MemoryLayout<Key>.size, count, elements.base, cForm, keys.base)
  }

  @inline(__always)
  func isNaN(_ bits: Key) -> Bool { bits & ~Self.sign > infinity && isReal }

  /// Whether the element is a zero of either sign.
  @inline(__always)
  func isZero(_ bits: Key) -> Bool { bits & ~Self.sign == 0 && isReal }

  /// The form for a row, and the bits in which the keys of some of its elements differ.
  ///
  /// The form is simpler if the row has neither NaN nor -0.
  func survey(
    _ count: Int, _ row: Run<Key>, on threads: ThreadShare
  ) -> (form: KeyForm, differing: Key) {
    let memory = Storage.allocate(byteCount: 2 * threads.parts * MemoryLayout<Key>.stride)
    defer { withExtendedLifetime(memory) {} }
    let found = memory.memory(of: Key.self, at: 0).run(at: 0, stride: 1)
    let first = uniqueKey(row[unit: 0])
    threads.forEachRange(of: count) { part, range in
      (found[unit: 2 * part], found[unit: 2 * part + 1]) = (0, 0)
      if range.isEmpty { return }
      let line = row.dropping(range.lowerBound)
      var bits: UInt64 = 0
      let isSpecial = unsafe strided_survey_elements(
        strided_simd_level(), MemoryLayout<Key>.size, range.count, line.base, cForm, &bits)
      found[unit: 2 * part] = Key(truncatingIfNeeded: bits) | (uniqueKey(line[unit: 0]) ^ first)
      found[unit: 2 * part + 1] = isSpecial ? 1 : 0
    }
    var (form, differing) = (self, Key.zero)
    form.hasSpecials = false
    for part in 0..<threads.parts {
      differing |= found[unit: 2 * part]
      if found[unit: 2 * part + 1] == 1 { form.hasSpecials = true }
    }
    return (form, differing)
  }

  /// The form as the loops of C take it.
  var cForm: strided_key_form {
    strided_key_form(
      flip: UInt64(flip), spread: UInt64(spread), infinity: UInt64(infinity))
  }
}

/// What works with elements as bits of their width.
protocol KeyVisitor {
  associatedtype Result

  /// Runs with the type of the bits.
  func visit<Key: FixedWidthInteger & UnsignedInteger>(_ form: KeyForm<Key>) -> Result
}

extension Scalar {
  /// The family of the type; nil for complex numbers, which need several keys.
  package static var keyFamily: KeyFamily? {
    if self == Double.self || self == Float.self || self == Float16.self { return .real }
    if self == Complex<Double>.self || self == Complex<Float>.self { return nil }
    let isUnsigned =
      self == Bool.self || self == UInt8.self || self == UInt16.self || self == UInt32.self
      || self == UInt64.self || self == UInt.self
    return isUnsigned ? .unsigned : .signed
  }

  /// Hands the form of this type's keys to a visitor; nil for complex numbers.
  @inline(__always)
  static func visitKeys<Visitor: KeyVisitor>(
    descending: Bool, _ visitor: Visitor
  ) -> Visitor.Result? {
    guard let family = keyFamily else { return nil }
    switch MemoryLayout<Self>.size {
    case 1: return visitor.visit(KeyForm<UInt8>(family, descending: descending))
    case 2: return visitor.visit(KeyForm<UInt16>(family, descending: descending))
    case 4: return visitor.visit(KeyForm<UInt32>(family, descending: descending))
    default: return visitor.visit(KeyForm<UInt64>(family, descending: descending))
    }
  }
}
