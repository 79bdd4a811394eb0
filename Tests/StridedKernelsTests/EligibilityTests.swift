import StridedKernels
import StridedLayout
import Testing

/// Whether BLAS may be called: the predicates, at and beside each of their limits.
@Suite struct EligibilityTests {
  private func plan(
    _ count: Int, steps: (Int, Int), displacement: Int = 1 << 40,
    purpose: AssignmentPlan.Purpose = .replacing
  ) -> AssignmentPlan {
    AssignmentPlan(
      destination: Layout(shape: [count], strides: [steps.0]),
      source: Layout(shape: [count], strides: [steps.1]), displacement: displacement, width: 8,
      purpose: purpose)
  }

  private let blas = Engine.blas(.standard)

  @Test func increments() {
    let limits = BLASLimits(increment: 10)
    #expect(limits.permitsIncrement(1) && limits.permitsIncrement(-1))
    #expect(limits.permitsIncrement(10) && limits.permitsIncrement(-10))
    #expect(!limits.permitsIncrement(11) && !limits.permitsIncrement(-11))
    #expect(!limits.permitsIncrement(0) && !limits.permitsIncrement(.min))
    #expect(!BLASLimits.standard.permitsIncrement(Int(Int32.max)))
    // Complex numbers are added as reals, at twice the increment.
    #expect(2 * BLASLimits.standard.increment <= Int(Int32.max))
    #expect(BLASLimits.standard.chunk <= Int(Int32.max))
  }

  @Test func runsWorthACall() {
    #expect(BLASLimits.standard.isWorthCalling(count: BLASLimits.worthwhileRun))
    #expect(!BLASLimits.standard.isWorthCalling(count: BLASLimits.worthwhileRun - 1))
  }

  @Test func copies() {
    #expect(Engine.forCopy(plan(20, steps: (1, 1)), hasBLAS: true) == blas)
    #expect(Engine.forCopy(plan(20, steps: (3, -2)), hasBLAS: true) == blas)
    #expect(Engine.forCopy(plan(20, steps: (1, 1)), hasBLAS: false) == .bytes)
    #expect(Engine.forCopy(plan(20, steps: (1, 2)), hasBLAS: false) == .portable)
    #expect(Engine.forCopy(plan(8, steps: (1, 1)), hasBLAS: true) == .portable)
    #expect(Engine.forCopy(plan(20, steps: (1, 0)), hasBLAS: true) == .portable)
    #expect(Engine.forCopy(plan(20, steps: (1, 1 << 31)), hasBLAS: true) == .portable)
  }

  /// Long runs without gaps are copied faster by the C library than by BLAS; stepped ones are not.
  @Test func longCopies() {
    let length = Engine.longRun / 8
    #expect(Engine.forCopy(plan(length - 1, steps: (1, 1)), hasBLAS: true) == blas)
    #expect(Engine.forCopy(plan(length, steps: (1, 1)), hasBLAS: true) == .bytes)
    #expect(Engine.forCopy(plan(length, steps: (1, 2)), hasBLAS: true) == blas)
    #expect(Engine.forCopy(plan(100_000_000, steps: (1, 1)), hasBLAS: true) == .streamedCopy)
    let limits = BLASLimits(chunk: 1 << 20)
    #expect(
      Engine.forCopy(plan(length, steps: (1, 1)), hasBLAS: true, limits: limits) == .blas(limits))
  }

  @Test func overlappingCopies() {
    // A byte copy minds no overlap; BLAS does.
    #expect(Engine.forCopy(plan(20, steps: (1, 1), displacement: 8), hasBLAS: true) == .bytes)
    #expect(Engine.forCopy(plan(20, steps: (1, 1), displacement: -8), hasBLAS: true) == .bytes)
    #expect(Engine.forCopy(plan(20, steps: (2, 2), displacement: 16), hasBLAS: true) == .portable)
    // Interleaved operands share no element: BLAS does not mind them.
    #expect(Engine.forCopy(plan(20, steps: (2, 2), displacement: 8), hasBLAS: true) == blas)
    #expect(Engine.forCopy(plan(20, steps: (1, 1), displacement: 160), hasBLAS: true) == blas)
  }

  @Test func products() {
    func engine(_ plan: AssignmentPlan, hasEffect: Bool = true) -> Engine {
      Engine.forAxpy(plan, hasBLAS: true, hasEffect: hasEffect)
    }
    #expect(engine(plan(20, steps: (1, 1), purpose: .updating)) == blas)
    #expect(engine(plan(20, steps: (1, 1), purpose: .updating), hasEffect: false) == .portable)
    #expect(engine(plan(20, steps: (1, 0), purpose: .updating)) == .portable)
    #expect(engine(plan(20, steps: (1, 1), displacement: 8, purpose: .updating)) == .portable)
    #expect(engine(plan(20, steps: (1, 1), displacement: 0, purpose: .updating)) == .portable)
  }

  @Test func scaling() {
    let plan = plan(20, steps: (3, 0), purpose: .updating)
    #expect(Engine.forScale(plan, hasBLAS: true, hasShortCut: false) == blas)
    #expect(Engine.forScale(plan, hasBLAS: true, hasShortCut: true) == .portable)
    #expect(Engine.forScale(plan, hasBLAS: false, hasShortCut: false) == .portable)
  }

  @Test func factorsOfWhichBLASSkipsParts() {
    #expect(Double._arithmetic.axpySkips(0) && Double._arithmetic.axpySkips(-0.0))
    #expect(!Double._arithmetic.axpySkips(.nan) && !Double._arithmetic.axpySkips(1e-300))
    #expect(Float._arithmetic.scalSkips(0) && !Float._arithmetic.scalSkips(.infinity))
    #expect(Float._arithmetic.scalSkips(.nan) && Double._arithmetic.scalSkips(.nan))
    #expect(Int._arithmetic.axpySkips(1) && Int._arithmetic.scalSkips(1))
  }

  @Test func callsAreCountedAhead() {
    let rows = AssignmentPlan(
      destination: Layout(shape: [5, 20], strides: [40, 1]),
      source: Layout(shape: [5, 20], strides: [60, 1]), displacement: 1 << 40, width: 8)
    #expect(Engine.blas(.standard).calls(for: rows) == 5)
    #expect(Engine.blas(BLASLimits(chunk: 6)).calls(for: rows) == 20)
    #expect(Engine.bytes.calls(for: rows) == 5)
    #expect(Engine.portable.calls(for: rows) == 0)
  }
}
