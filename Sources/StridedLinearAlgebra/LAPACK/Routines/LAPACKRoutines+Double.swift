// swift-format-ignore-file
// Written by .ci/generate.
import CLAPACKE
import Numerics

/// The LAPACK routines of `Double`.
let routinesOfDouble = unsafe LAPACKRoutines<Double>(
  getrf: { m, n, a, lda, ipiv in
    unsafe Int(LAPACKE_dgetrf_work(columnMajor, integer(m), integer(n), a, integer(lda), ipiv))
  },
  getrs: { trans, n, nrhs, a, lda, ipiv, b, ldb in
    unsafe Int(LAPACKE_dgetrs_work(columnMajor, letter(trans), integer(n), integer(nrhs), a, integer(lda), ipiv, b, integer(ldb)))
  },
  getri: { n, a, lda, ipiv in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dgetri_work(columnMajor, integer(n), a, integer(lda), ipiv, work, integer(min(n,64)*n))) }
  },
  gecon: { norm, n, a, lda, anorm, rcond in
    unsafe withWorkspace(4*n) { (work: UnsafeMutablePointer<Double>) in unsafe withWorkspace(n) { (iwork: UnsafeMutablePointer<Int32>) in unsafe Int(LAPACKE_dgecon_work(columnMajor, letter(norm), integer(n), a, integer(lda), anorm, rcond, work, iwork)) } }
  },
  gbtrf: { m, n, kl, ku, ab, ldab, ipiv in
    unsafe Int(LAPACKE_dgbtrf_work(columnMajor, integer(m), integer(n), integer(kl), integer(ku), ab, integer(ldab), ipiv))
  },
  gbtrs: { trans, n, kl, ku, nrhs, ab, ldab, ipiv, b, ldb in
    unsafe Int(LAPACKE_dgbtrs_work(columnMajor, letter(trans), integer(n), integer(kl), integer(ku), integer(nrhs), ab, integer(ldab), ipiv, b, integer(ldb)))
  },
  gttrf: { n, dl, d, du, du2, ipiv in
    unsafe Int(LAPACKE_dgttrf_work(integer(n), dl, d, du, du2, ipiv))
  },
  gttrs: { trans, n, nrhs, dl, d, du, du2, ipiv, b, ldb in
    unsafe Int(LAPACKE_dgttrs_work(columnMajor, letter(trans), integer(n), integer(nrhs), dl, d, du, du2, ipiv, b, integer(ldb)))
  },
  potrf: { uplo, n, a, lda in
    unsafe Int(LAPACKE_dpotrf_work(columnMajor, letter(uplo), integer(n), a, integer(lda)))
  },
  potrs: { uplo, n, nrhs, a, lda, b, ldb in
    unsafe Int(LAPACKE_dpotrs_work(columnMajor, letter(uplo), integer(n), integer(nrhs), a, integer(lda), b, integer(ldb)))
  },
  potri: { uplo, n, a, lda in
    unsafe Int(LAPACKE_dpotri_work(columnMajor, letter(uplo), integer(n), a, integer(lda)))
  },
  pocon: { uplo, n, a, lda, anorm, rcond in
    unsafe withWorkspace(3*n) { (work: UnsafeMutablePointer<Double>) in unsafe withWorkspace(n) { (iwork: UnsafeMutablePointer<Int32>) in unsafe Int(LAPACKE_dpocon_work(columnMajor, letter(uplo), integer(n), a, integer(lda), anorm, rcond, work, iwork)) } }
  },
  pbtrf: { uplo, n, kd, ab, ldab in
    unsafe Int(LAPACKE_dpbtrf_work(columnMajor, letter(uplo), integer(n), integer(kd), ab, integer(ldab)))
  },
  pbtrs: { uplo, n, kd, nrhs, ab, ldab, b, ldb in
    unsafe Int(LAPACKE_dpbtrs_work(columnMajor, letter(uplo), integer(n), integer(kd), integer(nrhs), ab, integer(ldab), b, integer(ldb)))
  },
  hetrf: { uplo, n, a, lda, e, ipiv in
    unsafe withWorkspace(64*n) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dsytrf_rk_work(columnMajor, letter(uplo), integer(n), a, integer(lda), e, ipiv, work, integer(64*n))) }
  },
  hetrs: { uplo, n, nrhs, a, lda, e, ipiv, b, ldb in
    unsafe Int(LAPACKE_dsytrs_3_work(columnMajor, letter(uplo), integer(n), integer(nrhs), a, integer(lda), e, ipiv, b, integer(ldb)))
  },
  hetri: { uplo, n, a, lda, e, ipiv in
    unsafe withWorkspace(67*(n+65)) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dsytri_3_work(columnMajor, letter(uplo), integer(n), a, integer(lda), e, ipiv, work, integer(67*(n+65)))) }
  },
  hecon: { uplo, n, a, lda, e, ipiv, anorm, rcond in
    unsafe withWorkspace(2*n) { (work: UnsafeMutablePointer<Double>) in unsafe withWorkspace(n) { (iwork: UnsafeMutablePointer<Int32>) in unsafe Int(LAPACKE_dsycon_3_work(columnMajor, letter(uplo), integer(n), a, integer(lda), e, ipiv, anorm, rcond, work, iwork)) } }
  },
  geqrf: { m, n, a, lda, tau in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dgeqrf_work(columnMajor, integer(m), integer(n), a, integer(lda), tau, work, integer(min(n,64)*n))) }
  },
  geqp3: { m, n, a, lda, jpvt, tau in
    unsafe withWorkspace(2*n+64*(n+1)) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dgeqp3_work(columnMajor, integer(m), integer(n), a, integer(lda), jpvt, tau, work, integer(2*n+64*(n+1)))) }
  },
  ungqr: { m, n, k, a, lda, tau in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dorgqr_work(columnMajor, integer(m), integer(n), integer(k), a, integer(lda), tau, work, integer(min(n,64)*n))) }
  },
  unmqr: { side, trans, m, n, k, a, lda, tau, c, ldc in
    unsafe withWorkspace(64*(m+n)+4160) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dormqr_work(columnMajor, letter(side), letter(trans), integer(m), integer(n), integer(k), a, integer(lda), tau, c, integer(ldc), work, integer(64*(m+n)+4160))) }
  },
  gelsd: { workspace, m, n, nrhs, a, lda, b, ldb, s, rcond, rank in
    workspace.run { workspace in unsafe Int(LAPACKE_dgelsd_work(columnMajor, integer(m), integer(n), integer(nrhs), a, integer(lda), b, integer(ldb), s, rcond, rank, workspace.elements, workspace.elementCount, workspace.integers)) }
  },
  gesdd: { workspace, jobz, m, n, a, lda, s, u, ldu, vt, ldvt in
    unsafe withWorkspace(8*min(m,n)) { (iwork: UnsafeMutablePointer<Int32>) in workspace.run { workspace in unsafe Int(LAPACKE_dgesdd_work(columnMajor, letter(jobz), integer(m), integer(n), a, integer(lda), s, u, integer(ldu), vt, integer(ldvt), workspace.elements, workspace.elementCount, iwork)) } }
  },
  heevd: { workspace, jobz, uplo, n, a, lda, w in
    workspace.run { workspace in unsafe Int(LAPACKE_dsyevd_work(columnMajor, letter(jobz), letter(uplo), integer(n), a, integer(lda), w, workspace.elements, workspace.elementCount, workspace.integers, workspace.integerCount)) }
  },
  sytrd: { uplo, n, a, lda, d, e, tau in
    unsafe withWorkspace(64*n) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dsytrd_work(columnMajor, letter(uplo), integer(n), a, integer(lda), d, e, tau, work, integer(64*n))) }
  },
  stedc: { compz, n, d, e, z, ldz in
    unsafe withWorkspace(1+4*n+n*n) { (work: UnsafeMutablePointer<Double>) in unsafe withWorkspace(3+5*n) { (iwork: UnsafeMutablePointer<Int32>) in unsafe Int(LAPACKE_dstedc_work(columnMajor, letter(compz), integer(n), d, e, z, integer(ldz), work, integer(1+4*n+n*n), iwork, integer(3+5*n))) } }
  },
  gebrd: { m, n, a, lda, d, e, tauq, taup in
    unsafe withWorkspace(64*(m+n)) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dgebrd_work(columnMajor, integer(m), integer(n), a, integer(lda), d, e, tauq, taup, work, integer(64*(m+n)))) }
  },
  bdsdc: { uplo, compq, n, d, e, u, ldu, vt, ldvt in
    unsafe withWorkspace(3*n*n+4*n) { (work: UnsafeMutablePointer<Double>) in unsafe withWorkspace(8*n) { (iwork: UnsafeMutablePointer<Int32>) in unsafe Int(LAPACKE_dbdsdc_work(columnMajor, letter(uplo), letter(compq), integer(n), d, e, u, integer(ldu), vt, integer(ldvt), nil, nil, work, iwork)) } }
  },
  hegvd: { workspace, itype, jobz, uplo, n, a, lda, b, ldb, w in
    workspace.run { workspace in unsafe Int(LAPACKE_dsygvd_work(columnMajor, integer(itype), letter(jobz), letter(uplo), integer(n), a, integer(lda), b, integer(ldb), w, workspace.elements, workspace.elementCount, workspace.integers, workspace.integerCount)) }
  },
  geev: { workspace, jobvl, jobvr, n, a, lda, w, wi, vl, ldvl, vr, ldvr in
    workspace.run { workspace in unsafe Int(LAPACKE_dgeev_work(columnMajor, letter(jobvl), letter(jobvr), integer(n), a, integer(lda), w, wi, vl, integer(ldvl), vr, integer(ldvr), workspace.elements, workspace.elementCount)) }
  },
  ggev: { workspace, jobvl, jobvr, n, a, lda, b, ldb, alpha, alphai, beta, vl, ldvl, vr, ldvr in
    workspace.run { workspace in unsafe Int(LAPACKE_dggev_work(columnMajor, letter(jobvl), letter(jobvr), integer(n), a, integer(lda), b, integer(ldb), alpha, alphai, beta, vl, integer(ldvl), vr, integer(ldvr), workspace.elements, workspace.elementCount)) }
  },
  gees: { workspace, jobvs, n, a, lda, sdim, w, wi, vs, ldvs in
    workspace.run { workspace in unsafe Int(LAPACKE_dgees_work(columnMajor, letter(jobvs), letter("N"), nil, integer(n), a, integer(lda), sdim, w, wi, vs, integer(ldvs), workspace.elements, workspace.elementCount, nil)) }
  },
  gehrd: { n, ilo, ihi, a, lda, tau in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dgehrd_work(columnMajor, integer(n), integer(ilo), integer(ihi), a, integer(lda), tau, work, integer(min(n,64)*n))) }
  },
  unghr: { n, ilo, ihi, a, lda, tau in
    unsafe withWorkspace(min(n,64)*n) { (work: UnsafeMutablePointer<Double>) in unsafe Int(LAPACKE_dorghr_work(columnMajor, integer(n), integer(ilo), integer(ihi), a, integer(lda), tau, work, integer(min(n,64)*n))) }
  },
  trtrs: { uplo, trans, diag, n, nrhs, a, lda, b, ldb in
    unsafe Int(LAPACKE_dtrtrs_work(columnMajor, letter(uplo), letter(trans), letter(diag), integer(n), integer(nrhs), a, integer(lda), b, integer(ldb)))
  },
  trtri: { uplo, diag, n, a, lda in
    unsafe Int(LAPACKE_dtrtri_work(columnMajor, letter(uplo), letter(diag), integer(n), a, integer(lda)))
  },
  trsyl: { trana, tranb, isgn, m, n, a, lda, b, ldb, c, ldc, scale in
    unsafe Int(LAPACKE_dtrsyl_work(columnMajor, letter(trana), letter(tranb), integer(isgn), integer(m), integer(n), a, integer(lda), b, integer(ldb), c, integer(ldc), scale))
  },
  lange: { norm, m, n, a, lda in
    unsafe withWorkspace(m) { (work: UnsafeMutablePointer<Double>) in unsafe LAPACKE_dlange_work(columnMajor, letter(norm), integer(m), integer(n), a, integer(lda), work) }
  },
  lanhe: { norm, uplo, n, a, lda in
    unsafe withWorkspace(n) { (work: UnsafeMutablePointer<Double>) in unsafe LAPACKE_dlansy_work(columnMajor, letter(norm), letter(uplo), integer(n), a, integer(lda), work) }
  })
