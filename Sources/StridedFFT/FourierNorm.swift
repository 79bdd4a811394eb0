/// Which of a transform and its inverse is scaled, for n points.
public enum FourierNorm: String, CaseIterable, Sendable {
  /// The inverse transform is divided by n; NumPy's "backward".
  case backward
  /// Both are divided by √n, so they keep the sum of the squares; NumPy's "ortho".
  case orthonormal
  /// The transform is divided by n; NumPy's "forward".
  case forward

  /// The factor of a transform whose product with its inverse is `points` times the identity.
  func scale(points: Int, isInverse: Bool) -> Double {
    switch self {
    case .backward: isInverse ? 1 / Double(points) : 1
    case .orthonormal: 1 / Double(points).squareRoot()
    case .forward: isInverse ? 1 : 1 / Double(points)
    }
  }
}
