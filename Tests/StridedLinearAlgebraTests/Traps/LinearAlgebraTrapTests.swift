import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Arguments that are mistakes of the caller, whatever the data.
@Suite struct LinearAlgebraTrapTests {
  @Test func axes() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try? matrixNorms(NDArray<Double>.zeros([2, 3, 4]), axes: (0, -3))
    }
    expectMessage("matrixNorms: axes 0 and -3 of shape (2, 3, 4) are equal", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try? traces(NDArray<Int>.zeros([2, 3]), axes: (0, 2))
    }
    expectMessage("traces: axis 2 is out of range for rank 2, shape (2, 3)", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try? tensorInverse(NDArray<Double>.zeros([2, 3]), axes: 3)
    }
    expectMessage("tensorInverse: 3 first axes of shape (2, 3)", in: result)
  }

  @Test func powers() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try? matrixPower(NDArray<Int>.eye(2), -1)
    }
    expectMessage("matrixPower: power -1 of integers is negative", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try? matrixPower(NDArray<Int8>.full([2, 2], 2), 4)
    }
    expectMessage("NDArray<Int8> matmul: arithmetic overflow", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let points = NDArray<Double>([1, 2])
      _ = try? polynomialFit(points, points, degree: -1)
    }
    expectMessage("polynomialFit: degree -1 is negative", in: result)
  }
}
