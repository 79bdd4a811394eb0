import CStridedKernels
import StridedLayout

/// Truth values: a product is "and", a sum is "or".
///
/// One word holds 64 columns.
enum TruthProductRules: ProductRules {
  @inline(__always) static var zero: UInt64 { 0 }
  @inline(__always) static var noMark: Void { () }
  @inline(__always) static var columnsPerTotal: Int { 64 }
  @inline(__always) static func total(_ element: Bool) -> UInt64 { element ? 1 : 0 }
  @inline(__always) static func element(_ total: UInt64) -> Bool { total != 0 }

  @inline(__always)
  static func adding(_ sum: UInt64, _ x: UInt64, _ y: UInt64, _ mark: inout Void) -> UInt64 {
    sum | (x & y)
  }

  @inline(__always) static func failure(_ mark: Void) -> Failure { .none }

  /// Ends at the first chunk that decides.
  static func dot(_ count: Int, _ x: Run<Bool>, _ y: Run<Bool>, _ mark: inout Void) -> UInt64 {
    let length = 64
    for start in stride(from: 0, to: count, by: length) {
      var sum = zero
      for i in start..<min(start + length, count) { sum |= total(x[i]) & total(y[i]) }
      if sum != 0 { return sum }
    }
    return 0
  }

  static func pack(_ count: Int, _ source: Run<Bool>, to panel: Run<UInt64>, lanes: Int) {
    for word in 0..<lanes {
      let start = word * 64
      var bits: UInt64 = 0
      var bit = 0
      let end = max(0, min(64, count - start))
      if source.stride == 1 {
        while bit + 8 <= end {
          bits |= Self.bits(ofBytes: source.moved(by: start + bit).word) << UInt64(bit)
          bit += 8
        }
      }
      while bit < end {
        bits |= total(source[start + bit]) << UInt64(bit)
        bit += 1
      }
      panel[unit: word] = bits
    }
  }

  static func packFactors(_ count: Int, _ source: Run<Bool>, to factors: Run<UInt8>) {
    for i in 0..<count { factors[unit: i] = source[i] ? 1 : 0 }
  }

  static func add(_ block: PackedBlock<Self>, _ mark: inout Void) {
    block.addInVectors(strided_panel_truth)
  }

  static func finish(
    _ count: Int, _ sums: Run<UInt64>, _ result: Run<Bool>, _ alpha: UInt64?, _ beta: UInt64?,
    _ mark: inout Void
  ) {
    var column = 0
    if result.stride == 1 {
      while column + 8 <= count {
        let bits = sums[unit: column / 64] >> UInt64(column % 64)
        result.moved(by: column).setWord(bytes(ofBits: bits & 0xFF))
        column += 8
      }
    }
    while column < count {
      result[column] = sums[unit: column / 64] >> UInt64(column % 64) & 1 != 0
      column += 1
    }
  }

  /// The low bits of eight bytes, the first byte in the lowest bit.
  ///
  /// The multiplication moves bit 8i to bit 56 + i; no two products of its bits meet.
  private static func bits(ofBytes bytes: UInt64) -> UInt64 {
    (bytes &* 0x0102_0408_1020_4080) >> 56
  }

  /// Eight bytes that are 0 or 1, one for each of eight bits.
  private static func bytes(ofBits bits: UInt64) -> UInt64 {
    // Each byte keeps its own bit, and carries to its highest bit unless it is 0.
    let own = (bits &* 0x0101_0101_0101_0101) & 0x8040_2010_0804_0201
    return ((own &+ 0x7F7F_7F7F_7F7F_7F7F) >> 7) & 0x0101_0101_0101_0101
  }
}

extension Run<Bool> {
  /// Eight elements from the first one on, the first one in the lowest byte.
  @inline(__always)
  fileprivate var word: UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
  }

  /// Writes eight elements.
  @inline(__always)
  fileprivate func setWord(_ word: UInt64) {
    unsafe UnsafeMutableRawPointer(base).storeBytes(of: word.littleEndian, as: UInt64.self)
  }
}
