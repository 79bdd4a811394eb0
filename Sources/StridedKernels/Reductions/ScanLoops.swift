import CStridedKernels

/// Scans of contiguous lines in the processor's widest vectors; the same on every processor.
public enum ScanLoops {
  /// The length below which elements are added one by one.
  @_alwaysEmitIntoClient static var shortLength: Int { 32 }

  /// Writes the sums of the elements up to each one, and returns whether one overflows.
  ///
  /// It is nil, without any effect, for few elements, and for types other than `Double`, `Float` and the integers of
  /// 64 bits with sums of their own type.
  @_alwaysEmitIntoClient
  @inline(__always)
  public static func sums<Element, Sum>(
    _ count: Int, _ elements: Run<Element>, to sums: Run<Sum>
  ) -> Bool? {
    if count < shortLength { return nil }
    if Element.self == Double.self || Element.self == Float.self {
      addReal(count, elements, to: sums, isDouble: Element.self == Double.self)
      return false
    }
    if Element.self == Int.self || Element.self == Int64.self {
      return addIntegers(count, elements, to: sums, isSigned: true)
    }
    if Element.self == UInt.self || Element.self == UInt64.self {
      return addIntegers(count, elements, to: sums, isSigned: false)
    }
    return nil
  }

  /// Writes the least or the greatest of the elements up to each one, and returns false.
  ///
  /// It is nil, without any effect, for few elements, and for types other than `Double`, `Float` and the signed
  /// integers of 32 and 64 bits.
  @_alwaysEmitIntoClient
  @inline(__always)
  public static func extrema<Element>(
    _ count: Int, _ elements: Run<Element>, to extrema: Run<Element>, isGreatest: Bool
  ) -> Bool? {
    if count < shortLength { return nil }
    return writeExtrema(count, elements, to: extrema, isGreatest) ? false : nil
  }

  @usableFromInline
  @_semantics("optimize.sil.specialize.generic.never")
  static func writeExtrema<Element>(
    _ count: Int, _ elements: Run<Element>, to extrema: Run<Element>, _ isGreatest: Bool
  ) -> Bool {
    let name = Element.self == Int.self ? strided_int64 : VectorElement.name(of: Element.self)
    guard let element = name else { return false }
    return unsafe strided_scan_extrema(
      strided_simd_level(), element, isGreatest, count, elements.base, extrema.base)
  }

  @usableFromInline
  @_semantics("optimize.sil.specialize.generic.never")
  static func addReal<Element, Sum>(
    _ count: Int, _ elements: Run<Element>, to sums: Run<Sum>, isDouble: Bool
  ) {
    let level = strided_simd_level()
    unsafe isDouble
      ? strided_scan_double(level, count, elements.base, sums.base)
      : strided_scan_float(level, count, elements.base, sums.base)
  }

  @usableFromInline
  @_semantics("optimize.sil.specialize.generic.never")
  static func addIntegers<Element, Sum>(
    _ count: Int, _ elements: Run<Element>, to sums: Run<Sum>, isSigned: Bool
  ) -> Bool {
    unsafe strided_scan_integers(
      strided_simd_level(), isSigned, count, elements.base, sums.base)
  }
}
