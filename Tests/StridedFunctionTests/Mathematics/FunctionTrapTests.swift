import Oracle
import Strided
import Testing

/// Elementwise functions and reductions without a result, and operands that do not fit.
@Suite struct FunctionTrapTests {
  /// The least integer has no magnitude, at the end of a row.
  @Test func absoluteOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.zeros([33])
      a[32] = -128
      _ = absolute(a)
    }
    expectMessage("NDArray<Int8> absolute: arithmetic overflow at (32,), of -128", in: result)
  }

  /// The least integer has no magnitude, in a stepped view.
  @Test func absoluteOverflowInSteps() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int64>.zeros([5, 40])
      a[3, 20] = Int64.min
      absolute(a[.all, .stride(by: 2)], into: .zeros([5, 20]))
    }
    expectMessage("NDArray<Int64> absolute: arithmetic overflow", in: result)
  }

  /// The divisor is the number 0.
  @Test func remainderByZero() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      _ = a % 0
    }
    expectMessage("NDArray<Int> %: division by zero at (0,), of 1 and 0", in: result)
  }

  /// The last of many divisors is 0.
  @Test func remainderByZeroElement() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<UInt16>.ones([1000])
      a[999] = 0
      _ = 3 % a
    }
    expectMessage("NDArray<UInt16> %: division by zero at (999,), of 3 and 0", in: result)
  }

  /// A divisor in an array is 0.
  @Test func remainderInPlaceByZero() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      let b = NDArray([1, 0, 1])
      a %= b
    }
    expectMessage("NDArray<Int> %=: division by zero", in: result)
  }

  /// The least integer divided by the number -1.
  @Test func remainderOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.full([40], .min)
      _ = a % -1
    }
    expectMessage("NDArray<Int8> %: arithmetic overflow at (0,), of -128 and -1", in: result)
  }

  /// The least integer divided by -1 in an array.
  @Test func remainderOverflowOfElements() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int>.full([2, 3], .min)
      let b = NDArray([[1], [-1]])
      _ = a % b
    }
    expectMessage(
      "NDArray<Int> %: arithmetic overflow at (1, 0), of -9223372036854775808 and -1", in: result)
  }

  /// The divisor is the number 0.
  @Test func floorDivideByZero() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      _ = floorDivide(a, 0)
    }
    expectMessage("NDArray<Int> floorDivide: division by zero at (0,), of 1 and 0", in: result)
  }

  /// One of many divisors is 0, and the divisors are also the result.
  @Test func floorDivideIntoByZeroElement() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<UInt8>.ones([100])
      a[50] = 0
      floorDivide(a, a, into: a)
    }
    expectMessage("NDArray<UInt8> floorDivide: division by zero", in: result)
  }

  /// The least integer divided by the number -1.
  @Test func floorDivideOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.full([3], .min)
      _ = floorDivide(a, -1)
    }
    expectMessage(
      "NDArray<Int8> floorDivide: arithmetic overflow at (0,), of -128 and -1", in: result)
  }

  /// The least integer, as a number, divided by -1 in an array.
  @Test func floorDivideOverflowOfNumber() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let number = Int32.min
      _ = floorDivide(number, NDArray<Int32>([1, 2, -1]))
    }
    expectMessage(
      "NDArray<Int32> floorDivide: arithmetic overflow at (2,), of -2147483648 and -1", in: result)
  }

  /// The overflow is in the last of several parts.
  @Test func overflowOnAnotherThread() async {
    await #expect(processExitsWith: .failure) {
      let a = NDArray<Int16>.ones([100_000])
      a[99_999] = Int16.min
      Threads.withLimit(3, bytesPerThread: 1 << 10) { _ = absolute(a) }
    }
  }

  /// Operands that do not broadcast together.
  @Test func shapesOfMinimum() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let (a, b) = (NDArray([1, 2, 3]), NDArray([1, 2]))
      _ = minimum(a, b)
    }
    expectMessage("minimum: shapes (3,) and (2,) do not broadcast together", in: result)
  }

  /// Truth values that do not broadcast together.
  @Test func shapesOfLogicalAnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Bool>.ones([2, 3]) .&& NDArray<Bool>.ones([2])
    }
    expectMessage(".&&: shapes (2, 3) and (2,) do not broadcast together", in: result)
  }

  /// A result to which the operands do not broadcast.
  @Test func maximumIntoWrongShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      maximum(a, a, into: .zeros([3]))
    }
    expectMessage(
      "maximum: shapes (2, 3) and (2, 3) do not broadcast to the result's shape (3,)", in: result)
  }

  /// A result that is read-only.
  @Test func maximumIntoReadOnly() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2])
      maximum(a, a, into: NDArray<Double>.zeros([]).broadcast(to: [2]))
    }
    expectMessage(
      "maximum: the view of shape (2,) is read-only, axis 0 repeats its elements", in: result)
  }

  /// A result to which the only operand does not broadcast.
  @Test func absoluteIntoWrongShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      absolute(a, into: .zeros([3]))
    }
    expectMessage("absolute: shape (2, 3) does not broadcast to (3,)", in: result)
  }

  /// A result of one operand that is read-only.
  @Test func exponentialIntoReadOnly() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      exp(NDArray<Double>.zeros([2]), into: NDArray<Double>.zeros([]).broadcast(to: [2]))
    }
    expectMessage(
      "exp: the view of shape (2,) is read-only, axis 0 repeats its elements", in: result)
  }
}
