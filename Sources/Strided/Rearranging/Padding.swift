import StridedKernels

/// The rule for the new elements of a padded array.
///
/// For an axis `a b c`, padded by four positions at each end:
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
  /// The elements mirrored at the edge, without the edge; repeated if needed.
  case reflect
  /// The elements mirrored with the edge; repeated if needed.
  case symmetric
  /// The elements from the other end; repeated if needed.
  case wrap
}
