/// What a figure of Strided is compared with.
package enum Rival: String, CaseIterable, Sendable {
  case memcpy
  case cblas
  case numpy
  case pytorch

  /// The name that people use.
  var name: String {
    switch self {
    case .memcpy: "memcpy"
    case .cblas: "CBLAS"
    case .numpy: "NumPy"
    case .pytorch: "PyTorch"
    }
  }

  /// The libraries of arrays, which do the same work as Strided.
  static let peers: [Rival] = [.numpy, .pytorch]
}
