// The matrix products of CBLAS under their own names. They record sizes and leading dimensions:
// rows, columns, inner extent, and the leading dimensions of the three matrices.

@_cdecl("cblas_sgemm")
func recorded_sgemm(
  _ order: UInt32, _ transA: UInt32, _ transB: UInt32, _ m: Int32, _ n: Int32, _ k: Int32,
  _ alpha: Float, _ a: UnsafePointer<Float>, _ lda: Int32, _ b: UnsafePointer<Float>, _ ldb: Int32,
  _ beta: Float, _ c: UnsafeMutablePointer<Float>, _ ldc: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32, UInt32, UInt32, Int32, Int32, Int32, Float, UnsafePointer<Float>, Int32,
      UnsafePointer<Float>, Int32, Float, UnsafeMutablePointer<Float>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_sgemm", [m, n, k, lda, ldb, ldc])
  unsafe CBLASRecorder.next("cblas_sgemm", as: Routine.self)(
    order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc)
}

@_cdecl("cblas_dgemm")
func recorded_dgemm(
  _ order: UInt32, _ transA: UInt32, _ transB: UInt32, _ m: Int32, _ n: Int32, _ k: Int32,
  _ alpha: Double, _ a: UnsafePointer<Double>, _ lda: Int32, _ b: UnsafePointer<Double>,
  _ ldb: Int32,
  _ beta: Double, _ c: UnsafeMutablePointer<Double>, _ ldc: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32, UInt32, UInt32, Int32, Int32, Int32, Double, UnsafePointer<Double>, Int32,
      UnsafePointer<Double>, Int32, Double, UnsafeMutablePointer<Double>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_dgemm", [m, n, k, lda, ldb, ldc])
  unsafe CBLASRecorder.next("cblas_dgemm", as: Routine.self)(
    order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc)
}

@_cdecl("cblas_cgemm")
func recorded_cgemm(
  _ order: UInt32, _ transA: UInt32, _ transB: UInt32, _ m: Int32, _ n: Int32, _ k: Int32,
  _ alpha: UnsafeRawPointer, _ a: UnsafeRawPointer, _ lda: Int32, _ b: UnsafeRawPointer,
  _ ldb: Int32,
  _ beta: UnsafeRawPointer, _ c: UnsafeMutableRawPointer, _ ldc: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32, UInt32, UInt32, Int32, Int32, Int32, UnsafeRawPointer, UnsafeRawPointer, Int32,
      UnsafeRawPointer, Int32, UnsafeRawPointer, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_cgemm", [m, n, k, lda, ldb, ldc])
  unsafe CBLASRecorder.next("cblas_cgemm", as: Routine.self)(
    order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc)
}

@_cdecl("cblas_zgemm")
func recorded_zgemm(
  _ order: UInt32, _ transA: UInt32, _ transB: UInt32, _ m: Int32, _ n: Int32, _ k: Int32,
  _ alpha: UnsafeRawPointer, _ a: UnsafeRawPointer, _ lda: Int32, _ b: UnsafeRawPointer,
  _ ldb: Int32,
  _ beta: UnsafeRawPointer, _ c: UnsafeMutableRawPointer, _ ldc: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32, UInt32, UInt32, Int32, Int32, Int32, UnsafeRawPointer, UnsafeRawPointer, Int32,
      UnsafeRawPointer, Int32, UnsafeRawPointer, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_zgemm", [m, n, k, lda, ldb, ldc])
  unsafe CBLASRecorder.next("cblas_zgemm", as: Routine.self)(
    order, transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc)
}
