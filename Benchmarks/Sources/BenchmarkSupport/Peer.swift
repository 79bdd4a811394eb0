/// A library of another language that the same cases can be measured in.
package enum Peer: String, CaseIterable, Sendable {
  case numpy
  case pytorch

  /// The name that people know it by.
  package var title: String {
    switch self {
    case .numpy: "NumPy"
    case .pytorch: "PyTorch"
    }
  }
}
