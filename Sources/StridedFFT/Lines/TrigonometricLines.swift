import Strided

/// The cosine or sine transforms of lines in scratch memory.
///
/// Sine transforms are cosine transforms of reversed numbers or numbers of alternating signs, but type 1, which
/// transforms the odd extension.
@unsafe
struct TrigonometricLines<Part: BinaryFloatingPoint> {
  private let plan: TrigonometricPlan
  private let scratch: (first: SplitNumbers, second: SplitNumbers)
  private let lanes: Int

  init(_ plan: TrigonometricPlan, _ lanes: Int, _ scratch: borrowing Scratch) {
    unsafe self.plan = plan
    unsafe self.lanes = lanes
    unsafe self.scratch = (scratch.first, scratch.second)
  }

  private var count: Int { unsafe plan.count }

  /// Transforms the real parts of the first scratch memory; returns whether the results are in the second.
  func run(isOrthonormal: Bool) -> Bool {
    let source = unsafe SplitLines<Part>(scratch.first, lanes)
    if isOrthonormal { unsafe scaleEdges(source, isResult: false) }
    let isSecond =
      switch unsafe plan.method {
      case .one(let real): unsafe runOne(source, real)
      case .two(let real, let table): unsafe runTwo(source, real, Angles(table))
      case .three(let real, let table): unsafe runThree(source, real, Angles(table))
      case .four(let transform, let table): unsafe runFour(source, transform, Angles(table))
      }
    if isOrthonormal {
      unsafe scaleEdges(
        SplitLines(isSecond ? scratch.second : scratch.first, lanes), isResult: true)
    }
    return isSecond
  }

  /// The cosines and sines of a table.
  @unsafe
  private struct Angles {
    let cosines: UnsafeMutablePointer<Part>
    let sines: UnsafeMutablePointer<Part>

    init(_ table: SplitTable) {
      unsafe cosines = table.numbers.real.assumingMemoryBound(to: Part.self)
      unsafe sines = table.numbers.imaginary.assumingMemoryBound(to: Part.self)
    }
  }

  /// Scales the numbers whose cosines or sines have another norm than the others.
  private func scaleEdges(_ lines: SplitLines<Part>, isResult: Bool) {
    let factor = isResult ? Part(0.5).squareRoot() : Part(2).squareRoot()
    let edge = unsafe plan.kind.isSine ? count - 1 : 0
    switch unsafe (plan.kind.type, isResult) {
    case (.one, _) where unsafe !plan.kind.isSine:
      unsafe lines.scale(0, by: factor)
      unsafe lines.scale(count - 1, by: factor)
    case (.two, true), (.three, false): unsafe lines.scale(edge, by: factor)
    default: break
    }
  }

  /// The number at place `k` of the cosine transform that gives a sine transform.
  @inline(__always)
  private func input(_ source: SplitLines<Part>, _ k: Int, _ line: Int) -> Part {
    if unsafe !plan.kind.isSine { return unsafe source.part(k, line) }
    if unsafe plan.kind.type == .two {
      let number = unsafe source.part(k, line)
      return k % 2 == 0 ? number : -number
    }
    return unsafe source.part(count - 1 - k, line)
  }

  /// Writes result `k` of the cosine transform as one of the sine transform.
  @inline(__always)
  private func output(_ result: SplitLines<Part>, _ k: Int, _ line: Int, _ number: Part) {
    var (place, number) = (k, number)
    if unsafe plan.kind.isSine {
      if unsafe plan.kind.type == .two {
        place = unsafe count - 1 - k
      } else if k % 2 == 1 {
        number = -number
      }
    }
    unsafe result.real[place * lanes + line] = number
  }

  private func runOne(_ source: SplitLines<Part>, _ transform: RealTransform) -> Bool {
    let half = transform.coreCount
    let isSine = unsafe plan.kind.isSine
    let numbers = unsafe SplitLines<Part>(scratch.second, lanes)
    func extended(_ place: Int, _ line: Int) -> Part {
      if !isSine { return unsafe source.part(place <= half ? place : 2 * half - place, line) }
      if place == 0 || place == half { return 0 }
      return unsafe place < half
        ? source.part(place - 1, line) : -source.part(2 * half - place - 1, line)
    }
    for k in 0..<half {
      unsafe numbers.forRow(k) { line, real, imaginary in
        (real, imaginary) = (extended(2 * k, line), extended(2 * k + 1, line))
      }
    }
    let isSecond = unsafe !transform.transform(lanes: lanes, scratch.second, scratch.first)
    let joined = unsafe SplitLines<Part>(isSecond ? scratch.second : scratch.first, lanes)
    for k in unsafe 0..<count {
      unsafe joined.forRow(k) { line, real, _ in
        real = unsafe isSine ? -joined.number(k + 1, line).imaginary / 2 : real / 2
      }
    }
    return isSecond
  }

  /// The place of the number that Makhoul's order has at place `k`.
  @inline(__always)
  private func reordered(_ k: Int) -> Int { unsafe 2 * k < count ? 2 * k : 2 * (count - k) - 1 }

  private func runTwo(
    _ source: SplitLines<Part>, _ transform: RealTransform, _ angles: Angles
  ) -> Bool {
    let numbers = unsafe SplitLines<Part>(scratch.second, lanes)
    let isPaired = transform.isPaired
    for k in 0..<transform.coreCount {
      unsafe numbers.forRow(k) { line, real, imaginary in
        if isPaired {
          real = unsafe input(source, reordered(2 * k), line)
          imaginary = unsafe input(source, reordered(2 * k + 1), line)
        } else {
          (real, imaginary) = unsafe (input(source, reordered(k), line), 0)
        }
      }
    }
    let isSecond = unsafe !transform.transform(lanes: lanes, scratch.second, scratch.first)
    let (from, to) =
      unsafe isSecond
      ? (scratch.second, scratch.first) : (scratch.first, scratch.second)
    let (transformed, result) = unsafe (
      SplitLines<Part>(from, lanes), SplitLines<Part>(to, lanes)
    )
    let factor = Part(2 * transform.scale)
    for k in unsafe 0...count / 2 {
      let (cosine, sine) = unsafe (factor * angles.cosines[k], factor * angles.sines[k])
      for line in unsafe 0..<lanes {
        let (real, imaginary) = unsafe transformed.number(k, line)
        if k > 0 {
          unsafe output(result, count - k, line, -(real * sine + imaginary * cosine))
        }
        unsafe output(result, k, line, real * cosine - imaginary * sine)
      }
    }
    return !isSecond
  }

  private func runThree(
    _ source: SplitLines<Part>, _ transform: RealTransform, _ angles: Angles
  ) -> Bool {
    let numbers = unsafe SplitLines<Part>(scratch.second, lanes)
    for k in unsafe 0...count / 2 {
      let (cosine, sine) = unsafe (angles.cosines[k], -angles.sines[k])
      unsafe numbers.forRow(k) { line, real, imaginary in
        let a = unsafe input(source, k, line)
        let b = unsafe k == 0 ? 0 : -input(source, count - k, line)
        (real, imaginary) = (a * cosine - b * sine, a * sine + b * cosine)
      }
    }
    let isSecond = unsafe !transform.restore(lanes: lanes, scratch.second, scratch.first)
    let (from, to) =
      unsafe isSecond
      ? (scratch.second, scratch.first) : (scratch.first, scratch.second)
    let (transformed, result) = unsafe (
      SplitLines<Part>(from, lanes), SplitLines<Part>(to, lanes)
    )
    let isPaired = transform.isPaired
    for k in 0..<transform.coreCount {
      for line in unsafe 0..<lanes {
        let (real, imaginary) = unsafe transformed.number(k, line)
        if isPaired {
          unsafe output(result, reordered(2 * k), line, real)
          unsafe output(result, reordered(2 * k + 1), line, imaginary)
        } else {
          unsafe output(result, reordered(k), line, real)
        }
      }
    }
    return !isSecond
  }

  private func runFour(
    _ source: SplitLines<Part>, _ transform: TransformPlan, _ angles: Angles
  ) -> Bool {
    let numbers = unsafe SplitLines<Part>(scratch.second, lanes)
    let isEven = unsafe count.isMultiple(of: 2)
    for k in 0..<transform.count {
      let isThere = unsafe isEven || k < count
      let (cosine, sine) = unsafe isThere ? (angles.cosines[k], angles.sines[k]) : (0, 0)
      unsafe numbers.forRow(k) { line, real, imaginary in
        if !isThere {
          (real, imaginary) = (0, 0)
          return
        }
        let a = unsafe input(source, isEven ? 2 * k : k, line)
        let b = unsafe isEven ? input(source, count - 1 - 2 * k, line) : 0
        (real, imaginary) = (a * cosine - b * sine, a * sine + b * cosine)
      }
    }
    let isSecond = unsafe !transform.transform(
      lanes: lanes, scratch.second, scratch.first)
    let (from, to) =
      unsafe isSecond
      ? (scratch.second, scratch.first) : (scratch.first, scratch.second)
    let (transformed, result) = unsafe (
      SplitLines<Part>(from, lanes), SplitLines<Part>(to, lanes)
    )
    for k in unsafe 0..<(isEven ? count / 2 : count) {
      let place = unsafe isEven ? k : count + k
      let (cosine, sine) = unsafe (
        2 * angles.cosines[place], 2 * angles.sines[place]
      )
      for line in unsafe 0..<lanes {
        let (real, imaginary) = unsafe transformed.number(k, line)
        unsafe output(result, isEven ? 2 * k : k, line, real * cosine - imaginary * sine)
        if isEven {
          unsafe output(result, count - 1 - 2 * k, line, -(real * sine + imaginary * cosine))
        }
      }
    }
    return !isSecond
  }
}
