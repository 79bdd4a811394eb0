import Strided

/// The type of a discrete cosine or sine transform.
public enum TrigonometricType: Int, CaseIterable, Hashable, Sendable {
  /// DCT-I or DST-I, its own inverse.
  case one = 1
  /// DCT-II or DST-II: "the" cosine transform; its inverse is type 3.
  case two = 2
  /// DCT-III or DST-III: the inverse of type 2.
  case three = 3
  /// DCT-IV or DST-IV, its own inverse.
  case four = 4

  /// The type of the inverse transform.
  public var inverse: TrigonometricType {
    switch self {
    case .two: .three
    case .three: .two
    default: self
    }
  }
}

/// How a cosine or sine transform becomes a complex transform, and its factors.
///
/// Types 2 and 3 reorder the numbers and transform them as real ones (Makhoul, A fast cosine transform in one and
/// two dimensions, 1980). Type 1 transforms the even or odd extension. Type 4 transforms half as many complex
/// numbers if the count is even; otherwise it pads the numbers with zeros.
struct TrigonometricTables: Sendable {
  let isSine: Bool
  let type: TrigonometricType
  let count: Int
  /// The points of the complex transform.
  let coreCount: Int
  /// Whether the complex numbers are neighbours of a real line, whose transforms are joined.
  let joinsHalves: Bool
  let table: SplitTable

  init(isSine: Bool, _ type: TrigonometricType, _ count: Int, width: Int) {
    self.isSine = isSine
    self.type = type
    self.count = count
    let isEven = count.isMultiple(of: 2)
    let roots = Roots(count: 16 * count)
    switch type {
    case .one:
      (coreCount, joinsHalves) = (isSine ? count + 1 : count - 1, true)
      table = SplitTable(count: 0, width: width)
    case .two, .three:
      (coreCount, joinsHalves) = (isEven ? count / 2 : count, isEven)
      table = SplitTable(count: count / 2 + 1, width: width) { roots(4 * $0) }
    case .four:
      (coreCount, joinsHalves) = (isEven ? count / 2 : 2 * count, false)
      table =
        isEven
        ? SplitTable(count: count / 2, width: width) { roots(8 * $0 + 1) }
        : SplitTable(count: 2 * count, width: width) {
          roots($0 < count ? 4 * $0 : 4 * ($0 - count) + 2)
        }
    }
  }
}
