import CBLAS
import CLAPACKE
import Testing

/// The system-library targets: their headers import and their routines link.
@Suite struct ModuleMapTests {
  @Test func cblasCopies() {
    let source = [1.0, 2, 3]
    var target = [0.0, 0, 0]
    unsafe cblas_dcopy(3, source, 1, &target, 1)
    #expect(target == source)
  }

  @Test func openBLASAnswers() {
    #expect(openblas_get_num_threads() >= 1)
  }

  @Test func lapackeSolvesRealSystems() {
    var matrix = [2.0, 0, 0, 4]
    var right = [2.0, 8]
    var pivots: [lapack_int] = [0, 0]
    let info = unsafe LAPACKE_dgesv(LAPACK_ROW_MAJOR, 2, 1, &matrix, 2, &pivots, &right, 1)
    #expect(info == 0)
    #expect(right == [1, 2])
  }

  @Test func lapackeSolvesComplexSystems() {
    var matrix = [lapack_complex_double(real: 0, imag: 2)]
    var right = [lapack_complex_double(real: 4, imag: 0)]
    var pivots: [lapack_int] = [0]
    let info = unsafe LAPACKE_zgesv(LAPACK_ROW_MAJOR, 1, 1, &matrix, 1, &pivots, &right, 1)
    #expect(info == 0)
    #expect(right[0].real == 0 && right[0].imag == -2)
  }
}
