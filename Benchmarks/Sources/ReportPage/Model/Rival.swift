/// What a figure of Strided is compared with.
package enum Rival: String, CaseIterable, Sendable {
  /// `memcpy` of as many bytes, into fresh memory where Strided takes fresh memory.
  case memcpy
  /// The fastest thing that does no more than what has to be done.
  case limit
  /// The direct call of CBLAS.
  case cblas
  case numpy
  case pytorch

  /// The name that people use.
  var name: String {
    switch self {
    case .memcpy: "memcpy"
    case .limit: "limit"
    case .cblas: "CBLAS"
    case .numpy: "NumPy"
    case .pytorch: "PyTorch"
    }
  }

  /// Whether it is what the machine can do at best, rather than something to be ahead of.
  var isBound: Bool { self == .memcpy || self == .limit }

  /// The libraries of arrays, which do the same work as Strided.
  static let peers: [Rival] = [.numpy, .pytorch]
}
