import Strided

/// The transforms of all lines of an array along an axis.
///
/// All distances are in real numbers. Each tile of neighbouring lines is read to scratch memory, transformed there
/// and written. The source may therefore be the result, if both have the same layout.
@safe
struct LineJob {
  enum Direction {
    /// From complex numbers to complex numbers.
    case forward
    /// The same with positive exponents.
    case backward
    /// From real numbers to half of their transform, or to all of it.
    case realForward(isComplete: Bool)
    /// The way back.
    case realBackward
    /// From real numbers to real numbers; the edges of orthonormal forms are scaled.
    case trigonometric(isOrthonormal: Bool)
  }

  let plan: LinePlan
  let direction: Direction
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
    if plan.core.isForSingleLines || grid.count <= lanes / 4 { return 1 }
    let isContiguous =
      sourceStride <= 2 && resultStride <= 2 && sourceStride > 0 && resultStride > 0
    return isContiguous && plan.core.count >= 128 && plan.core.count.isMultiple(of: 8) ? 1 : lanes
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
    switch direction {
    case .forward: unsafe runComplex(from, to, scratch, isBackward: false)
    case .backward: unsafe runComplex(from, to, scratch, isBackward: true)
    case .realForward(let isComplete):
      unsafe runRealForward(from, to, scratch, isComplete: isComplete)
    case .realBackward: unsafe runRealBackward(from, to, scratch)
    case .trigonometric(let isOrthonormal):
      unsafe runTrigonometric(from, to, scratch, isOrthonormal: isOrthonormal)
    }
  }

  /// Transforms complex lines; with both parts exchanged for positive exponents.
  private func runComplex(
    _ from: FourierLines, _ to: FourierLines, _ scratch: borrowing Scratch, isBackward: Bool
  ) {
    let loops = plan.loops
    let (first, second) = unsafe (scratch.first, scratch.second)
    if case .matrix(let transform) = plan.core.method,
      unsafe from.count == plan.core.count && source.imaginary != nil
    {
      let (read, write) = unsafe (
        source.advanced(by: from.offsets[0], loops.width),
        result.advanced(by: to.offsets[0], loops.width)
      )
      unsafe transform.run(
        from: isBackward ? read.exchanged : read, stride: sourceStride, scale: scale,
        to: isBackward ? write.exchanged : write, resultStride: resultStride)
      return
    }
    unsafe loops.read(from, from: source, to: plan.core.count, first)
    let isSecond =
      unsafe isBackward
      ? plan.core.transform(lanes: from.room, first.exchanged, second.exchanged)
      : plan.core.transform(lanes: from.room, first, second)
    unsafe loops.write(to, isSecond ? second : first, scale: scale, to: result)
  }

  private func runRealForward(
    _ from: FourierLines, _ to: FourierLines, _ scratch: borrowing Scratch, isComplete: Bool
  ) {
    let (loops, lanes) = unsafe (plan.loops, from.room)
    let (first, second) = unsafe (scratch.first, scratch.second)
    guard let halves = plan.halves else {
      unsafe loops.read(from, from: source, to: plan.core.count, first)
      let isSecond = unsafe plan.core.transform(lanes: lanes, first, second)
      unsafe loops.write(to, isSecond ? second : first, scale: scale, to: result)
      return
    }
    unsafe readPairs(from, first)
    let isSecond = unsafe plan.core.transform(lanes: lanes, first, second)
    let (numbers, joined) = unsafe isSecond ? (second, first) : (first, second)
    unsafe loops.joinHalves(
      lanes: lanes, half: plan.core.count, factors: halves.numbers, numbers, to: joined)
    if isComplete { unsafe completeSymmetry(lanes: lanes, joined) }
    unsafe loops.write(to, joined, scale: scale / 2, to: result)
  }

  /// Reads neighbours a, b of real lines as complex numbers a + ib.
  private func readPairs(_ from: FourierLines, _ numbers: SplitNumbers) {
    let (loops, count) = unsafe (plan.loops, from.count)
    var pairs = unsafe from
    unsafe pairs.count = count / 2
    unsafe pairs.stride = 2 * sourceStride
    let isOdd = !count.isMultiple(of: 2)
    let pointers = unsafe PartPointers(
      real: source.real, imaginary: source.real + sourceStride * loops.width)
    let half = plan.core.count
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

  private func runRealBackward(
    _ from: FourierLines, _ to: FourierLines, _ scratch: borrowing Scratch
  ) {
    let (loops, lanes) = unsafe (plan.loops, from.room)
    let (first, second) = unsafe (scratch.first, scratch.second)
    let count = plan.key.count
    unsafe loops.read(from, from: source, to: count / 2 + 1, first)
    guard let halves = plan.halves else {
      unsafe completeSymmetry(lanes: lanes, first)
      let isSecond = unsafe plan.core.transform(lanes: lanes, first.exchanged, second.exchanged)
      unsafe loops.write(to, isSecond ? second : first, scale: scale, to: result)
      return
    }
    unsafe loops.splitHalves(
      lanes: lanes, half: plan.core.count, factors: halves.numbers, first, to: second)
    let isFirst = unsafe plan.core.transform(lanes: lanes, second.exchanged, first.exchanged)
    var pairs = unsafe to
    unsafe pairs.count = count / 2
    unsafe pairs.stride = 2 * resultStride
    let pointers = unsafe PartPointers(
      real: result.real, imaginary: result.real + resultStride * loops.width)
    unsafe loops.write(pairs, isFirst ? first : second, scale: scale, to: pointers)
  }

  /// Writes the conjugates of the first numbers of each line to the others, and 0 to the first imaginary part.
  private func completeSymmetry(lanes: Int, _ numbers: SplitNumbers) {
    if plan.loops.width == 4 {
      unsafe SplitLines<Float>(numbers, lanes).completeSymmetry(plan.key.count)
    } else {
      unsafe SplitLines<Double>(numbers, lanes).completeSymmetry(plan.key.count)
    }
  }

  private func runTrigonometric(
    _ from: FourierLines, _ to: FourierLines, _ scratch: borrowing Scratch, isOrthonormal: Bool
  ) {
    guard let tables = plan.trigonometric else { return }
    let reals = unsafe PartPointers(real: source.real, imaginary: nil)
    unsafe plan.loops.read(from, from: reals, to: tables.count, scratch.first)
    let isSecond: Bool
    if plan.loops.width == 4 {
      isSecond = unsafe TrigonometricLines<Float>(plan, tables, from.room, scratch)
        .run(isOrthonormal: isOrthonormal)
    } else {
      isSecond = unsafe TrigonometricLines<Double>(plan, tables, from.room, scratch)
        .run(isOrthonormal: isOrthonormal)
    }
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
