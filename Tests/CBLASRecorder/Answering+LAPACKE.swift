// Routines of LAPACKE for `Double` that can be made to report something. They do their work otherwise, and are not
// recorded. A call that asks for the size of a workspace always does its work.

@_cdecl("LAPACKE_dgeev_work")
func answering_dgeev(
  _ order: Int32, _ left: CChar, _ right: CChar, _ n: Int32, _ a: UnsafeMutableRawPointer,
  _ lda: Int32, _ real: UnsafeMutableRawPointer, _ imaginary: UnsafeMutableRawPointer,
  _ vl: UnsafeMutableRawPointer?, _ ldvl: Int32, _ vr: UnsafeMutableRawPointer?, _ ldvr: Int32,
  _ work: UnsafeMutableRawPointer, _ size: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, CChar, Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer,
      UnsafeMutableRawPointer, UnsafeMutableRawPointer?, Int32, UnsafeMutableRawPointer?, Int32,
      UnsafeMutableRawPointer, Int32
    ) -> Int32
  if size >= 0, let info = CBLASRecorder.answer("dgeev") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dgeev_work", as: Routine.self)(
    order, left, right, n, a, lda, real, imaginary, vl, ldvl, vr, ldvr, work, size)
}

@_cdecl("LAPACKE_dggev_work")
func answering_dggev(
  _ order: Int32, _ left: CChar, _ right: CChar, _ n: Int32, _ a: UnsafeMutableRawPointer,
  _ lda: Int32, _ b: UnsafeMutableRawPointer, _ ldb: Int32, _ alpha: UnsafeMutableRawPointer,
  _ imaginary: UnsafeMutableRawPointer, _ beta: UnsafeMutableRawPointer,
  _ vl: UnsafeMutableRawPointer?, _ ldvl: Int32, _ vr: UnsafeMutableRawPointer?, _ ldvr: Int32,
  _ work: UnsafeMutableRawPointer, _ size: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, CChar, Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32,
      UnsafeMutableRawPointer, UnsafeMutableRawPointer, UnsafeMutableRawPointer,
      UnsafeMutableRawPointer?, Int32, UnsafeMutableRawPointer?, Int32, UnsafeMutableRawPointer,
      Int32
    ) -> Int32
  if size >= 0, let info = CBLASRecorder.answer("dggev") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dggev_work", as: Routine.self)(
    order, left, right, n, a, lda, b, ldb, alpha, imaginary, beta, vl, ldvl, vr, ldvr, work, size)
}

@_cdecl("LAPACKE_dgees_work")
func answering_dgees(
  _ order: Int32, _ job: CChar, _ sort: CChar, _ select: UnsafeMutableRawPointer?, _ n: Int32,
  _ a: UnsafeMutableRawPointer, _ lda: Int32, _ selected: UnsafeMutableRawPointer,
  _ real: UnsafeMutableRawPointer, _ imaginary: UnsafeMutableRawPointer,
  _ vectors: UnsafeMutableRawPointer?, _ ldvs: Int32, _ work: UnsafeMutableRawPointer,
  _ size: Int32, _ flags: UnsafeMutableRawPointer?
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, CChar, UnsafeMutableRawPointer?, Int32, UnsafeMutableRawPointer, Int32,
      UnsafeMutableRawPointer, UnsafeMutableRawPointer, UnsafeMutableRawPointer,
      UnsafeMutableRawPointer?, Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer?
    ) -> Int32
  if size >= 0, let info = CBLASRecorder.answer("dgees") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dgees_work", as: Routine.self)(
    order, job, sort, select, n, a, lda, selected, real, imaginary, vectors, ldvs, work, size,
    flags)
}

@_cdecl("LAPACKE_dgelsd_work")
func answering_dgelsd(
  _ order: Int32, _ m: Int32, _ n: Int32, _ count: Int32, _ a: UnsafeMutableRawPointer,
  _ lda: Int32, _ b: UnsafeMutableRawPointer, _ ldb: Int32, _ values: UnsafeMutableRawPointer,
  _ tolerance: Double, _ rank: UnsafeMutableRawPointer, _ work: UnsafeMutableRawPointer,
  _ size: Int32, _ integers: UnsafeMutableRawPointer
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, Int32, Int32, Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32,
      UnsafeMutableRawPointer, Double, UnsafeMutableRawPointer, UnsafeMutableRawPointer, Int32,
      UnsafeMutableRawPointer
    ) -> Int32
  if size >= 0, let info = CBLASRecorder.answer("dgelsd") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dgelsd_work", as: Routine.self)(
    order, m, n, count, a, lda, b, ldb, values, tolerance, rank, work, size, integers)
}

@_cdecl("LAPACKE_dsygvd_work")
func answering_dsygvd(
  _ order: Int32, _ type: Int32, _ job: CChar, _ letter: CChar, _ n: Int32,
  _ a: UnsafeMutableRawPointer, _ lda: Int32, _ b: UnsafeMutableRawPointer, _ ldb: Int32,
  _ values: UnsafeMutableRawPointer, _ work: UnsafeMutableRawPointer, _ size: Int32,
  _ integers: UnsafeMutableRawPointer, _ integerCount: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, Int32, CChar, CChar, Int32, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer,
      Int32, UnsafeMutableRawPointer, UnsafeMutableRawPointer, Int32, UnsafeMutableRawPointer, Int32
    ) -> Int32
  if size >= 0, let info = CBLASRecorder.answer("dsygvd") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dsygvd_work", as: Routine.self)(
    order, type, job, letter, n, a, lda, b, ldb, values, work, size, integers, integerCount)
}
