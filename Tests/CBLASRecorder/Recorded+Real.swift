#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The level-1 routines of CBLAS under their own names. A program that links this target calls these
// instead of the library's; each records the call and forwards it.

@_cdecl("cblas_scopy")
func recorded_scopy(
  _ count: Int32, _ x: UnsafeMutablePointer<Float>, _ incrementX: Int32,
  _ y: UnsafeMutablePointer<Float>, _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutablePointer<Float>, Int32, UnsafeMutablePointer<Float>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_scopy", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_scopy", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}

@_cdecl("cblas_sswap")
func recorded_sswap(
  _ count: Int32, _ x: UnsafeMutablePointer<Float>, _ incrementX: Int32,
  _ y: UnsafeMutablePointer<Float>, _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutablePointer<Float>, Int32, UnsafeMutablePointer<Float>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_sswap", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_sswap", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}

@_cdecl("cblas_saxpy")
func recorded_saxpy(
  _ count: Int32, _ alpha: Float, _ x: UnsafeMutablePointer<Float>, _ incrementX: Int32,
  _ y: UnsafeMutablePointer<Float>, _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, Float, UnsafeMutablePointer<Float>, Int32, UnsafeMutablePointer<Float>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_saxpy", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_saxpy", as: Routine.self)(
    count, alpha, x, incrementX, y, incrementY)
}

@_cdecl("cblas_sscal")
func recorded_sscal(
  _ count: Int32, _ alpha: Float, _ x: UnsafeMutablePointer<Float>, _ incrementX: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, Float, UnsafeMutablePointer<Float>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_sscal", count, incrementX, nil)
  unsafe CBLASRecorder.next("cblas_sscal", as: Routine.self)(
    count, alpha, x, incrementX)
}

@_cdecl("cblas_sdot")
func recorded_sdot(
  _ count: Int32, _ x: UnsafeMutablePointer<Float>, _ incrementX: Int32,
  _ y: UnsafeMutablePointer<Float>, _ incrementY: Int32
) -> Float {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutablePointer<Float>, Int32, UnsafeMutablePointer<Float>, Int32
    ) -> Float
  CBLASRecorder.note("cblas_sdot", count, incrementX, incrementY)
  return unsafe CBLASRecorder.next("cblas_sdot", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}

@_cdecl("cblas_dcopy")
func recorded_dcopy(
  _ count: Int32, _ x: UnsafeMutablePointer<Double>, _ incrementX: Int32,
  _ y: UnsafeMutablePointer<Double>, _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Double>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_dcopy", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_dcopy", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}

@_cdecl("cblas_dswap")
func recorded_dswap(
  _ count: Int32, _ x: UnsafeMutablePointer<Double>, _ incrementX: Int32,
  _ y: UnsafeMutablePointer<Double>, _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Double>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_dswap", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_dswap", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}

@_cdecl("cblas_daxpy")
func recorded_daxpy(
  _ count: Int32, _ alpha: Double, _ x: UnsafeMutablePointer<Double>, _ incrementX: Int32,
  _ y: UnsafeMutablePointer<Double>, _ incrementY: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, Double, UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Double>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_daxpy", count, incrementX, incrementY)
  unsafe CBLASRecorder.next("cblas_daxpy", as: Routine.self)(
    count, alpha, x, incrementX, y, incrementY)
}

@_cdecl("cblas_dscal")
func recorded_dscal(
  _ count: Int32, _ alpha: Double, _ x: UnsafeMutablePointer<Double>, _ incrementX: Int32
) {
  typealias Routine =
    @convention(c) (
      Int32, Double, UnsafeMutablePointer<Double>, Int32
    ) -> Void
  CBLASRecorder.note("cblas_dscal", count, incrementX, nil)
  unsafe CBLASRecorder.next("cblas_dscal", as: Routine.self)(
    count, alpha, x, incrementX)
}

@_cdecl("cblas_ddot")
func recorded_ddot(
  _ count: Int32, _ x: UnsafeMutablePointer<Double>, _ incrementX: Int32,
  _ y: UnsafeMutablePointer<Double>, _ incrementY: Int32
) -> Double {
  typealias Routine =
    @convention(c) (
      Int32, UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Double>, Int32
    ) -> Double
  CBLASRecorder.note("cblas_ddot", count, incrementX, incrementY)
  return unsafe CBLASRecorder.next("cblas_ddot", as: Routine.self)(
    count, x, incrementX, y, incrementY)
}
