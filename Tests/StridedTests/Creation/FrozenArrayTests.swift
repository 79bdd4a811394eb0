import Oracle
import Strided
import Testing

private let table = FrozenArray(NDArray([1.5, 2.5]))
private func centered<T: RealScalar>(_ a: NDArray<T>) -> NDArray<T> { a - a.mean() }
private func ratio<T: NumericScalar>(_ x: T, _ y: T) -> T { x / y }

/// Arrays that never change.
@Suite(.withoutAddressSanitizer) struct FrozenArrayTests {
  static let matrix: FrozenArray<Int> = [[1, 2], [3, 4]]

  @Test func crossesTasks() async {
    let total = await Task.detached { table.array.sum() + Double(Self.matrix.array.sum()) }.value
    #expect(total == 14 && table.shape == [2] && Self.matrix.count == 4)
    #expect("\(Self.matrix)" == "[[1 2]\n [3 4]]" && table == [1.5, 2.5])
  }

  @Test func isReadOnlyForGood() {
    #expect(!table.array.isWritable && !table.array[0...].isWritable)
    #expect(!table.array.reshaped(to: [2, 1]).isWritable && table.array.copy().isWritable)
    let a = NDArray([1, 2])
    let copy = FrozenArray(copying: a)
    a[0] = 9
    #expect(copy.array == [1, 2])
  }

  @Test func freshArraysAreNotCopied() {
    let a = NDArray<Double>.zeros([1000])
    #expect(FrozenArray(a).array.retainedBytes == 8000)
  }
}

/// Code that is generic over element types.
@Suite(.withoutAddressSanitizer) struct GenericCodeTests {
  @Test func realScalars() {
    #expect(centered(NDArray([1.0, 2, 6])) == [-2, -1, 3])
    #expect(centered(NDArray<Float16>([1, 3])) == [-1, 1])
  }

  @Test func quotients() {
    #expect(ratio(7, 2) == 3 && ratio(7.0, 2) == 3.5 && ratio(Complex(0.0, 2), Complex(0, 1)) == 2)
    let large = NDArray([Complex(1e300, 1e300), Complex(1e-300, 2e-300)])
    #expect(Array(large / large) == [1, 1])
    #expect(Array(large / Complex(2.0, 0)) == [Complex(5e299, 5e299), Complex(5e-301, 1e-300)])
  }

  @Test func integerListsAsShapes() {
    let dims = [2, 3]
    #expect(NDArray<Int>.zeros(dims).shape == [2, 3] && NDArray<Int>.ones(dims).sum() == 6)
    #expect(
      NDArray.full(dims, 4).sum() == 24 && NDArray([1, 2, 3, 4, 5, 6], shape: dims).rank == 2)
    #expect(NDArray([1, 2]).broadcast(to: [3] + [2]).shape == [3, 2])
    #expect(NDArray<Int>.arange(6).reshaped(to: dims).reshapedView(to: [6] + [])?.rank == 1)
  }
}
