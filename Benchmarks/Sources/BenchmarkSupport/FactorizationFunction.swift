/// The functions of linear algebra that are measured beside the direct call of LAPACKE.
package enum FactorizationFunction: String, CaseIterable, Sendable {
  case solve
  case cholesky
  case qr
  case svd
  case eigh

  /// One line for the help.
  package var summary: String {
    switch self {
    case .solve: "the solution of a system with one right side"
    case .cholesky: "the Cholesky factorisation of a positive definite matrix"
    case .qr: "the QR factorisation, without forming Q"
    case .svd: "the singular values and the singular vectors"
    case .eigh: "the eigenvalues and the eigenvectors of a symmetric matrix"
    }
  }

  /// The routine of LAPACK, without the letter of the type.
  package var routine: String {
    switch self {
    case .solve: "getrf, getrs"
    case .cholesky: "potrf"
    case .qr: "geqrf"
    case .svd: "gesdd"
    case .eigh: "syevd"
    }
  }

  /// The statement of NumPy over the matrix `a` and the vector `b`.
  var statement: String {
    switch self {
    case .solve: "np.linalg.solve(a, b)"
    case .cholesky: "np.linalg.cholesky(a)"
    case .qr: "np.linalg.qr(a, mode='raw')"
    case .svd: "np.linalg.svd(a, full_matrices=False)"
    case .eigh: "np.linalg.eigh(a)"
    }
  }
}
