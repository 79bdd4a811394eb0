import CBLASRecorder
import Numerics
import Oracle
import Strided
import StridedKernels
import Testing

/// The explanations of calculations and sums match what runs.
@Suite(.withoutAddressSanitizer) struct ExplanationTests {
  /// Matrix products name their routine, the number of calls, and the copied operands.
  @Test func products() {
    let a = NDArray<Double>.ones([30, 20])
    let plain = explainMatmul(a, a.transposed())
    #expect(plain.routine == "cblas_dgemm" && plain.calls == 1)
    #expect(!plain.copiesFirst && !plain.copiesSecond)
    let steps = NDArray<Double>.ones([3, 40, 40])[0..., .stride(by: 2), .stride(by: 2)]
    let turned = a.transposed()
    let stepped = explainMatmul(steps, turned)
    #expect(stepped.calls == 1 && stepped.copiesFirst && !stepped.copiesSecond)
    #expect(stepped.description.hasSuffix("cblas_dgemm, 1 call\n  copied:    the first operand"))
    for (explanation, run) in [
      (plain, { _ = matmul(a, a.transposed()) }), (stepped, { _ = matmul(steps, turned) }),
    ] {
      let calls = CBLASRecorder.calls(of: run).filter { $0.routine == explanation.routine }
      #expect(calls.count == explanation.calls)
    }
    let vector = NDArray<Double>.ones([20])
    #expect(explainMatmul(a, vector).operation == "matmul float64 (30, 20) x (20,)")
    #expect(explainMatmul(NDArray<Int>.ones([2, 3]), .ones([3, 2])).routine == "portable loop")
    #expect(explainMatmul(NDArray<Double>.ones([0, 3]), .ones([3, 2])).calls == 0)
  }

  /// Extrema and truth values name their reading order.
  @Test func extremaAndTruth() {
    let m = NDArray<Double>.ones([40, 3])
    #expect(m.explain(.min, axis: 1).order == "rows of 3 terms to each of 40 results")
    #expect(m.explain(.argmax, axis: 0).operation == "argmax float64 (40, 3) along axis 0")
    #expect((m .> 0).explain(.any).order == "rows of 120 terms to each of 1 results")
  }

  /// Dot products name their routine.
  @Test func dotProducts() {
    let x = NDArray<Double>.ones([100])
    let explanation = x.explainDot(x[.stride(by: -1)])
    #expect(explanation.routine == "cblas_ddot" && explanation.calls == 1)
    #expect(CBLASRecorder.calls(of: { _ = x.dot(x) }).map(\.routine) == ["cblas_ddot"])
    let repeated = NDArray<Double>.ones([1]).broadcast(to: [100])
    #expect(x.explainDot(repeated).routine == "portable loop")
    #expect(CBLASRecorder.calls(of: { _ = x.dot(repeated) }).isEmpty)
    #expect(NDArray<Int>.ones([3]).explainDot(.ones([3])).calls == 0)
  }

  @Test func additions() {
    let a = NDArray<Double>.ones([100])
    #expect(
      "\(a.explain(.add, a.copy()))" == """
        float64 (100,) + (100,)
          loops:     rank 1 to 1 loop
          walk:      one row of 100, contiguous
          routine:   vector loop
          overlap:   none; none
          threads:   1
        """)
    #expect(!a.explain(.add, a).needsTemporary)
    #expect(a.explain(.add, a[..<1]).plan.walk == .row)
    #expect(a[..<8].explain(.multiply, a[..<8]).routine == "portable loop")
    #expect(NDArray<Int>.ones([100]).explain(.add, NDArray<Int>.ones([100])).calls == 0)
    let m = NDArray<Double>.ones([70, 90])
    let turned = m.explain(.subtract, NDArray<Double>.ones([90, 70]).transposed())
    #expect(turned.operation == "float64 (70, 90) - (70, 90)")
    #expect(turned.plan.walk == .tiles && !turned.needsTemporary)
    let rows = m[0..., ..<60].explain(.add, NDArray<Double>.ones([60]))
    #expect(rows.plan.walk == .rows && rows.plan.description.hasPrefix("70 rows of 60"))
    let outer = NDArray<Double>.ones([5, 1]).explain(.add, NDArray<Double>.ones([40]))
    #expect(outer.operation == "float64 (5, 1) + (40,)")
    #expect(outer.plan.rank == 2)
    #expect(NDArray<Double>.zeros([0]).explain(.add, .zeros([0])).summary == "nothing to do")
  }

  @Test func updates() {
    let y = NDArray<Double>.zeros([1000])
    #expect(
      "\(y.explainUpdate(.add, with: .ones([1000])))" == """
        float64 (1000,) += (1000,)
          loops:     rank 1 to 1 loop
          walk:      one row of 1000, contiguous
          routine:   cblas_daxpy, 1 call
          overlap:   each element is read where it is written; none
          threads:   1
        """)
    let shifted = y[1...].explainUpdate(.add, with: y[..<999])
    #expect(!shifted.needsTemporary && shifted.calls == 0)
    let unequal = y[..<500].explainUpdate(.subtract, with: y[.stride(by: 2)])
    #expect(unequal.needsTemporary && unequal.routine == "cblas_daxpy")
    let m = NDArray<Double>.ones([90, 90])
    #expect(m.explainUpdate(.add, with: m.transposed()).needsTemporary)
  }

  /// The explained calls are made.
  @Test func callsOfUpdates() {
    let y = NDArray<Double>.ones([20, 30])
    let sources: [NDArray<Double>] = [
      .ones([20, 30]), .ones([30]), .ones([20, 1]), NDArray.ones([30, 20]).transposed(),
      NDArray.ones([20, 60])[.all, .stride(by: 2)],
    ]
    for (target, places) in [(y, 30), (y[.all, ..<9], 9), (y[.all, ..<8], 8)] {
      for source in sources {
        let source = source.shape.last == 1 ? source : source[.ellipsis, ..<places]
        let explanation = target.explainUpdate(.add, with: source)
        let calls = CBLASRecorder.calls { target += source }
        #expect(calls.count == explanation.calls, "\(explanation)")
        #expect(calls.allSatisfy { $0.routine == explanation.routine }, "\(explanation)")
      }
    }
  }

  /// Functions, comparisons, selections, fills and maps are explained by the plans that run them.
  @Test func everyElementwiseOperation() {
    let m = NDArray<Double>.ones([70, 90])
    let turned = NDArray<Double>.ones([90, 70]).transposed()
    let mask = m .> 0
    let explanations = [
      m.explain(.less, turned), m.explain(.equal, turned), m.explain(.minimum, turned),
      mask.explain(.and, NDArray(truth: turned)), explainSelect(m, turned, where: mask),
    ]
    for explanation in explanations {
      #expect(explanation.plan.walk == .tiles && !explanation.needsTemporary, "\(explanation)")
    }
    #expect(explanations[0].operation == "float64 (70, 90) .< (70, 90)")
    #expect(explanations[2].operation == "float64 (70, 90) minimum (70, 90)")
    #expect(explanations[3].operation == "bool (70, 90) .&& (70, 90)")
    #expect(explanations[4].operation == "select float64 (70, 90) or (70, 90) where (70, 90)")
    #expect(m.explain(.less, m).routine == "vector loop")
    #expect(m.explain(.negate).operation == "- float64 (70, 90)")
    #expect(m.explain(.exp).operation == "exp float64 (70, 90)")
    #expect(m.explain(.absolute).plan.walk == .row)
    let complex = NDArray<Complex<Float>>.ones([3])
    #expect(complex.explain(.absolute).operation == "absolute complex64 (3,)")
    #expect(m.explainClipped().operation == "clipped float64 (70, 90)")
    #expect(m[0..., ..<60].explainFill().plan.description.hasPrefix("70 rows of 60"))
    #expect(m.explainConversion(to: Int.self).operation == "convert float64 (70, 90) to int64")
    #expect(NDArray<UInt8>.ones([40]).explain(.absolute).routine == "memmove")
  }

  /// A number is an array of rank 0, or itself if its value matters.
  @Test func numbers() {
    let y = NDArray<Double>.ones([100])
    #expect(y.explainUpdate(.multiply, with: 2).routine == "cblas_dscal")
    #expect(CBLASRecorder.calls { y *= 2 }.map(\.routine) == ["cblas_dscal"])
    #expect(y.explainUpdate(.multiply, with: .nan).routine == "vector loop")
    #expect(CBLASRecorder.calls { y *= .nan }.isEmpty)
    #expect(y.explainAddProduct(2, y.copy()).routine == "cblas_daxpy")
    #expect(y.explainAddProduct(0, y.copy()).calls == 0)
    #expect(y.explain(.add, .full([], 2)).plan.walk == .row)
  }

  @Test func sums() {
    let a = NDArray<Double>.zeros([4000, 40])
    Threads.withLimit(1) {
      #expect(
        "\(a.explainSum(axis: 0))" == """
          sum float64 (4000, 40) along axis 0
            order:     4000 rows of terms across 40 results, in 9 segments
            threads:   1
          """)
      #expect(
        "\(a.explainSum(axis: 1))" == """
          sum float64 (4000, 40) along axis 1
            order:     rows of 40 terms to each of 4000 results
            threads:   1
          """)
      #expect(a.explainSum(axis: -1).order == a.explainSum(axis: 1).order)
      #expect(a.explainSum().operation == "sum float64 (4000, 40) over all axes")
      // Segments of 128 KiB, whatever the number of threads.
      #expect(a.explainSum().order == "rows of 160000 terms to each of 1 results, in 9 segments")
      #expect(a.explainMean(axis: 0).operation == "mean float64 (4000, 40) along axis 0")
      #expect(NDArray<Int>.zeros([0, 3]).explainSum(axis: 0).order == "no terms")
    }
    let order = a.explainSum().order
    for limit in [1, 2, 3] {
      Threads.withLimit(limit, bytesPerThread: 1) {
        #expect(a.explainSum().order == order)
        #expect(a.explainSum().threads == limit)
        #expect(a.explainSum(axis: 0).threads <= limit)
        #expect(a.explainSum(axis: 1).threads == limit)
      }
    }
  }
}
