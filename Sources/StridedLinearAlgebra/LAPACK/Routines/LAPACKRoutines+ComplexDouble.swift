// swift-format-ignore-file
// Written by .ci/generate.
import CLAPACKE
import Numerics

/// The LAPACK routines of `Complex<Double>`.
let routinesOfComplexDouble = unsafe LAPACKRoutines<Complex<Double>>(
  getrf: { m, n, a, lda, ipiv in
    unsafe Int(LAPACKE_zgetrf_work(columnMajor, integer(m), integer(n), a.lapack, integer(lda), ipiv))
  },
  getrs: { trans, n, nrhs, a, lda, ipiv, b, ldb in
    unsafe Int(LAPACKE_zgetrs_work(columnMajor, letter(trans), integer(n), integer(nrhs), a.lapack, integer(lda), ipiv, b.lapack, integer(ldb)))
  },
  getri: { n, a, lda, ipiv in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe Int(LAPACKE_zgetri_work(columnMajor, integer(n), a.lapack, integer(lda), ipiv, work.lapack, integer(min(n,64)*n))) }
  },
  gecon: { norm, n, a, lda, anorm, rcond in
    unsafe withWorkspace(4*n) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe withWorkspace(2*n) { (rwork: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_zgecon_work(columnMajor, letter(norm), integer(n), a.lapack, integer(lda), anorm, rcond, work.lapack, rwork)) } }
  },
  gbtrf: { m, n, kl, ku, ab, ldab, ipiv in
    unsafe Int(LAPACKE_zgbtrf_work(columnMajor, integer(m), integer(n), integer(kl), integer(ku), ab.lapack, integer(ldab), ipiv))
  },
  gbtrs: { trans, n, kl, ku, nrhs, ab, ldab, ipiv, b, ldb in
    unsafe Int(LAPACKE_zgbtrs_work(columnMajor, letter(trans), integer(n), integer(kl), integer(ku), integer(nrhs), ab.lapack, integer(ldab), ipiv, b.lapack, integer(ldb)))
  },
  gttrf: { n, dl, d, du, du2, ipiv in
    unsafe Int(LAPACKE_zgttrf_work(integer(n), dl.lapack, d.lapack, du.lapack, du2.lapack, ipiv))
  },
  gttrs: { trans, n, nrhs, dl, d, du, du2, ipiv, b, ldb in
    unsafe Int(LAPACKE_zgttrs_work(columnMajor, letter(trans), integer(n), integer(nrhs), dl.lapack, d.lapack, du.lapack, du2.lapack, ipiv, b.lapack, integer(ldb)))
  },
  potrf: { uplo, n, a, lda in
    unsafe Int(LAPACKE_zpotrf_work(columnMajor, letter(uplo), integer(n), a.lapack, integer(lda)))
  },
  potrs: { uplo, n, nrhs, a, lda, b, ldb in
    unsafe Int(LAPACKE_zpotrs_work(columnMajor, letter(uplo), integer(n), integer(nrhs), a.lapack, integer(lda), b.lapack, integer(ldb)))
  },
  potri: { uplo, n, a, lda in
    unsafe Int(LAPACKE_zpotri_work(columnMajor, letter(uplo), integer(n), a.lapack, integer(lda)))
  },
  pocon: { uplo, n, a, lda, anorm, rcond in
    unsafe withWorkspace(3*n) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe withWorkspace(n) { (rwork: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_zpocon_work(columnMajor, letter(uplo), integer(n), a.lapack, integer(lda), anorm, rcond, work.lapack, rwork)) } }
  },
  pbtrf: { uplo, n, kd, ab, ldab in
    unsafe Int(LAPACKE_zpbtrf_work(columnMajor, letter(uplo), integer(n), integer(kd), ab.lapack, integer(ldab)))
  },
  pbtrs: { uplo, n, kd, nrhs, ab, ldab, b, ldb in
    unsafe Int(LAPACKE_zpbtrs_work(columnMajor, letter(uplo), integer(n), integer(kd), integer(nrhs), ab.lapack, integer(ldab), b.lapack, integer(ldb)))
  },
  hetrf: { uplo, n, a, lda, e, ipiv in
    unsafe withWorkspace(64*n) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe Int(LAPACKE_zhetrf_rk_work(columnMajor, letter(uplo), integer(n), a.lapack, integer(lda), e.lapack, ipiv, work.lapack, integer(64*n))) }
  },
  hetrs: { uplo, n, nrhs, a, lda, e, ipiv, b, ldb in
    unsafe Int(LAPACKE_zhetrs_3_work(columnMajor, letter(uplo), integer(n), integer(nrhs), a.lapack, integer(lda), e.lapack, ipiv, b.lapack, integer(ldb)))
  },
  hetri: { uplo, n, a, lda, e, ipiv in
    unsafe withWorkspace(67*(n+65)) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe Int(LAPACKE_zhetri_3_work(columnMajor, letter(uplo), integer(n), a.lapack, integer(lda), e.lapack, ipiv, work.lapack, integer(67*(n+65)))) }
  },
  hecon: { uplo, n, a, lda, e, ipiv, anorm, rcond in
    unsafe withWorkspace(2*n) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe Int(LAPACKE_zhecon_3_work(columnMajor, letter(uplo), integer(n), a.lapack, integer(lda), e.lapack, ipiv, anorm, rcond, work.lapack)) }
  },
  geqrf: { m, n, a, lda, tau in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe Int(LAPACKE_zgeqrf_work(columnMajor, integer(m), integer(n), a.lapack, integer(lda), tau.lapack, work.lapack, integer(min(n,64)*n))) }
  },
  geqp3: { m, n, a, lda, jpvt, tau in
    unsafe withWorkspace(2*n+64*(n+1)) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe withWorkspace(2*n) { (rwork: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_zgeqp3_work(columnMajor, integer(m), integer(n), a.lapack, integer(lda), jpvt, tau.lapack, work.lapack, integer(2*n+64*(n+1)), rwork)) } }
  },
  ungqr: { m, n, k, a, lda, tau in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe Int(LAPACKE_zungqr_work(columnMajor, integer(m), integer(n), integer(k), a.lapack, integer(lda), tau.lapack, work.lapack, integer(min(n,64)*n))) }
  },
  unmqr: { side, trans, m, n, k, a, lda, tau, c, ldc in
    unsafe withWorkspace(64*(m+n)+4160) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe Int(LAPACKE_zunmqr_work(columnMajor, letter(side), letter(trans), integer(m), integer(n), integer(k), a.lapack, integer(lda), tau.lapack, c.lapack, integer(ldc), work.lapack, integer(64*(m+n)+4160))) }
  },
  gelsd: { workspace, m, n, nrhs, a, lda, b, ldb, s, rcond, rank in
    workspace.run { workspace in unsafe Int(LAPACKE_zgelsd_work(columnMajor, integer(m), integer(n), integer(nrhs), a.lapack, integer(lda), b.lapack, integer(ldb), s, rcond, rank, workspace.elements.lapack, workspace.elementCount, workspace.reals, workspace.integers)) }
  },
  gesdd: { workspace, jobz, m, n, a, lda, s, u, ldu, vt, ldvt in
    unsafe withWorkspace(min(m,n)*(2*max(m,n)+5*min(m,n)+7)) { (rwork: UnsafeMutablePointer<Double>) in unsafe withWorkspace(8*min(m,n)) { (iwork: UnsafeMutablePointer<Int32>) in workspace.run { workspace in unsafe Int(LAPACKE_zgesdd_work(columnMajor, letter(jobz), integer(m), integer(n), a.lapack, integer(lda), s, u?.lapack, integer(ldu), vt?.lapack, integer(ldvt), workspace.elements.lapack, workspace.elementCount, rwork, iwork)) } } }
  },
  heevd: { workspace, jobz, uplo, n, a, lda, w in
    workspace.run { workspace in unsafe Int(LAPACKE_zheevd_work(columnMajor, letter(jobz), letter(uplo), integer(n), a.lapack, integer(lda), w, workspace.elements.lapack, workspace.elementCount, workspace.reals, workspace.realCount, workspace.integers, workspace.integerCount)) }
  },
  sytrd: nil,
  stedc: nil,
  gebrd: nil,
  bdsdc: nil,
  hegvd: { workspace, itype, jobz, uplo, n, a, lda, b, ldb, w in
    workspace.run { workspace in unsafe Int(LAPACKE_zhegvd_work(columnMajor, integer(itype), letter(jobz), letter(uplo), integer(n), a.lapack, integer(lda), b.lapack, integer(ldb), w, workspace.elements.lapack, workspace.elementCount, workspace.reals, workspace.realCount, workspace.integers, workspace.integerCount)) }
  },
  geev: { workspace, jobvl, jobvr, n, a, lda, w, _, vl, ldvl, vr, ldvr in
    unsafe withWorkspace(2*n) { (rwork: UnsafeMutablePointer<Double>) in workspace.run { workspace in unsafe Int(LAPACKE_zgeev_work(columnMajor, letter(jobvl), letter(jobvr), integer(n), a.lapack, integer(lda), w.lapack, vl?.lapack, integer(ldvl), vr?.lapack, integer(ldvr), workspace.elements.lapack, workspace.elementCount, rwork)) } }
  },
  ggev: { workspace, jobvl, jobvr, n, a, lda, b, ldb, alpha, _, beta, vl, ldvl, vr, ldvr in
    unsafe withWorkspace(8*n) { (rwork: UnsafeMutablePointer<Double>) in workspace.run { workspace in unsafe Int(LAPACKE_zggev_work(columnMajor, letter(jobvl), letter(jobvr), integer(n), a.lapack, integer(lda), b.lapack, integer(ldb), alpha.lapack, beta.lapack, vl?.lapack, integer(ldvl), vr?.lapack, integer(ldvr), workspace.elements.lapack, workspace.elementCount, rwork)) } }
  },
  gees: { workspace, jobvs, n, a, lda, sdim, w, _, vs, ldvs in
    unsafe withWorkspace(n) { (rwork: UnsafeMutablePointer<Double>) in workspace.run { workspace in unsafe Int(LAPACKE_zgees_work(columnMajor, letter(jobvs), letter("N"), nil, integer(n), a.lapack, integer(lda), sdim, w.lapack, vs?.lapack, integer(ldvs), workspace.elements.lapack, workspace.elementCount, rwork, nil)) } }
  },
  gehrd: { n, ilo, ihi, a, lda, tau in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe Int(LAPACKE_zgehrd_work(columnMajor, integer(n), integer(ilo), integer(ihi), a.lapack, integer(lda), tau.lapack, work.lapack, integer(min(n,64)*n))) }
  },
  unghr: { n, ilo, ihi, a, lda, tau in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Complex<Double>>) in unsafe Int(LAPACKE_zunghr_work(columnMajor, integer(n), integer(ilo), integer(ihi), a.lapack, integer(lda), tau.lapack, work.lapack, integer(min(n,64)*n))) }
  },
  trtrs: { uplo, trans, diag, n, nrhs, a, lda, b, ldb in
    unsafe Int(LAPACKE_ztrtrs_work(columnMajor, letter(uplo), letter(trans), letter(diag), integer(n), integer(nrhs), a.lapack, integer(lda), b.lapack, integer(ldb)))
  },
  trtri: { uplo, diag, n, a, lda in
    unsafe Int(LAPACKE_ztrtri_work(columnMajor, letter(uplo), letter(diag), integer(n), a.lapack, integer(lda)))
  },
  trsyl: { trana, tranb, isgn, m, n, a, lda, b, ldb, c, ldc, scale in
    unsafe Int(LAPACKE_ztrsyl_work(columnMajor, letter(trana), letter(tranb), integer(isgn), integer(m), integer(n), a.lapack, integer(lda), b.lapack, integer(ldb), c.lapack, integer(ldc), scale))
  },
  lange: { norm, m, n, a, lda in
    unsafe withWorkspace(m) { (work: UnsafeMutablePointer<Double>) in unsafe LAPACKE_zlange_work(columnMajor, letter(norm), integer(m), integer(n), a.lapack, integer(lda), work) }
  },
  lanhe: { norm, uplo, n, a, lda in
    unsafe withWorkspace(n) { (work: UnsafeMutablePointer<Double>) in unsafe LAPACKE_zlanhe_work(columnMajor, letter(norm), letter(uplo), integer(n), a.lapack, integer(lda), work) }
  })
