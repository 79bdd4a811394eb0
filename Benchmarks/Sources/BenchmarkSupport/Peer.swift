/// A library of another language that can run the same cases.
package enum Peer: String, CaseIterable, Sendable {
  case numpy
  case pytorch

  /// The common name.
  package var title: String {
    switch self {
    case .numpy: "NumPy"
    case .pytorch: "PyTorch"
    }
  }
}
