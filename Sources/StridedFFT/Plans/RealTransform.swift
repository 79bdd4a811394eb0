import Strided

/// Half the transforms of real lines, numbers 0 to n / 2, and the way back, in scratch memory.
final class RealTransform: Sendable {
  /// The number of points.
  let count: Int
  let loops: FourierLoops
  private let method: Method

  private enum Method {
    /// A transform of pairs of neighbours, whose results are joined by the factors exp(-πi k / half).
    case pairs(TransformPlan, SplitTable)
    /// Passes of which the first one keeps half of its results, for an odd product of small primes.
    case halvingPasses(FourierPasses)
    /// A transform of the real numbers as complex ones.
    case complex(TransformPlan)
  }

  /// Makes a plan; `count` is at least 1.
  init(count: Int, loops: FourierLoops) {
    self.count = count
    self.loops = loops
    if count.isMultiple(of: 2) {
      let roots = Roots(count: count)
      method = .pairs(
        TransformPlan(count: count / 2, loops: loops),
        SplitTable(count: count / 2 + 1, width: loops.width) { roots($0) })
      return
    }
    if count > 1 && count < TransformPlan.matrixCount,
      let radices = TransformPlan.radices(of: count)
    {
      let table = Roots(count: count).table()
      method = .halvingPasses(
        FourierPasses(radices: radices, width: loops.width, keepsHalf: true) { table[$0] })
    } else {
      method = .complex(TransformPlan(count: count, loops: loops))
    }
  }

  /// Whether neighbours a, b of a line lie in scratch memory as one complex number a + ib.
  ///
  /// That is so for an even number of points. Otherwise the numbers of a line are real parts.
  var isPaired: Bool { count.isMultiple(of: 2) }

  /// The complex numbers of a line.
  var coreCount: Int { isPaired ? count / 2 : count }

  /// What the results of ``transform(lanes:_:_:)`` are to be multiplied by.
  var scale: Double { isPaired ? 0.5 : 1 }

  /// The numbers of a line in scratch memory.
  var workCount: Int { max(core?.workCount ?? 0, coreCount + 1) }

  /// Whether single lines are transformed only.
  var isForSingleLines: Bool { core?.isForSingleLines ?? false }

  /// The size of the tables in bytes.
  var byteCount: Int {
    switch method {
    case .pairs(let plan, let halves): plan.byteCount + halves.byteCount
    case .halvingPasses(let passes): passes.byteCount
    case .complex(let plan): plan.byteCount
    }
  }

  private var core: TransformPlan? {
    switch method {
    case .pairs(let plan, _), .complex(let plan): plan
    case .halvingPasses: nil
    }
  }

  /// Transforms `lanes` lines, and returns whether the results are in `second`.
  ///
  /// If numbers are not paired, all imaginary parts are 0.
  func transform(lanes: Int, _ first: SplitNumbers, _ second: SplitNumbers) -> Bool {
    switch method {
    case .pairs(let plan, let halves):
      let isSecond = unsafe plan.transform(lanes: lanes, first, second)
      let (numbers, joined) = unsafe isSecond ? (second, first) : (first, second)
      unsafe loops.joinHalves(
        lanes: lanes, half: plan.count, factors: halves.numbers, numbers, to: joined)
      return !isSecond
    case .halvingPasses(let passes):
      return unsafe loops.transformOdd(lanes: lanes, passes, first, second)
    case .complex(let plan):
      return unsafe plan.transform(lanes: lanes, first, second)
    }
  }

  /// Transforms back, times the number of points, and returns whether the results are in `second`.
  func restore(lanes: Int, _ first: SplitNumbers, _ second: SplitNumbers) -> Bool {
    switch method {
    case .pairs(let plan, let halves):
      unsafe loops.splitHalves(
        lanes: lanes, half: plan.count, factors: halves.numbers, first, to: second)
      return unsafe !plan.transform(lanes: lanes, second.exchanged, first.exchanged)
    case .halvingPasses(let passes):
      return unsafe loops.restoreOdd(lanes: lanes, passes, first, second)
    case .complex(let plan):
      unsafe first.completeSymmetry(lanes: lanes, count, width: loops.width)
      return unsafe plan.transform(lanes: lanes, first.exchanged, second.exchanged)
    }
  }
}
