#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The level-1 routines of CBLAS under their own names. A program that links this target calls these
// instead of the library's; each records the call and forwards it.

@_cdecl("cblas_ccopy")
func recorded_ccopy(
  _ count: Int32, _ x: UnsafeMutableRawPointer, _ incrementX: Int32, _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_ccopy", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_ccopy", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}

@_cdecl("cblas_cswap")
func recorded_cswap(
  _ count: Int32, _ x: UnsafeMutableRawPointer, _ incrementX: Int32, _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_cswap", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_cswap", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}

@_cdecl("cblas_caxpy")
func recorded_caxpy(
  _ count: Int32, _ alpha: UnsafeRawPointer, _ x: UnsafeMutableRawPointer, _ incrementX: Int32,
  _ y: UnsafeMutableRawPointer, _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeRawPointer, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_caxpy", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_caxpy", as: Routine.self)(
    count, alpha, x, incrementX, y, incrementY)
}

@_cdecl("cblas_cscal")
func recorded_cscal(
  _ count: Int32, _ alpha: UnsafeRawPointer, _ x: UnsafeMutableRawPointer, _ incrementX: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeRawPointer, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_cscal", count, incrementX, nil)
  unsafe CBLASRecorder.next("cblas_cscal", as: Routine.self)(
    count, alpha, x, incrementX)
}

@_cdecl("cblas_cdotu_sub")
func recorded_cdotu_sub(
  _ count: Int32, _ x: UnsafeMutableRawPointer, _ incrementX: Int32, _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32, _ result: UnsafeMutableRawPointer
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer
    ) -> Void
  CBLASRecorder.note("cblas_cdotu_sub", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_cdotu_sub", as: Routine.self)(
    count, x, incrementX, y, incrementY, result)
}

@_cdecl("cblas_zcopy")
func recorded_zcopy(
  _ count: Int32, _ x: UnsafeMutableRawPointer, _ incrementX: Int32, _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_zcopy", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_zcopy", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}

@_cdecl("cblas_zswap")
func recorded_zswap(
  _ count: Int32, _ x: UnsafeMutableRawPointer, _ incrementX: Int32, _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_zswap", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_zswap", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}

@_cdecl("cblas_zaxpy")
func recorded_zaxpy(
  _ count: Int32, _ alpha: UnsafeRawPointer, _ x: UnsafeMutableRawPointer, _ incrementX: Int32,
  _ y: UnsafeMutableRawPointer, _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeRawPointer, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_zaxpy", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_zaxpy", as: Routine.self)(
    count, alpha, x, incrementX, y, incrementY)
}

@_cdecl("cblas_zscal")
func recorded_zscal(
  _ count: Int32, _ alpha: UnsafeRawPointer, _ x: UnsafeMutableRawPointer, _ incrementX: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeRawPointer, UnsafeMutableRawPointer, Int32
    ) -> Void
  CBLASRecorder.note("cblas_zscal", count, incrementX, nil)
  unsafe CBLASRecorder.next("cblas_zscal", as: Routine.self)(
    count, alpha, x, incrementX)
}

@_cdecl("cblas_zdotu_sub")
func recorded_zdotu_sub(
  _ count: Int32, _ x: UnsafeMutableRawPointer, _ incrementX: Int32, _ y: UnsafeMutableRawPointer,
  _ incrementY: Int32, _ result: UnsafeMutableRawPointer
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer
    ) -> Void
  CBLASRecorder.note("cblas_zdotu_sub", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_zdotu_sub", as: Routine.self)(
    count, x, incrementX, y, incrementY, result)
}
