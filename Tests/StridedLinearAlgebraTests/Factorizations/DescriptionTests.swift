import Strided
import StridedLinearAlgebra
import Testing

/// What factorisations print: what they are, of which type and shape, and a condition number.
@Suite struct DescriptionTests {
  @Test(arguments: LinearKind.allCases)
  func everyFactorization(kind: LinearKind) throws { try everyFactorization(kind.type) }

  private func everyFactorization<Element: LinearScalar>(_ type: Element.Type) throws {
    let names: [any LinearScalar.Type] = [
      Float.self, Double.self, Complex<Float>.self, Complex<Double>.self,
    ]
    let number = try #require(names.firstIndex { $0 == type })
    let name = ["float32", "float64", "complex64", "complex128"][number]
    let one = NDArray<Element>.identity(4)
    // Three is the condition number of the second matrix.
    let stack = NDArray<Element>.zeros([2, 4, 4])
    stack.assign(one)
    stack[1, 2, 2] = 3
    for (a, shape, estimate, exact) in [
      (one, "(4, 4)", ", condition estimate 1.00", ", condition number 1.00"),
      (
        stack, "(2, 4, 4)", ", largest condition estimate 3.00", ", largest condition number 3.00"
      ),
    ] {
      let what = "of \(name) \(shape)"
      #expect(try "\(lu(a))" == "LU \(what)\(estimate)")
      #expect(try "\(cholesky(a))" == "Cholesky \(what)\(estimate)")
      #expect(try "\(ldl(a))" == "LDL \(what)\(estimate)")
      #expect(try "\(svd(a))" == "SVD \(what)\(exact)")
      #expect(try "\(qr(a))" == "QR \(what)")
      #expect(try "\(qr(a, pivoting: true))" == "QR with pivoting \(what)")
      #expect(try "\(eigh(a))" == "Hermitian eigenvectors \(what)")
      #expect(try "\(eig(a))" == "Eigenvectors \(what)")
      #expect(try "\(schur(a))" == "Schur \(what)")
      #expect(try "\(hessenberg(a))" == "Hessenberg \(what)")
      #expect(try "\(eig(a, a))" == "Generalized eigenvectors \(what)")
    }
  }

  @Test func numbers() throws {
    func text(_ condition: Double) throws -> String {
      let a = NDArray<Double>([[condition, 0], [0, 1]])
      return String("\(try lu(a))".dropFirst("LU of float64 (2, 2), condition estimate ".count))
    }
    for (condition, expected) in [
      (12.3, "12.3"), (1.2345, "1.23"), (123.4, "123.0"), (1234, "1230.0"), (12345, "12300.0"),
      (123456, "1.23e+05"), (9.999, "10.0"), (99999, "1.0e+05"), (1e12, "1.0e+12"),
      (4.5e123, "4.5e+123"),
    ] {
      #expect(try text(condition) == expected)
    }
    #expect(
      try "\(lu(NDArray<Double>.zeros([2, 2])))"
        == "LU of float64 (2, 2), condition estimate infinite")
    #expect(try "\(lu(NDArray<Double>.zeros([2, 3])))" == "LU of float64 (2, 3)")
    #expect(
      try "\(lu(NDArray<Double>.zeros([0, 0])))" == "LU of float64 (0, 0), condition estimate 1.00")
    #expect(try "\(svd(NDArray<Double>.zeros([0, 2, 2])))" == "SVD of float64 (0, 2, 2)")
  }
}
