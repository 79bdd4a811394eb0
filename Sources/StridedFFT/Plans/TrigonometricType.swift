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

/// A cosine or a sine transform of a type.
struct TrigonometricKind: Hashable, Sendable {
  let isSine: Bool
  let type: TrigonometricType

  static func cosine(_ type: TrigonometricType) -> TrigonometricKind {
    .init(isSine: false, type: type)
  }
  static func sine(_ type: TrigonometricType) -> TrigonometricKind {
    .init(isSine: true, type: type)
  }

  /// The least number of points.
  var minimumCount: Int { type == .one && !isSine ? 2 : 1 }

  /// The points of the complex transform whose symmetry the transform has.
  func points(of count: Int) -> Int {
    type == .one ? 2 * (isSine ? count + 1 : count - 1) : 2 * count
  }
}
