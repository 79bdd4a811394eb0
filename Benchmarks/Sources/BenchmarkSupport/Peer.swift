/// A library of another language that can run the same cases.
package enum Peer: String, CaseIterable, Sendable {
  case numpy
  case pytorch
  /// Expressions of NumPy arrays in one pass; only of elementwise cases.
  case numexpr
  /// Tables; only of the reading of text.
  case pandas

  /// The common name.
  package var title: String {
    switch self {
    case .numpy: "NumPy"
    case .pytorch: "PyTorch"
    case .numexpr: "numexpr"
    case .pandas: "pandas"
    }
  }
}
