import Strided

/// The transforms of all lines of an array along an axis.
///
/// All distances are in real numbers. Each tile of neighbouring lines is read to scratch memory, transformed there
/// and written. The source may therefore be the result, if both have the same layout.
@safe
struct LineJob {
  /// What is done beside the transform that the plan names.
  struct Options {
    /// Whether exponents are positive; real numbers are the results then.
    var isInverse = false
    /// Whether all numbers of a transform of real numbers are written, not half of them.
    var isComplete = false
    /// Whether half a transform is the conjugate one.
    var isConjugate = false
    /// Whether the edges of cosine and sine transforms are scaled.
    var isOrthonormal = false
  }

  let plan: LinePlan
  let options: Options
  let scale: Double
  let source: PartPointers
  /// The distance between neighbours of a line.
  let sourceStride: Int
  /// The numbers that are read of each line.
  let sourceCount: Int
  let result: PartPointers
  let resultStride: Int
  /// The numbers that are written of each line.
  let resultCount: Int
  let grid: LineGrid

  /// Transforms all lines, on several threads if that is worth it.
  func run() {
    let lanes = laneCount
    let tiles = grid.tileCount(lanes)
    if tiles == 1 {
      run(tiles: 0..<1, lanes)
      return
    }
    let parts = min(tiles, 64)
    let work = plan.operations * Double(grid.count)
    Wings.computing(forEachBelow: parts, work: work) { part in
      run(tiles: part * tiles / parts..<(part + 1) * tiles / parts, lanes)
    }
  }

  /// The lines of a tile: 1 if the numbers of each line are neighbours, because their transform interleaves
  /// results in registers, or if there are few lines.
  private var laneCount: Int {
    let lanes = plan.loops.neighbours
    if plan.isForSingleLines || grid.count <= lanes / 4 { return 1 }
    let isContiguous =
      sourceStride <= 2 && resultStride <= 2 && sourceStride > 0 && resultStride > 0
    let count = plan.coreCount
    return isContiguous && count >= 128 && count.isMultiple(of: 8) ? 1 : lanes
  }

  private func run(tiles: Range<Int>, _ lanes: Int) {
    let scratch = Scratch(capacity: plan.workCount * lanes, loops: plan.loops)
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * lanes) { offsets in
      guard let sources = offsets.baseAddress else { return }
      let results = unsafe sources + lanes
      for tile in tiles {
        let lines = unsafe grid.lines(ofTile: tile, lanes, sources: sources, results: results)
        let from = unsafe FourierLines(
          lanes: lines, room: lanes, count: sourceCount, stride: sourceStride, offsets: sources)
        let to = unsafe FourierLines(
          lanes: lines, room: lanes, count: resultCount, stride: resultStride, offsets: results)
        unsafe run(from, to, scratch)
      }
    }
  }

  private func run(_ from: FourierLines, _ to: FourierLines, _ scratch: borrowing Scratch) {
    switch plan.method {
    case .complex(let transform): unsafe runComplex(transform, from, to, scratch)
    case .real(let transform):
      if options.isInverse {
        unsafe runRealInverse(transform, from, to, scratch)
      } else {
        unsafe runReal(transform, from, to, scratch)
      }
    case .trigonometric(let plan): unsafe runTrigonometric(plan, from, to, scratch)
    }
  }

  /// Transforms complex lines; with both parts exchanged for positive exponents.
  private func runComplex(
    _ transform: TransformPlan, _ from: FourierLines, _ to: FourierLines,
    _ scratch: borrowing Scratch
  ) {
    let loops = plan.loops
    let (first, second) = unsafe (scratch.first, scratch.second)
    if case .matrix(let matrix) = transform.method,
      unsafe from.count == transform.count && source.imaginary != nil
    {
      let (read, write) = unsafe (
        source.advanced(by: from.offsets[0], loops.width),
        result.advanced(by: to.offsets[0], loops.width)
      )
      unsafe matrix.run(
        from: options.isInverse ? read.exchanged : read, stride: sourceStride, scale: scale,
        to: options.isInverse ? write.exchanged : write, resultStride: resultStride)
      return
    }
    unsafe loops.read(from, from: source, to: transform.count, first)
    let isSecond =
      unsafe options.isInverse
      ? transform.transform(lanes: from.room, first.exchanged, second.exchanged)
      : transform.transform(lanes: from.room, first, second)
    unsafe loops.write(to, isSecond ? second : first, scale: scale, to: result)
  }

  private func runReal(
    _ transform: RealTransform, _ from: FourierLines, _ to: FourierLines,
    _ scratch: borrowing Scratch
  ) {
    let (loops, lanes, count) = unsafe (plan.loops, from.room, transform.count)
    if transform.isPaired {
      unsafe readPairs(from, to: transform.coreCount, scratch.first)
    } else {
      unsafe loops.read(from, from: source, to: count, scratch.first)
    }
    let isSecond = unsafe transform.transform(lanes: lanes, scratch.first, scratch.second)
    let numbers = unsafe isSecond ? scratch.second : scratch.first
    if options.isConjugate {
      unsafe numbers.conjugate(lanes: lanes, count / 2 + 1, width: loops.width)
    }
    if options.isComplete {
      unsafe numbers.completeSymmetry(lanes: lanes, count, width: loops.width)
    }
    unsafe loops.write(to, numbers, scale: scale * transform.scale, to: result)
  }

  /// Reads neighbours a, b of real lines as complex numbers a + ib.
  private func readPairs(_ from: FourierLines, to half: Int, _ numbers: SplitNumbers) {
    let (loops, count) = unsafe (plan.loops, from.count)
    var pairs = unsafe from
    unsafe pairs.count = count / 2
    unsafe pairs.stride = 2 * sourceStride
    let isOdd = !count.isMultiple(of: 2)
    let pointers = unsafe PartPointers(
      real: source.real, imaginary: source.real + sourceStride * loops.width)
    unsafe loops.read(pairs, from: pointers, to: isOdd ? pairs.count : half, numbers)
    if !isOdd { return }
    let place = unsafe pairs.count * from.room * loops.width
    var last = unsafe pairs
    unsafe last.count = 1
    let end = unsafe source.real + (count - 1) * sourceStride * loops.width
    unsafe loops.read(
      last, from: PartPointers(real: end, imaginary: nil), to: half - pairs.count,
      SplitNumbers(real: numbers.real + place, imaginary: numbers.imaginary + place))
  }

  private func runRealInverse(
    _ transform: RealTransform, _ from: FourierLines, _ to: FourierLines,
    _ scratch: borrowing Scratch
  ) {
    let (loops, lanes, count) = unsafe (plan.loops, from.room, transform.count)
    unsafe loops.read(from, from: source, to: count / 2 + 1, scratch.first)
    if options.isConjugate {
      unsafe scratch.first.conjugate(lanes: lanes, count / 2 + 1, width: loops.width)
    }
    let isSecond = unsafe transform.restore(lanes: lanes, scratch.first, scratch.second)
    let numbers = unsafe isSecond ? scratch.second : scratch.first
    if !transform.isPaired {
      unsafe loops.write(to, numbers, scale: scale, to: result)
      return
    }
    var pairs = unsafe to
    unsafe pairs.count = count / 2
    unsafe pairs.stride = 2 * resultStride
    let pointers = unsafe PartPointers(
      real: result.real, imaginary: result.real + resultStride * loops.width)
    unsafe loops.write(pairs, numbers, scale: scale, to: pointers)
  }

  private func runTrigonometric(
    _ transform: TrigonometricPlan, _ from: FourierLines, _ to: FourierLines,
    _ scratch: borrowing Scratch
  ) {
    let reals = unsafe PartPointers(real: source.real, imaginary: nil)
    unsafe plan.loops.read(from, from: reals, to: transform.count, scratch.first)
    let isSecond =
      unsafe plan.loops.width == 4
      ? TrigonometricLines<Float>(transform, from.room, scratch)
        .run(isOrthonormal: options.isOrthonormal)
      : TrigonometricLines<Double>(transform, from.room, scratch)
        .run(isOrthonormal: options.isOrthonormal)
    unsafe plan.loops.write(
      to, isSecond ? scratch.second : scratch.first, scale: scale,
      to: PartPointers(real: result.real, imaginary: nil))
  }
}

extension PartPointers {
  /// The same numbers with both parts exchanged.
  var exchanged: PartPointers {
    guard let imaginary = unsafe imaginary else { return unsafe self }
    return unsafe PartPointers(real: imaginary, imaginary: real)
  }

  /// The addresses a number of real numbers further on.
  func advanced(by distance: Int, _ width: Int) -> PartPointers {
    unsafe PartPointers(
      real: real + distance * width, imaginary: imaginary.map { unsafe $0 + distance * width })
  }
}
