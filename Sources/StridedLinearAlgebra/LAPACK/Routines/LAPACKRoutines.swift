// swift-format-ignore-file
// Written by .ci/generate.
import Strided

/// The LAPACK routines of one element type, on matrices in column-major order.
///
/// A member has the name of the routine of complex numbers without the letter of the type, and the arguments of
/// LAPACK without workspace. It returns LAPACK's `info`, or the number that the routine computes. It is nil if the
/// library calls no such routine for the type.
@safe
public final class LAPACKRoutines<Element: LinearScalar>: Sendable {
  let getrf: @Sendable (Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>) -> Int
  let getrs: @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, Int) -> Int
  let getri: @Sendable (Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>) -> Int
  let gecon: @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, Element.RealPart, UnsafeMutablePointer<Element.RealPart>) -> Int
  let gbtrf: @Sendable (Int, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>) -> Int
  let gbtrs: @Sendable (Unicode.Scalar, Int, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, Int) -> Int
  let gttrf: @Sendable (Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>) -> Int
  let gttrs: @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, Int) -> Int
  let potrf: @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int) -> Int
  let potrs: @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int) -> Int
  let potri: @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int) -> Int
  let pocon: @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, Element.RealPart, UnsafeMutablePointer<Element.RealPart>) -> Int
  let pbtrf: @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int) -> Int
  let pbtrs: @Sendable (Unicode.Scalar, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int) -> Int
  let hetrf: @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>) -> Int
  let hetrs: @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, Int) -> Int
  let hetri: @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>) -> Int
  let hecon: @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>, Element.RealPart, UnsafeMutablePointer<Element.RealPart>) -> Int
  let geqrf: @Sendable (Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>) -> Int
  let geqp3: @Sendable (Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>) -> Int
  let ungqr: @Sendable (Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>) -> Int
  let unmqr: @Sendable (Unicode.Scalar, Unicode.Scalar, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, Int) -> Int
  let gelsd: @Sendable (inout Workspace<Element>, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>, Element.RealPart, UnsafeMutablePointer<Int32>) -> Int
  let gesdd: @Sendable (inout Workspace<Element>, Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>?, Int, UnsafeMutablePointer<Element>?, Int) -> Int
  let heevd: @Sendable (inout Workspace<Element>, Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>) -> Int
  let sytrd: (@Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>) -> Int)?
  let stedc: (@Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>, Int) -> Int)?
  let gebrd: (@Sendable (Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>) -> Int)?
  let bdsdc: (@Sendable (Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int) -> Int)?
  let hegvd: @Sendable (inout Workspace<Element>, Int, Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>) -> Int
  let geev: @Sendable (inout Workspace<Element>, Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>?, Int, UnsafeMutablePointer<Element>?, Int) -> Int
  let ggev: @Sendable (inout Workspace<Element>, Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>?, Int, UnsafeMutablePointer<Element>?, Int) -> Int
  let gees: @Sendable (inout Workspace<Element>, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>?, Int) -> Int
  let gehrd: @Sendable (Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>) -> Int
  let unghr: @Sendable (Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>) -> Int
  let trtrs: @Sendable (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int) -> Int
  let trtri: @Sendable (Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int) -> Int
  let trsyl: @Sendable (Unicode.Scalar, Unicode.Scalar, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>) -> Int
  let lange: @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int) -> Element.RealPart
  let lanhe: @Sendable (Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int) -> Element.RealPart

  init(
    getrf: @escaping @Sendable (Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>) -> Int,
    getrs: @escaping @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, Int) -> Int,
    getri: @escaping @Sendable (Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>) -> Int,
    gecon: @escaping @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, Element.RealPart, UnsafeMutablePointer<Element.RealPart>) -> Int,
    gbtrf: @escaping @Sendable (Int, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>) -> Int,
    gbtrs: @escaping @Sendable (Unicode.Scalar, Int, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, Int) -> Int,
    gttrf: @escaping @Sendable (Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>) -> Int,
    gttrs: @escaping @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, Int) -> Int,
    potrf: @escaping @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int) -> Int,
    potrs: @escaping @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int) -> Int,
    potri: @escaping @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int) -> Int,
    pocon: @escaping @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, Element.RealPart, UnsafeMutablePointer<Element.RealPart>) -> Int,
    pbtrf: @escaping @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int) -> Int,
    pbtrs: @escaping @Sendable (Unicode.Scalar, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int) -> Int,
    hetrf: @escaping @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>) -> Int,
    hetrs: @escaping @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, Int) -> Int,
    hetri: @escaping @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>) -> Int,
    hecon: @escaping @Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>, Element.RealPart, UnsafeMutablePointer<Element.RealPart>) -> Int,
    geqrf: @escaping @Sendable (Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>) -> Int,
    geqp3: @escaping @Sendable (Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>) -> Int,
    ungqr: @escaping @Sendable (Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>) -> Int,
    unmqr: @escaping @Sendable (Unicode.Scalar, Unicode.Scalar, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>, Int) -> Int,
    gelsd: @escaping @Sendable (inout Workspace<Element>, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>, Element.RealPart, UnsafeMutablePointer<Int32>) -> Int,
    gesdd: @escaping @Sendable (inout Workspace<Element>, Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>?, Int, UnsafeMutablePointer<Element>?, Int) -> Int,
    heevd: @escaping @Sendable (inout Workspace<Element>, Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>) -> Int,
    sytrd: (@Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>) -> Int)?,
    stedc: (@Sendable (Unicode.Scalar, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>, Int) -> Int)?,
    gebrd: (@Sendable (Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>) -> Int)?,
    bdsdc: (@Sendable (Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int) -> Int)?,
    hegvd: @escaping @Sendable (inout Workspace<Element>, Int, Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>) -> Int,
    geev: @escaping @Sendable (inout Workspace<Element>, Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>?, Int, UnsafeMutablePointer<Element>?, Int) -> Int,
    ggev: @escaping @Sendable (inout Workspace<Element>, Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element>?, Int, UnsafeMutablePointer<Element>?, Int) -> Int,
    gees: @escaping @Sendable (inout Workspace<Element>, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Element.RealPart>, UnsafeMutablePointer<Element>?, Int) -> Int,
    gehrd: @escaping @Sendable (Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>) -> Int,
    unghr: @escaping @Sendable (Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>) -> Int,
    trtrs: @escaping @Sendable (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int) -> Int,
    trtri: @escaping @Sendable (Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int) -> Int,
    trsyl: @escaping @Sendable (Unicode.Scalar, Unicode.Scalar, Int, Int, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element>, Int, UnsafeMutablePointer<Element.RealPart>) -> Int,
    lange: @escaping @Sendable (Unicode.Scalar, Int, Int, UnsafeMutablePointer<Element>, Int) -> Element.RealPart,
    lanhe: @escaping @Sendable (Unicode.Scalar, Unicode.Scalar, Int, UnsafeMutablePointer<Element>, Int) -> Element.RealPart
  ) {
    unsafe self.getrf = getrf
    unsafe self.getrs = getrs
    unsafe self.getri = getri
    unsafe self.gecon = gecon
    unsafe self.gbtrf = gbtrf
    unsafe self.gbtrs = gbtrs
    unsafe self.gttrf = gttrf
    unsafe self.gttrs = gttrs
    unsafe self.potrf = potrf
    unsafe self.potrs = potrs
    unsafe self.potri = potri
    unsafe self.pocon = pocon
    unsafe self.pbtrf = pbtrf
    unsafe self.pbtrs = pbtrs
    unsafe self.hetrf = hetrf
    unsafe self.hetrs = hetrs
    unsafe self.hetri = hetri
    unsafe self.hecon = hecon
    unsafe self.geqrf = geqrf
    unsafe self.geqp3 = geqp3
    unsafe self.ungqr = ungqr
    unsafe self.unmqr = unmqr
    unsafe self.gelsd = gelsd
    unsafe self.gesdd = gesdd
    unsafe self.heevd = heevd
    unsafe self.sytrd = sytrd
    unsafe self.stedc = stedc
    unsafe self.gebrd = gebrd
    unsafe self.bdsdc = bdsdc
    unsafe self.hegvd = hegvd
    unsafe self.geev = geev
    unsafe self.ggev = ggev
    unsafe self.gees = gees
    unsafe self.gehrd = gehrd
    unsafe self.unghr = unghr
    unsafe self.trtrs = trtrs
    unsafe self.trtri = trtri
    unsafe self.trsyl = trsyl
    unsafe self.lange = lange
    unsafe self.lanhe = lanhe
  }
}
