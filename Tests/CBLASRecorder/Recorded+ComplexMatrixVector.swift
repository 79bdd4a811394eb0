// The complex matrix products of CBLAS other than `gemm`, and the dot products that conjugate, under their own
// names. They record sizes, leading dimensions and increments in the order of the arguments.

@_cdecl("cblas_cgemv")
func recorded_cgemv(
  _ order: UInt32,
  _ trans: UInt32,
  _ m: Int32,
  _ n: Int32,
  _ alpha: UnsafeRawPointer,
  _ a: UnsafeRawPointer,
  _ lda: Int32,
  _ x: UnsafeRawPointer,
  _ incrementX: Int32,
  _ beta: UnsafeRawPointer,
  _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32,
      UInt32,
      Int32,
      Int32,
      UnsafeRawPointer,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_cgemv", [m, n, lda, incrementX, incrementY])
  unsafe CBLASRecorder.next("cblas_cgemv", as: Routine.self)(
    order, trans, m, n, alpha, a, lda, x, incrementX, beta, y, incrementY)
}

@_cdecl("cblas_cgeru")
func recorded_cgeru(
  _ order: UInt32,
  _ m: Int32,
  _ n: Int32,
  _ alpha: UnsafeRawPointer,
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
      UnsafeRawPointer,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_cgeru", [m, n, incrementX, incrementY, lda])
  unsafe CBLASRecorder.next("cblas_cgeru", as: Routine.self)(
    order, m, n, alpha, x, incrementX, y, incrementY, a, lda)
}

@_cdecl("cblas_csyrk")
func recorded_csyrk(
  _ order: UInt32,
  _ uplo: UInt32,
  _ trans: UInt32,
  _ n: Int32,
  _ k: Int32,
  _ alpha: UnsafeRawPointer,
  _ a: UnsafeRawPointer,
  _ lda: Int32,
  _ beta: UnsafeRawPointer,
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
      UnsafeRawPointer,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_csyrk", [n, k, lda, ldc])
  unsafe CBLASRecorder.next("cblas_csyrk", as: Routine.self)(
    order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc)
}

@_cdecl("cblas_cherk")
func recorded_cherk(
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
  CBLASRecorder.note("cblas_cherk", [n, k, lda, ldc])
  unsafe CBLASRecorder.next("cblas_cherk", as: Routine.self)(
    order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc)
}

@_cdecl("cblas_cdotc_sub")
func recorded_cdotc_sub(
  _ count: Int32,
  _ x: UnsafeRawPointer,
  _ incrementX: Int32,
  _ y: UnsafeRawPointer,
  _ incrementY: Int32,
  _ result: UnsafeMutableRawPointer
) {
  typealias Routine =
    @convention(c) (
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeMutableRawPointer
    ) -> Void
  CBLASRecorder.note("cblas_cdotc_sub", [count, incrementX, incrementY])
  unsafe CBLASRecorder.next("cblas_cdotc_sub", as: Routine.self)(
    count, x, incrementX, y, incrementY, result)
}

@_cdecl("cblas_zgemv")
func recorded_zgemv(
  _ order: UInt32,
  _ trans: UInt32,
  _ m: Int32,
  _ n: Int32,
  _ alpha: UnsafeRawPointer,
  _ a: UnsafeRawPointer,
  _ lda: Int32,
  _ x: UnsafeRawPointer,
  _ incrementX: Int32,
  _ beta: UnsafeRawPointer,
  _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      UInt32,
      UInt32,
      Int32,
      Int32,
      UnsafeRawPointer,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_zgemv", [m, n, lda, incrementX, incrementY])
  unsafe CBLASRecorder.next("cblas_zgemv", as: Routine.self)(
    order, trans, m, n, alpha, a, lda, x, incrementX, beta, y, incrementY)
}

@_cdecl("cblas_zgeru")
func recorded_zgeru(
  _ order: UInt32,
  _ m: Int32,
  _ n: Int32,
  _ alpha: UnsafeRawPointer,
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
      UnsafeRawPointer,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_zgeru", [m, n, incrementX, incrementY, lda])
  unsafe CBLASRecorder.next("cblas_zgeru", as: Routine.self)(
    order, m, n, alpha, x, incrementX, y, incrementY, a, lda)
}

@_cdecl("cblas_zsyrk")
func recorded_zsyrk(
  _ order: UInt32,
  _ uplo: UInt32,
  _ trans: UInt32,
  _ n: Int32,
  _ k: Int32,
  _ alpha: UnsafeRawPointer,
  _ a: UnsafeRawPointer,
  _ lda: Int32,
  _ beta: UnsafeRawPointer,
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
      UnsafeRawPointer,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      UnsafeMutableRawPointer,
      Int32
    ) -> Void
  CBLASRecorder.note("cblas_zsyrk", [n, k, lda, ldc])
  unsafe CBLASRecorder.next("cblas_zsyrk", as: Routine.self)(
    order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc)
}

@_cdecl("cblas_zherk")
func recorded_zherk(
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
  CBLASRecorder.note("cblas_zherk", [n, k, lda, ldc])
  unsafe CBLASRecorder.next("cblas_zherk", as: Routine.self)(
    order, uplo, trans, n, k, alpha, a, lda, beta, c, ldc)
}

@_cdecl("cblas_zdotc_sub")
func recorded_zdotc_sub(
  _ count: Int32,
  _ x: UnsafeRawPointer,
  _ incrementX: Int32,
  _ y: UnsafeRawPointer,
  _ incrementY: Int32,
  _ result: UnsafeMutableRawPointer
) {
  typealias Routine =
    @convention(c) (
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeRawPointer,
      Int32,
      UnsafeMutableRawPointer
    ) -> Void
  CBLASRecorder.note("cblas_zdotc_sub", [count, incrementX, incrementY])
  unsafe CBLASRecorder.next("cblas_zdotc_sub", as: Routine.self)(
    count, x, incrementX, y, incrementY, result)
}
