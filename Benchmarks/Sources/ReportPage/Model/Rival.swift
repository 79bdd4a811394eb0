/// The rivals of Strided in the figures.
package enum Rival: String, CaseIterable, Sendable {
  /// `memcpy` of as many bytes, to fresh memory if Strided uses fresh memory.
  case memcpy
  /// The fastest routine that does only the necessary work.
  case limit
  /// The direct call of CBLAS.
  case cblas
  case numpy
  case pytorch

  /// The common name.
  var name: String {
    switch self {
    case .memcpy: "memcpy"
    case .limit: "limit"
    case .cblas: "CBLAS"
    case .numpy: "NumPy"
    case .pytorch: "PyTorch"
    }
  }

  /// Whether it is the limit of the machine rather than a competitor.
  var isBound: Bool { self == .memcpy || self == .limit }

  /// The libraries of arrays, which do the same work as Strided.
  static let peers: [Rival] = [.numpy, .pytorch]
}
