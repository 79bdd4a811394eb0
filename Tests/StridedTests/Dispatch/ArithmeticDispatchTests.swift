import CBLASRecorder
import Oracle
import Strided
import StridedKernels
import StridedLayout
import Testing

private typealias Call = CBLASRecorder.Call

/// The CBLAS calls of arithmetic, and equal results where the plain loop runs.
@Suite struct ArithmeticDispatchTests {
  @Test func addingIsAxpy() {
    let y = NDArray<Double>.ones([20, 30])
    let x = NDArray<Double>.full([20, 30], 2)
    #expect(CBLASRecorder.calls { y += x } == [Call("cblas_daxpy", 600, 1, 1)])
    #expect(CBLASRecorder.calls { y -= x } == [Call("cblas_daxpy", 600, 1, 1)])
    #expect(CBLASRecorder.calls { y.addProduct(3, x) } == [Call("cblas_daxpy", 600, 1, 1)])
    #expect(y == NDArray.full([20, 30], 7))
  }

  @Test func viewsAreAxpy() {
    let y = NDArray<Double>.ones([20, 30])
    let x = NDArray<Double>.arange(60)
    let column = CBLASRecorder.calls { y[.all, 3].addProduct(2, x[.stride(by: -3)]) }
    #expect(column == [Call("cblas_daxpy", 20, -3, 30)])
    #expect(y[0, 3] == 1 + 2 * 59)
    let rows = CBLASRecorder.calls { y[0..<4, 0..<10] += y[4..<8, 10..<20] }
    #expect(rows == Array(repeating: Call("cblas_daxpy", 10, 1, 1), count: 4))
    let row = CBLASRecorder.calls { y[0, 0...] += y[1, 0...] }
    #expect(row == [Call("cblas_daxpy", 30, 1, 1)])
  }

  @Test func complexSumsAreRealAxpy() {
    let y = NDArray<Complex<Double>>.ones([50])
    let x = NDArray<Complex<Double>>.full([50], Complex(1, .infinity))
    #expect(CBLASRecorder.calls { y += x } == [Call("cblas_daxpy", 100, 1, 1)])
    #expect(y[3].rawStorage == (2, .infinity))
    let stepped = CBLASRecorder.calls { y[.stride(by: 2)] -= x[..<25] }
    #expect(stepped == Array(repeating: Call("cblas_daxpy", 25, 2, 4), count: 2))
    #expect(
      CBLASRecorder.calls { y.addProduct(Complex(0, 1), x) }.map(\.routine) == ["cblas_zaxpy"])
  }

  @Test func scalingIsScal() {
    let y = NDArray<Double>.ones([20, 30])
    #expect(CBLASRecorder.calls { y *= 3 } == [Call("cblas_dscal", 600, 1)])
    #expect(CBLASRecorder.calls { y[.all, 2] *= 2 } == [Call("cblas_dscal", 20, 30)])
    #expect(CBLASRecorder.calls { y[.stride(by: -1), 2] *= 2 } == [Call("cblas_dscal", 20, 30)])
    #expect(y[0, 2] == 12 && y[0, 0] == 3)
    // A broadcast column is one scalar per row, but not a scalar argument.
    let column = NDArray<Double>.full([20, 1], 2)
    for path in OperationPath.allCases {
      #expect(path.run { CBLASRecorder.calls { y *= column } }.isEmpty)
    }
    #expect(y[0, 2] == 48 && y[0, 0] == 12)
    let z = NDArray<Complex<Float>>.ones([50])
    // The complex routine fuses products with sums, so its result would differ from that of `*`.
    #expect(CBLASRecorder.calls { z *= Complex(1, 2) }.isEmpty)
    #expect(z[49] == Complex(1, 2))
  }

  @Test func exchangeIsSwap() {
    let a = NDArray<Float>.ones([40])
    let b = NDArray<Float>.zeros([80])
    #expect(CBLASRecorder.calls { swap(a, b[.stride(by: 2)]) } == [Call("cblas_sswap", 40, 1, 2)])
    #expect(a.sum() == 0 && b.sum() == 40)
  }

  @Test func dotIsDot() {
    let a = NDArray<Double>.arange(20)
    let calls = CBLASRecorder.calls { #expect(a.dot(a[.stride(by: -1)]) == 1140) }
    #expect(calls == [Call("cblas_ddot", 20, 1, -1)])
    let run = a.memory.run(at: 0, stride: 1)
    let split = CBLASRecorder.calls {
      #expect(BLASRuns<Double>.dot(20, run, run, BLASLimits(chunk: 6)) == 2470)
    }
    withExtendedLifetime(a) {}
    #expect(split.map(\.count) == [6, 6, 6, 2])
    let z = NDArray<Complex<Double>>.full([9], Complex(0, 1))
    var square: Complex<Double> = 0
    let complex = CBLASRecorder.calls { square = z.dot(z) }
    #expect(complex.map(\.routine) == ["cblas_zdotu_sub"])
    #expect(square == -9)
  }

  @Test func factorZeroStillPropagates() {
    let y = NDArray<Double>.ones([20])
    let x = NDArray<Double>.full([20], .nan)
    #expect(CBLASRecorder.calls { y.addProduct(0, x) }.isEmpty)
    #expect(y[7].isNaN)
    let inf = NDArray<Double>.full([20], .infinity)
    #expect(CBLASRecorder.calls { inf *= 0 }.isEmpty)
    #expect(inf[7].isNaN)
  }

  @Test func overlapCallsNothing() {
    let y = NDArray<Double>.ones([100])
    #expect(CBLASRecorder.calls { y[1...] += y[..<99] }.isEmpty)
    #expect(y.sum() == 199)
    #expect(CBLASRecorder.calls { y += y }.isEmpty)
    #expect(y[50] == 4)
  }

  @Test func longRunsAreSplit() {
    let limits = BLASLimits(chunk: 30)
    let y = NDArray<Double>.ones([100])
    let x = NDArray<Double>.arange(100)
    let (from, to) = (x.memory.run(at: 0, stride: 1), y.memory.run(at: 0, stride: 1))
    let turned = x.memory.run(at: 99, stride: -1)
    let sums = CBLASRecorder.calls { BLASRuns<Double>.axpy(100, 2, turned, to: to, limits) }
    #expect(sums.map(\.count) == [30, 30, 30, 10])
    #expect(y[0] == 199 && y[99] == 1)
    let added = CBLASRecorder.calls {
      BLASRuns<Double>.add(100, subtracting: false, from, to: to, limits)
    }
    #expect(added.map(\.count) == [30, 30, 30, 10])
    let scaled = CBLASRecorder.calls { BLASRuns<Double>.scale(100, by: 2, to, limits) }
    #expect(scaled.map(\.count) == [30, 30, 30, 10])
    let swapped = CBLASRecorder.calls { BLASRuns<Double>.swap(100, from, to, limits) }
    #expect(swapped.map(\.count) == [30, 30, 30, 10])
    #expect(x[0] == 398 && y[99] == 99)
  }
}
