import CStridedKernels
import StridedKernels
import StridedLayout
import Testing

/// The routine for each row: the predicates at and beside each limit, and the inner loops that
/// element types look up.
@Suite struct EligibilityTests {
  /// A row of elements of 8 bytes with steps in elements.
  private func row(_ count: Int, _ steps: Int...) -> RowForm {
    var strides = OperandVector()
    for (operand, step) in steps.enumerated() { strides[operand] = 8 * step }
    return RowForm(count: count, strides: strides)
  }

  /// A row that updates the destination, as `+=` does.
  private func update(_ count: Int, _ step: Int, _ source: Int) -> RowForm {
    var form = row(count, step, step, source)
    form.isInPlace = true
    return form
  }

  /// The form of the rows in a plan of one axis.
  private func planned(
    _ count: Int, steps: (Int, Int), displacement: Int = 1 << 40,
    _ purpose: LoopPlan.Purpose = .copy
  ) -> RowForm {
    let (base, layout) = (1 << 41, Layout(shape: [count], strides: [steps.0]))
    var plan = LoopPlan()
    plan.begin(with: layout, at: base, width: 8)
    var isAdded = purpose != .compute || plan.add(layout, at: base, width: 8)
    let source = Layout(shape: [count], strides: [steps.1])
    isAdded = plan.add(source, at: base + displacement, width: 8) && isAdded
    #expect(isAdded)
    plan.decide(purpose, Tuning(threads: 1))
    return plan.rowForm
  }

  @Test func increments() {
    let limits = BLASLimits(increment: 10)
    #expect(limits.permitsStride(8, width: 8) && limits.permitsStride(-8, width: 8))
    #expect(limits.permitsStride(80, width: 8) && limits.permitsStride(-80, width: 8))
    #expect(!limits.permitsStride(88, width: 8) && !limits.permitsStride(-88, width: 8))
    #expect(!limits.permitsStride(0, width: 8) && !limits.permitsStride(.min, width: 8))
    #expect(!BLASLimits.standard.permitsStride(Int(Int32.max), width: 1))
    // Complex numbers are added as reals, at twice the increment.
    #expect(2 * BLASLimits.standard.increment <= Int(Int32.max))
    #expect(BLASLimits.standard.chunk <= Int(Int32.max))
    #expect(BLASLimits.standard.unthreaded.chunk == BLASLimits.unthreadedRun)
    #expect(BLASLimits(chunk: 6).unthreaded.chunk == 6)
  }

  /// Every predicate at its limits of increments, on each side.
  @Test func incrementsOfRoutines() {
    let limits = BLASLimits(increment: 10)
    for (step, isPermitted) in [(1, true), (10, true), (-10, true), (11, false), (-11, false)] {
      #expect(limits.permitCopy(row(20, step, 3), width: 8) == isPermitted)
      #expect(limits.permitCopy(row(20, 3, step), width: 8) == isPermitted)
      #expect(limits.permitSwap(row(20, step, 3), width: 8) == isPermitted)
      #expect(limits.permitSwap(row(20, 3, step), width: 8) == isPermitted)
      #expect(limits.permitAxpy(update(20, step, 3), width: 8) == isPermitted)
      #expect(limits.permitAxpy(update(20, 3, step), width: 8) == isPermitted)
      #expect(limits.permitScale(update(20, step, 0), width: 8) == (isPermitted && step > 0))
    }
    #expect(!limits.permitCopy(row(20, 1, 0), width: 8))
    #expect(!limits.permitCopy(row(20, 0, 1), width: 8))
    #expect(!limits.permitSwap(row(20, 1, 0), width: 8))
    #expect(!limits.permitAxpy(update(20, 1, 0), width: 8))
    #expect(!limits.permitScale(update(20, 0, 0), width: 8))
  }

  @Test func rowsWorthACall() {
    let (limits, least) = (BLASLimits.standard, Tuning.worthwhileCall)
    for (count, isWorthwhile) in [(least, true), (least - 1, false)] {
      #expect(limits.permitCopy(row(count, 1, 1), width: 8) == isWorthwhile)
      #expect(limits.permitSwap(row(count, 1, 1), width: 8) == isWorthwhile)
      #expect(limits.permitAxpy(update(count, 1, 1), width: 8) == isWorthwhile)
      #expect(limits.permitScale(update(count, 1, 0), width: 8) == isWorthwhile)
    }
  }

  /// The relation of the operands matters, not only their strides.
  @Test func formsOfRows() {
    let limits = BLASLimits.standard
    func permits(_ change: (inout RowForm) -> Void) -> [Bool] {
      var (plain, updating) = (row(20, 1, 1), update(20, 1, 1))
      change(&plain)
      change(&updating)
      return [
        limits.permitCopy(plain, width: 8), limits.permitSwap(plain, width: 8),
        limits.permitAxpy(updating, width: 8), limits.permitScale(updating, width: 8),
      ]
    }
    #expect(permits { _ in } == [true, true, true, true])
    #expect(permits { $0.isDisjoint = false } == [false, false, false, true])
    #expect(permits { $0.isTiled = true } == [false, false, false, false])
    #expect(permits { $0.isStreaming = true } == [false, false, false, false])
    #expect(permits { $0.isInPlace = true } == [false, false, true, true])
    #expect(permits { $0.isInPlace = false } == [true, true, false, false])
  }

  private func copy<Element: Scalar>(_ form: RowForm, of type: Element.Type) -> String {
    "\(Element._copyLoop(form).name)"
  }

  @Test func copies() {
    #expect(copy(planned(20, steps: (1, 1)), of: Double.self) == "cblas_dcopy")
    #expect(copy(planned(20, steps: (3, -2)), of: Double.self) == "cblas_dcopy")
    #expect(copy(planned(20, steps: (1, 1)), of: Int.self) == "memmove")
    #expect(copy(planned(20, steps: (1, 2)), of: Int.self) == "portable loop")
    #expect(copy(planned(8, steps: (1, 1)), of: Double.self) == "portable loop")
    #expect(copy(planned(8, steps: (1, 1)), of: Int.self) == "portable loop")
    #expect(copy(planned(20, steps: (1, 0)), of: Double.self) == "portable loop")
    #expect(copy(planned(255, steps: (1, 0)), of: Double.self) == "portable loop")
    #expect(copy(planned(256, steps: (1, 0)), of: Double.self) == "vector loop")
    #expect(copy(planned(256, steps: (2, 0)), of: Double.self) == "portable loop")
    #expect(copy(planned(20, steps: (1, 1 << 31)), of: Double.self) == "portable loop")
    var tiled = row(20, 1, 100)
    tiled.isTiled = true
    #expect(copy(tiled, of: Double.self) == "register tiles")
    tiled.isStreaming = true
    #expect(copy(tiled, of: Double.self) == "register tiles, streaming stores")
  }

  /// The C library copies long contiguous runs, and BLAS copies strided ones, because each is
  /// faster there.
  @Test func longCopies() {
    let length = Tuning.longCopy / 8
    #expect(copy(planned(length - 1, steps: (1, 1)), of: Double.self) == "cblas_dcopy")
    #expect(copy(planned(length, steps: (1, 1)), of: Double.self) == "memmove")
    #expect(copy(planned(length, steps: (1, 2)), of: Double.self) == "cblas_dcopy")
    #expect(copy(planned(100_000_000, steps: (1, 1)), of: Double.self) == "streaming stores")
    #expect(copy(planned(100_000_000, steps: (1, 0)), of: Double.self) == "streaming stores")
    #expect(!BLASLimits(chunk: 1 << 20).permitCopy(row(length, 1, 1), width: 8))
  }

  @Test func overlappingCopies() {
    func copy(_ steps: (Int, Int), displacement: Int) -> String {
      self.copy(planned(20, steps: steps, displacement: displacement), of: Double.self)
    }
    // A byte copy allows overlap; BLAS does not.
    #expect(copy((1, 1), displacement: 8) == "memmove")
    #expect(copy((1, 1), displacement: -8) == "memmove")
    #expect(copy((2, 2), displacement: 16) == "portable loop")
    // Interleaved operands share no element, so BLAS may be called.
    #expect(copy((2, 2), displacement: 8) == "cblas_dcopy")
    #expect(copy((1, 1), displacement: 160) == "cblas_dcopy")
  }

  /// `gemm` accepts a matrix only if the leading dimension covers a whole row, and if it then reads
  /// the elements that the strides describe.
  @Test func matrixForms() {
    var accepted = 0
    for (rows, columns) in (0...4).flatMap({ rows in (0...4).map { (rows, $0) } }) {
      for (row, column) in (-3...6).flatMap({ row in (-3...6).map { (row, $0) } }) {
        let layout = Layout(shape: [rows, columns], strides: [row, column])
        guard let form = MatrixForm(layout) else { continue }
        accepted += 1
        let length = form.isTransposed ? rows : columns
        #expect(form.leadingDimension >= max(length, 1), "\(layout)")
        for (r, c) in (0..<rows).flatMap({ r in (0..<columns).map { (r, $0) } }) {
          let place =
            form.isTransposed ? r + c * form.leadingDimension : r * form.leadingDimension + c
          #expect(place == r * row + c * column, "\(layout)")
        }
      }
    }
    #expect(accepted > 500)
    // Rows of sliding windows overlap.
    #expect(MatrixForm(Layout(shape: [5, 3], strides: [1, 1])) == nil)
  }

  @Test func exchanges() {
    func exchange<Element: Scalar>(_ form: RowForm, of type: Element.Type) -> String {
      "\(Element._swapLoop(form).name)"
    }
    #expect(exchange(planned(20, steps: (1, -3), .swap), of: Double.self) == "cblas_dswap")
    #expect(exchange(planned(20, steps: (1, -3), .swap), of: Int.self) == "portable loop")
    #expect(exchange(planned(8, steps: (1, 1), .swap), of: Double.self) == "portable loop")
    #expect(exchange(planned(20, steps: (1, 1 << 31), .swap), of: Double.self) == "portable loop")
  }

  @Test func products() {
    func product(_ form: RowForm, by factor: Double = 2) -> String {
      "\(Double._addProductLoop(form, scalar: factor).name)"
    }
    #expect(product(planned(20, steps: (1, 1), .compute)) == "cblas_daxpy")
    #expect(product(planned(20, steps: (1, 1), .compute), by: .nan) == "cblas_daxpy")
    #expect(product(planned(20, steps: (1, 1), .compute), by: 0) == "portable loop")
    #expect(product(planned(20, steps: (1, 1), .compute), by: -0.0) == "portable loop")
    #expect(product(planned(20, steps: (1, 0), .compute)) == "portable loop")
    #expect(product(planned(20, steps: (1, 1), displacement: 8, .compute)) == "portable loop")
    #expect(product(planned(20, steps: (1, 1), displacement: 0, .compute)) == "portable loop")
    let integers = Int._addProductLoop(planned(20, steps: (1, 1), .compute), scalar: 2)
    #expect("\(integers.name)" == "portable loop")
  }

  @Test func sums() {
    func sum(_ operation: BinaryOperation, _ form: RowForm) -> String {
      "\(Double._innerLoop(for: operation, form, scalar: nil).name)"
    }
    for operation in [BinaryOperation.add, .subtract] {
      #expect(sum(operation, planned(20, steps: (1, 1), .compute)) == "cblas_daxpy")
      #expect(sum(operation, planned(20, steps: (3, -2), .compute)) == "cblas_daxpy")
      #expect(sum(operation, planned(20, steps: (1, 0), .compute)) == "portable loop")
      #expect(sum(operation, planned(8, steps: (1, 1), .compute)) == "portable loop")
      #expect(
        sum(operation, planned(20, steps: (1, 1), displacement: 8, .compute)) == "portable loop")
      // If the result overlaps no source, long enough rows use the loops of C.
      #expect(sum(operation, row(20, 1, 1, 1)) == "portable loop")
      #expect(sum(operation, row(100, 1, 1, 1)) == "vector loop")
      #expect(sum(operation, row(100, 1, 0, 1)) == "vector loop")
      #expect(sum(operation, row(100, 1, 2, 1)) == "portable loop")
      #expect(sum(operation, row(100, 2, 1, 1)) == "portable loop")
    }
    #expect(sum(.multiply, planned(20, steps: (1, 1), .compute)) == "portable loop")
    #expect(sum(.multiply, row(100, 1, 1, 1)) == "vector loop")
    let wide = strided_simd_level() > 0 ? "vector loop" : "portable loop"
    #expect(Int._innerLoop(for: .multiply, row(100, 1, 0, 1), scalar: nil).name == wide)
    #expect(Int._innerLoop(for: .multiply, row(100, 1, 2, 1), scalar: nil).name == "portable loop")
    var streaming = row(1000, 1, 1, 1)
    streaming.isStreaming = true
    #expect(sum(.add, streaming) == "vector loop, streaming stores")
  }

  @Test func scaling() {
    let form = update(20, 3, 0)
    func scaled(by factor: Double?) -> String {
      "\(Double._innerLoop(for: .multiply, form, scalar: factor).name)"
    }
    #expect(scaled(by: 2) == "cblas_dscal")
    #expect(scaled(by: 0) == "portable loop")
    #expect(scaled(by: .nan) == "portable loop")
    #expect(scaled(by: .infinity) == "cblas_dscal")
    #expect(scaled(by: nil) == "portable loop")
    #expect("\(Double._innerLoop(for: .divide, form, scalar: 2).name)" == "portable loop")
    let single = RowForm(count: 20, strides: OperandVector(12, 12, 0))
    func scaledSingle(by factor: Float) -> String {
      var form = single
      form.isInPlace = true
      return "\(Float._innerLoop(for: .multiply, form, scalar: factor).name)"
    }
    #expect(scaledSingle(by: .infinity) == "cblas_sscal")
    #expect(scaledSingle(by: 0) == "portable loop" && scaledSingle(by: .nan) == "portable loop")
    #expect("\(Int._innerLoop(for: .multiply, form, scalar: 2).name)" == "portable loop")
  }

  @Test func factorsOfWhichBLASSkipsParts() {
    #expect(Double.axpySkips(0) && Double.axpySkips(-0.0))
    #expect(!Double.axpySkips(.nan) && !Double.axpySkips(1e-300))
    #expect(!Int._usesBLAS && !Float16._usesBLAS && Double._usesBLAS)
  }

  /// The traits of a loop survive packing into a word.
  @Test func traitsOfLoops() {
    let row = RowForm(count: 5000, strides: OperandVector(8, 8))
    let copy = Int._copyLoop(row)
    #expect(copy.name == "memmove" && copy.callLength == InnerLoop.anyLength)
    #expect(InnerLoop.anyLength > 1 << 50 && !copy.streams && copy.tiles == .none)
    for tiles in [InnerLoop.TileMovement.none, .registers, .streams] {
      for streams in [false, true] {
        for length in [nil, 1, InnerLoop.anyLength] {
          let loop = InnerLoop("a name", callLength: length, streams: streams, tiles: tiles) { _ in
            .none
          }
          #expect(loop.name == "a name" && loop.callLength == length)
          #expect(loop.tiles == tiles && loop.streams == streams)
        }
      }
    }
  }

  @Test func callsAreCountedAhead() {
    var rows = LoopPlan()
    rows.begin(with: Layout(shape: [5, 20], strides: [40, 1]), at: 1 << 41, width: 8)
    let source = Layout(shape: [5, 20], strides: [60, 1])
    let isAdded = rows.add(source, at: 1 << 40, width: 8)
    #expect(isAdded)
    rows.decide(.copy, Tuning(threads: 1))
    #expect(rows.calls(of: Double._copyLoop(rows.rowForm)) == 5)
    #expect(rows.calls(of: InnerLoop("calls of 6", callLength: 6) { _ in .none }) == 20)
    #expect(rows.calls(of: Int._copyLoop(rows.rowForm)) == 5)
    #expect(rows.calls(of: .portable { _ in .none }) == 0)
  }
}
