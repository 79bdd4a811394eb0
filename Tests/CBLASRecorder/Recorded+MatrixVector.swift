// The real matrix products of CBLAS other than `gemm` under their own names. They record sizes, leading dimensions
// and increments in the order of the arguments.

@_cdecl("cblas_sgemv")
func recorded_sgemv(
  _ order: UInt32,
  _ trans: UInt32,
  _ m: Int32,
  _ n: Int32,
  _ alpha: Float,
  _ a: UnsafeRawPointer,
  _ lda: Int32,
  _ x: UnsafeRawPointer,
  _ incrementX: Int32,
  _ beta: Float,
  _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32,
      UInt32,
      Int32,
      Int32,
      Float,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      Float,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_sgemv", [m, n, lda, incrementX, incrementY])
  unsafe CBLASRecorder.next("cblas_sgemv", as: Routine.self)(
    order, trans, m, n, alpha, a, lda, x, incrementX, beta, y, incrementY)
}

@_cdecl("cblas_sger")
func recorded_sger(
  _ order: UInt32,
  _ m: Int32,
  _ n: Int32,
  _ alpha: Float,
  _ x: UnsafeRawPointer,
  _ incrementX: Int32,
  _ y: UnsafeRawPointer,
  _ incrementY: Int32,
  _ a: UnsafeMutableRawPointer,
  _ lda: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32,
      Int32,
      Int32,
      Float,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_sger", [m, n, incrementX, incrementY, lda])
  unsafe CBLASRecorder.next("cblas_sger", as: Routine.self)(
    order, m, n, alpha, x, incrementX, y, incrementY, a, lda)
}

@_cdecl("cblas_ssyrk")
func recorded_ssyrk(
  _ order: UInt32,
  _ uplo: UInt32,
  _ trans: UInt32,
  _ n: Int32,
  _ k: Int32,
  _ alpha: Float,
  _ a: UnsafeRawPointer,
  _ lda: Int32,
  _ beta: Float,
  _ c: UnsafeMutableRawPointer,
  _ ldc: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32,
      UInt32,
      UInt32,
      Int32,
      Int32,
      Float,
      UnsafeRawPointer,
      Int32,
      Float,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_ssyrk", [n, k, lda, ldc])
  unsafe CBLASRecorder.next("cblas_ssyrk", as: Routine.self)(
    order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc)
}

@_cdecl("cblas_dgemv")
func recorded_dgemv(
  _ order: UInt32,
  _ trans: UInt32,
  _ m: Int32,
  _ n: Int32,
  _ alpha: Double,
  _ a: UnsafeRawPointer,
  _ lda: Int32,
  _ x: UnsafeRawPointer,
  _ incrementX: Int32,
  _ beta: Double,
  _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32,
      UInt32,
      Int32,
      Int32,
      Double,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      Double,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_dgemv", [m, n, lda, incrementX, incrementY])
  unsafe CBLASRecorder.next("cblas_dgemv", as: Routine.self)(
    order, trans, m, n, alpha, a, lda, x, incrementX, beta, y, incrementY)
}

@_cdecl("cblas_dger")
func recorded_dger(
  _ order: UInt32,
  _ m: Int32,
  _ n: Int32,
  _ alpha: Double,
  _ x: UnsafeRawPointer,
  _ incrementX: Int32,
  _ y: UnsafeRawPointer,
  _ incrementY: Int32,
  _ a: UnsafeMutableRawPointer,
  _ lda: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32,
      Int32,
      Int32,
      Double,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_dger", [m, n, incrementX, incrementY, lda])
  unsafe CBLASRecorder.next("cblas_dger", as: Routine.self)(
    order, m, n, alpha, x, incrementX, y, incrementY, a, lda)
}

@_cdecl("cblas_dsyrk")
func recorded_dsyrk(
  _ order: UInt32,
  _ uplo: UInt32,
  _ trans: UInt32,
  _ n: Int32,
  _ k: Int32,
  _ alpha: Double,
  _ a: UnsafeRawPointer,
  _ lda: Int32,
  _ beta: Double,
  _ c: UnsafeMutableRawPointer,
  _ ldc: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32,
      UInt32,
      UInt32,
      Int32,
      Int32,
      Double,
      UnsafeRawPointer,
      Int32,
      Double,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_dsyrk", [n, k, lda, ldc])
  unsafe CBLASRecorder.next("cblas_dsyrk", as: Routine.self)(
    order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc)
}
