// Routines of LAPACKE for `Double`, recorded like those of CBLAS. A letter among the arguments is a part of the name.

extension CBLASRecorder {
  fileprivate static func note(_ routine: String, _ letter: CChar, _ integers: [Int32]) {
    note("\(routine) \(Character(Unicode.Scalar(UInt8(bitPattern: letter))))", integers)
  }
}

@_cdecl("LAPACKE_dgetrf_work")
func recorded_dgetrf(
  _ order: Int32, _ m: Int32, _ n: Int32, _ a: UnsafeMutablePointer<Double>, _ lda: Int32,
  _ pivots: UnsafeMutablePointer<Int32>
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, Int32, Int32, UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Int32>
    ) -> Int32
  CBLASRecorder.note("dgetrf", [m, n, lda])
  return unsafe CBLASRecorder.next("LAPACKE_dgetrf_work", as: Routine.self)(
    order, m, n, a, lda, pivots)
}

@_cdecl("LAPACKE_dgetrs_work")
func recorded_dgetrs(
  _ order: Int32, _ letter: CChar, _ n: Int32, _ count: Int32, _ a: UnsafeMutablePointer<Double>,
  _ lda: Int32, _ pivots: UnsafeMutablePointer<Int32>, _ b: UnsafeMutablePointer<Double>,
  _ ldb: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, Int32, Int32, UnsafeMutablePointer<Double>, Int32,
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Double>, Int32
    ) -> Int32
  CBLASRecorder.note("dgetrs", letter, [n, count, lda, ldb])
  return unsafe CBLASRecorder.next("LAPACKE_dgetrs_work", as: Routine.self)(
    order, letter, n, count, a, lda, pivots, b, ldb)
}

@_cdecl("LAPACKE_dgetri_work")
func recorded_dgetri(
  _ order: Int32, _ n: Int32, _ a: UnsafeMutablePointer<Double>, _ lda: Int32,
  _ pivots: UnsafeMutablePointer<Int32>, _ work: UnsafeMutablePointer<Double>, _ size: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, Int32, UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Int32>,
      UnsafeMutablePointer<Double>, Int32
    ) -> Int32
  CBLASRecorder.note("dgetri", [n, lda])
  return unsafe CBLASRecorder.next("LAPACKE_dgetri_work", as: Routine.self)(
    order, n, a, lda, pivots, work, size)
}

@_cdecl("LAPACKE_dpotrf_work")
func recorded_dpotrf(
  _ order: Int32, _ letter: CChar, _ n: Int32, _ a: UnsafeMutablePointer<Double>, _ lda: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (Int32, CChar, Int32, UnsafeMutablePointer<Double>, Int32) -> Int32
  CBLASRecorder.note("dpotrf", letter, [n, lda])
  return unsafe CBLASRecorder.next("LAPACKE_dpotrf_work", as: Routine.self)(
    order, letter, n, a, lda)
}

@_cdecl("LAPACKE_dpotrs_work")
func recorded_dpotrs(
  _ order: Int32, _ letter: CChar, _ n: Int32, _ count: Int32, _ a: UnsafeMutablePointer<Double>,
  _ lda: Int32, _ b: UnsafeMutablePointer<Double>, _ ldb: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, Int32, Int32, UnsafeMutablePointer<Double>, Int32,
      UnsafeMutablePointer<Double>, Int32
    ) -> Int32
  CBLASRecorder.note("dpotrs", letter, [n, count, lda, ldb])
  return unsafe CBLASRecorder.next("LAPACKE_dpotrs_work", as: Routine.self)(
    order, letter, n, count, a, lda, b, ldb)
}

@_cdecl("LAPACKE_dgeqrf_work")
func recorded_dgeqrf(
  _ order: Int32, _ m: Int32, _ n: Int32, _ a: UnsafeMutablePointer<Double>, _ lda: Int32,
  _ scales: UnsafeMutablePointer<Double>, _ work: UnsafeMutablePointer<Double>, _ size: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, Int32, Int32, UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, Int32
    ) -> Int32
  CBLASRecorder.note("dgeqrf", [m, n, lda])
  if let info = CBLASRecorder.answer("dgeqrf") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dgeqrf_work", as: Routine.self)(
    order, m, n, a, lda, scales, work, size)
}

@_cdecl("LAPACKE_dsyevd_work")
func recorded_dsyevd(
  _ order: Int32, _ job: CChar, _ letter: CChar, _ n: Int32, _ a: UnsafeMutablePointer<Double>,
  _ lda: Int32, _ values: UnsafeMutablePointer<Double>, _ work: UnsafeMutablePointer<Double>,
  _ size: Int32, _ integers: UnsafeMutablePointer<Int32>, _ integerCount: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, CChar, Int32, UnsafeMutablePointer<Double>, Int32,
      UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, Int32,
      UnsafeMutablePointer<Int32>, Int32
    ) -> Int32
  CBLASRecorder.note(size < 0 ? "workspace of dsyevd" : "dsyevd", letter, [n, lda])
  if size >= 0, let info = CBLASRecorder.answer("dsyevd") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dsyevd_work", as: Routine.self)(
    order, job, letter, n, a, lda, values, work, size, integers, integerCount)
}

@_cdecl("LAPACKE_dgesdd_work")
func recorded_dgesdd(
  _ order: Int32, _ job: CChar, _ m: Int32, _ n: Int32, _ a: UnsafeMutablePointer<Double>,
  _ lda: Int32, _ values: UnsafeMutablePointer<Double>, _ u: UnsafeMutablePointer<Double>?,
  _ ldu: Int32, _ v: UnsafeMutablePointer<Double>?, _ ldv: Int32,
  _ work: UnsafeMutablePointer<Double>, _ size: Int32, _ integers: UnsafeMutablePointer<Int32>
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, Int32, Int32, UnsafeMutablePointer<Double>, Int32,
      UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>?, Int32,
      UnsafeMutablePointer<Double>?, Int32, UnsafeMutablePointer<Double>, Int32,
      UnsafeMutablePointer<Int32>
    ) -> Int32
  CBLASRecorder.note(size < 0 ? "workspace of dgesdd" : "dgesdd", job, [m, n, lda])
  if size >= 0, let info = CBLASRecorder.answer("dgesdd") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dgesdd_work", as: Routine.self)(
    order, job, m, n, a, lda, values, u, ldu, v, ldv, work, size, integers)
}

@_cdecl("LAPACKE_dsytrd_work")
func recorded_dsytrd(
  _ order: Int32, _ letter: CChar, _ n: Int32, _ a: UnsafeMutablePointer<Double>, _ lda: Int32,
  _ values: UnsafeMutablePointer<Double>, _ beside: UnsafeMutablePointer<Double>,
  _ scales: UnsafeMutablePointer<Double>, _ work: UnsafeMutablePointer<Double>, _ size: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, Int32, UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      Int32
    ) -> Int32
  CBLASRecorder.note("dsytrd", letter, [n, lda])
  return unsafe CBLASRecorder.next("LAPACKE_dsytrd_work", as: Routine.self)(
    order, letter, n, a, lda, values, beside, scales, work, size)
}

@_cdecl("LAPACKE_dstedc_work")
func recorded_dstedc(
  _ order: Int32, _ letter: CChar, _ n: Int32, _ values: UnsafeMutablePointer<Double>,
  _ beside: UnsafeMutablePointer<Double>, _ z: UnsafeMutablePointer<Double>, _ ldz: Int32,
  _ work: UnsafeMutablePointer<Double>, _ size: Int32, _ integers: UnsafeMutablePointer<Int32>,
  _ integerCount: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, Int32, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Double>, Int32,
      UnsafeMutablePointer<Int32>, Int32
    ) -> Int32
  CBLASRecorder.note("dstedc", letter, [n, ldz])
  if let info = CBLASRecorder.answer("dstedc") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dstedc_work", as: Routine.self)(
    order, letter, n, values, beside, z, ldz, work, size, integers, integerCount)
}

@_cdecl("LAPACKE_dgebrd_work")
func recorded_dgebrd(
  _ order: Int32, _ m: Int32, _ n: Int32, _ a: UnsafeMutablePointer<Double>, _ lda: Int32,
  _ values: UnsafeMutablePointer<Double>, _ beside: UnsafeMutablePointer<Double>,
  _ scales: UnsafeMutablePointer<Double>, _ rightScales: UnsafeMutablePointer<Double>,
  _ work: UnsafeMutablePointer<Double>, _ size: Int32
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, Int32, Int32, UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, Int32
    ) -> Int32
  CBLASRecorder.note("dgebrd", [m, n, lda])
  return unsafe CBLASRecorder.next("LAPACKE_dgebrd_work", as: Routine.self)(
    order, m, n, a, lda, values, beside, scales, rightScales, work, size)
}

@_cdecl("LAPACKE_dbdsdc_work")
func recorded_dbdsdc(
  _ order: Int32, _ letter: CChar, _ job: CChar, _ n: Int32,
  _ values: UnsafeMutablePointer<Double>, _ beside: UnsafeMutablePointer<Double>,
  _ u: UnsafeMutablePointer<Double>, _ ldu: Int32, _ v: UnsafeMutablePointer<Double>, _ ldv: Int32,
  _ q: UnsafeMutablePointer<Double>?, _ iq: UnsafeMutablePointer<Int32>?,
  _ work: UnsafeMutablePointer<Double>, _ integers: UnsafeMutablePointer<Int32>
) -> Int32 {
  typealias Routine =
    @convention(c) (
      Int32, CChar, CChar, Int32, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, Int32, UnsafeMutablePointer<Double>, Int32,
      UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Int32>
    ) -> Int32
  CBLASRecorder.note("dbdsdc", letter, [n, ldu, ldv])
  if let info = CBLASRecorder.answer("dbdsdc") { return info }
  return unsafe CBLASRecorder.next("LAPACKE_dbdsdc_work", as: Routine.self)(
    order, letter, job, n, values, beside, u, ldu, v, ldv, q, iq, work, integers)
}
