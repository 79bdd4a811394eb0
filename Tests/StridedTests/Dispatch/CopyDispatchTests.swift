import CBLASRecorder
import Strided
import StridedKernels
import StridedLayout
import Testing

private typealias Call = CBLASRecorder.Call

/// The CBLAS calls of copies, counted for every kind of view.
@Suite struct CopyDispatchTests {
  let matrix = NDArray<Double>(shape: [20, 30]) { Double(100 * $0[0] + $0[1]) }

  private func calls(to destination: NDArray<Double>, from source: NDArray<Double>) -> [Call] {
    let expected = Array(source.shape == destination.shape ? source : source.copy())
    let calls = CBLASRecorder.calls { destination.assign(source) }
    #expect(Array(destination) == expected)
    return calls
  }

  @Test func contiguousIsOneCall() {
    #expect(calls(to: .zeros([20, 30]), from: matrix) == [Call("cblas_dcopy", 600, 1, 1)])
  }

  @Test func freshCopyIsOneCall() {
    let calls = CBLASRecorder.calls { #expect(matrix.copy() == matrix) }
    #expect(calls == [Call("cblas_dcopy", 600, 1, 1)])
  }

  @Test func steppedIsOneCall() {
    let source = NDArray<Double>.arange(100)
    #expect(
      calls(to: .zeros([50]), from: source[.stride(by: 2)]) == [Call("cblas_dcopy", 50, 2, 1)])
    #expect(
      calls(to: NDArray.zeros([150])[.stride(by: 3)], from: source[..<50])
        == [Call("cblas_dcopy", 50, 1, 3)])
  }

  @Test func reversedIsOneCall() {
    let source = NDArray<Double>.arange(100)
    #expect(
      calls(to: .zeros([100]), from: source[.stride(by: -1)]) == [Call("cblas_dcopy", 100, -1, 1)])
    // A reversed destination is flipped, together with the source.
    #expect(
      calls(to: NDArray.zeros([100])[.stride(by: -1)], from: source)
        == [Call("cblas_dcopy", 100, -1, 1)])
    #expect(
      calls(to: NDArray.zeros([100])[.stride(by: -1)], from: source[.stride(by: -1)])
        == [Call("cblas_dcopy", 100, 1, 1)])
  }

  @Test func columnIsOneCall() {
    #expect(calls(to: .zeros([20]), from: matrix[.all, 3]) == [Call("cblas_dcopy", 20, 30, 1)])
    let target = NDArray<Double>.zeros([20, 7])
    #expect(calls(to: target[.all, 2], from: matrix[.all, 3]) == [Call("cblas_dcopy", 20, 30, 7)])
  }

  @Test func rowsAreOneCallEach() {
    #expect(calls(to: .zeros([30]), from: matrix[4, 0...]) == [Call("cblas_dcopy", 30, 1, 1)])
    let block = calls(to: .zeros([5, 10]), from: matrix[2..<7, 3..<13])
    #expect(block == Array(repeating: Call("cblas_dcopy", 10, 1, 1), count: 5))
  }

  @Test func fullRowsAreOneRun() {
    #expect(
      calls(to: .zeros([5, 30]), from: matrix[2..<7]) == [Call("cblas_dcopy", 150, 1, 1)])
  }

  @Test func transposesNeverCopyRowByRow() {
    #expect(calls(to: .zeros([30, 20]), from: matrix.transposed()).isEmpty)
  }

  @Test func transposedOnBothSidesIsOneRun() {
    let target = NDArray<Double>.zeros([20, 30])
    #expect(
      calls(to: target.transposed(), from: matrix.transposed())
        == [Call("cblas_dcopy", 600, 1, 1)])
  }

  /// Rows that are too short for a call are walked along the longer axis.
  @Test func shortRowsAreWalkedAsColumns() {
    #expect(
      calls(to: .zeros([20, 3]), from: matrix[0..., 4..<7])
        == Array(repeating: Call("cblas_dcopy", 20, 30, 3), count: 3))
    #expect(calls(to: .zeros([5, 3]), from: matrix[..<5, 4..<7]).isEmpty)
  }

  @Test func fewElementsCallNothing() {
    #expect(calls(to: .zeros([8]), from: matrix[0, ..<8]).isEmpty)
  }

  /// A call is worth its cost from 9 elements on, for a single row and for the rows of a matrix.
  @Test func shortestRowsThatCall() {
    #expect(calls(to: .zeros([20, 8]), from: matrix[0..., 4..<12]).isEmpty)
    let rows = calls(to: .zeros([20, 9]), from: matrix[0..., 4..<13])
    #expect(rows == Array(repeating: Call("cblas_dcopy", 9, 1, 1), count: 20))
    #expect(calls(to: .zeros([9]), from: matrix[0, ..<9]) == [Call("cblas_dcopy", 9, 1, 1)])
  }

  @Test func broadcastsAndFillsCallNothing() {
    let target = NDArray<Double>.zeros([20, 30])
    #expect(CBLASRecorder.calls { target.assign(matrix[0..., 0..<1]) }.isEmpty)
    #expect(CBLASRecorder.calls { target.fill(3) }.isEmpty)
    // A repeated row is still a row.
    let rows = CBLASRecorder.calls { target.assign(matrix[5, 0...]) }
    #expect(rows == Array(repeating: Call("cblas_dcopy", 30, 1, 1), count: 20))
  }

  @Test func overlapCallsNothing() {
    let a = NDArray<Double>.arange(100)
    let b = NDArray<Double>.arange(100)
    #expect(CBLASRecorder.calls { a[1...].assign(a[..<99]) }.isEmpty)
    let shifted: [Double] = [0] + (0..<99).map { (place: Int) -> Double in Double(place) }
    #expect(Array(a) == shifted)
    // Unequal strides need a temporary: a copy to it, and one from it.
    let calls = CBLASRecorder.calls { b[..<50].assign(b[.stride(by: 2)]) }
    #expect(calls == [Call("cblas_dcopy", 50, 2, 1), Call("cblas_dcopy", 50, 1, 1)])
  }

  @Test func assigningToItselfCallsNothing() {
    #expect(CBLASRecorder.calls { matrix.assign(matrix) }.isEmpty)
  }

  /// Small transposes use the copy method that their plan names.
  @Test func smallTransposesAreMovedInTiles() {
    let small = NDArray<Double>.zeros([12, 12])
    let large = NDArray<Double>.zeros([70, 70])
    #expect(small.explainAssignment(from: small.copy().transposed()).routine == "register tiles")
    #expect(large.explainAssignment(from: large.copy().transposed()).routine == "register tiles")
    let pixels = NDArray<UInt8>.zeros([4, 4, 8])
    let numbered = NDArray<UInt8>(shape: [4, 4, 8]) { UInt8(32 * $0[0] + 8 * $0[1] + $0[2]) }
    let explanation = pixels.explainAssignment(from: numbered.swappingAxes(0, 1))
    #expect(explanation.plan.packing == 8)
    #expect(explanation.calls == 0)
    pixels.assign(numbered.swappingAxes(0, 1))
    #expect(pixels == numbered.swappingAxes(0, 1))
    #expect(pixels[1, 2, 3] == 32 * 2 + 8 + 3)
    let calls = CBLASRecorder.calls { small.assign(large[..<12, ..<12].transposed()) }
    #expect(calls.isEmpty)
  }

  @Test func longRunsAreSplit() {
    let limits = BLASLimits(chunk: 40)
    let source = NDArray<Double>.arange(100)
    let target = NDArray<Double>.zeros([100])
    let (from, to) = (source.memory.run(at: 0, stride: 1), target.memory.run(at: 0, stride: 1))
    let calls = CBLASRecorder.calls { BLASRuns<Double>.copy(100, from, to: to, limits) }
    #expect(calls.map(\.count) == [40, 40, 20])
    #expect(target == source)
    let reversed = CBLASRecorder.calls {
      BLASRuns<Double>.copy(100, source.memory.run(at: 99, stride: -1), to: to, limits)
    }
    #expect(reversed.map(\.count) == [40, 40, 20])
    #expect(target == source.flipped())
    let wide = NDArray<Double>.zeros([200])
    let stepped = CBLASRecorder.calls {
      BLASRuns<Double>.copy(100, from, to: wide.memory.run(at: 0, stride: 2), limits)
    }
    #expect(stepped.map(\.increments) == [[1, 2], [1, 2], [1, 2]])
    #expect(wide[.stride(by: 2)] == source)
  }

  @Test func longStridesTakeThePortableLoop() {
    let target = NDArray<Double>.zeros([20])
    var plan = LoopPlan(of: target, matrix[.all, 3])
    plan.decide(.copy, Tuning(threads: 1))
    #expect(!BLASLimits(increment: 29).permitCopy(plan.rowForm, width: 8))
    #expect(BLASLimits(increment: 30).permitCopy(plan.rowForm, width: 8))
    let loop = CopyLoop.choose(plan.rowForm, width: 8)
    let calls = CBLASRecorder.calls {
      #expect(Driver.run(plan, loop) == .none)
    }
    #expect(calls.isEmpty)
    #expect(target == matrix[.all, 3])
  }

  @Test func everyTypeOfBLAS() {
    func routine<Element: NumericScalar>(_ type: Element.Type) -> [String] {
      let source = NDArray<Element>.ones([50])
      return CBLASRecorder.calls { _ = source.copy() }.map(\.routine)
    }
    #expect(routine(Float.self) == ["cblas_scopy"])
    #expect(routine(Double.self) == ["cblas_dcopy"])
    #expect(routine(Complex<Float>.self) == ["cblas_ccopy"])
    #expect(routine(Complex<Double>.self) == ["cblas_zcopy"])
    #expect(routine(Int.self).isEmpty)
    #expect(routine(Float16.self).isEmpty)
  }

  @Test func explanationsPredictTheCalls() {
    let pairs: [(NDArray<Double>, NDArray<Double>)] = [
      (.zeros([20, 30]), matrix), (.zeros([20]), matrix[.all, 3]),
      (.zeros([5, 10]), matrix[2..<7, 3..<13]), (.zeros([30, 20]), matrix.transposed()),
      (.zeros([20, 3]), matrix[0..., 4..<7]), (.zeros([20, 30]), matrix[5, 0...]),
    ]
    for (target, source) in pairs {
      let explanation = target.explainAssignment(from: source)
      let calls = CBLASRecorder.calls { target.assign(source) }
      #expect(calls.count == explanation.calls, "\(explanation)")
      #expect(calls.allSatisfy { $0.routine == explanation.routine }, "\(explanation)")
    }
  }
}
