import StridedKernels

/// What stands around an array that is padded.
///
/// Of an axis `a b c` that is padded by four positions at each end:
///
/// | rule | padded |
/// | --- | --- |
/// | `.constant(x)` | `x x x x  a b c  x x x x` |
/// | `.edge` | `a a a a  a b c  c c c c` |
/// | `.reflect` | `a b c b  a b c  b a b c` |
/// | `.symmetric` | `c c b a  a b c  c b a a` |
/// | `.wrap` | `c a b c  a b c  a b c a` |
public enum Padding<Element: Scalar>: Equatable, Sendable {
  /// The same value everywhere.
  case constant(Element)
  /// The element at the edge.
  case edge
  /// The elements mirrored at the edge, which is not repeated; again and again where that is not
  /// enough.
  case reflect
  /// The elements mirrored behind the edge, which so is repeated; again and again where that is not
  /// enough.
  case symmetric
  /// The elements from the other end, again and again.
  case wrap
}
