import BenchmarkSupport
import Strided

/// The counts of one run of an operation.
struct OperationCounts: Equatable {
  var allocations: Double
  var calls: Double
}

/// An operation with its expected counts.
struct GatedOperation {
  let name: String
  let expected: OperationCounts
  let body: () -> Void

  private init(
    _ name: String,
    allocations: Double,
    calls: Double,
    _ body: @escaping () -> Void
  ) {
    self.name = name
    expected = OperationCounts(allocations: allocations, calls: calls)
    self.body = body
  }

  /// All operations, each once: a count that changes for a good reason is changed here.
  static var all: [GatedOperation] {
    let matrix = NDArray<Double>.ones([10, 10])
    let ten = NDArray<Double>.ones([10])
    let steppedTen = NDArray<Double>.ones([20])[.stride(by: 2)]
    let part = NDArray<Double>.ones([8, 9])
    let thousand = NDArray<Double>.ones([1000])
    let other = NDArray<Double>.ones([1000])
    let twoThousand = NDArray<Double>.ones([2000])
    let table = NDArray<Double>.ones([1000, 20])
    let square = NDArray<Double>.ones([100, 100])
    let squareToo = NDArray<Double>.ones([100, 100])
    let everySecond = twoThousand[.stride(by: 2)]
    let column = table[.all, 10]
    let transposed = squareToo.transposed()
    return [
      GatedOperation("view", allocations: 0, calls: 0) { blackHole(using: matrix.view()) },
      GatedOperation("slice", allocations: 0, calls: 0) { blackHole(using: matrix[2..<8, 1...]) },
      GatedOperation("column", allocations: 0, calls: 0) { blackHole(using: matrix[.all, 3]) },
      GatedOperation("step", allocations: 0, calls: 0) { blackHole(using: ten[.stride(by: 2)]) },
      GatedOperation("transpose", allocations: 0, calls: 0) {
        blackHole(using: matrix.transposed())
      },
      GatedOperation("element read", allocations: 0, calls: 0) { blackHole(using: matrix[3, 4]) },
      GatedOperation("element written", allocations: 0, calls: 0) { matrix[3, 4] = 3 },
      GatedOperation("copy of 10", allocations: 1, calls: 1) { blackHole(using: ten.copy()) },
      GatedOperation("a + b of 10", allocations: 1, calls: 0) { blackHole(using: ten + ten) },
      GatedOperation("-a of 10", allocations: 1, calls: 0) { blackHole(using: -ten) },
      GatedOperation("a .== b of 10", allocations: 1, calls: 0) { blackHole(using: ten .== ten) },
      GatedOperation("copy of 10 with a step", allocations: 1, calls: 1) {
        blackHole(using: steppedTen.copy())
      },
      GatedOperation("a + b of 10 with a step", allocations: 1, calls: 0) {
        blackHole(using: ten + steppedTen)
      },
      GatedOperation("a matrix plus a row", allocations: 1, calls: 0) {
        blackHole(using: matrix + ten)
      },
      GatedOperation("copy of a transposed 10 x 10", allocations: 1, calls: 0) {
        blackHole(using: matrix.transposed().copy())
      },
      GatedOperation("assign to a part of 10 x 10", allocations: 0, calls: 8) {
        matrix[1..<9, ..<9].assign(part)
      },
      GatedOperation("copy of 1000", allocations: 1, calls: 1) {
        blackHole(using: thousand.copy())
      },
      GatedOperation("a + b of 1000", allocations: 1, calls: 0) {
        blackHole(using: thousand + other)
      },
      GatedOperation("fill", allocations: 0, calls: 0) { thousand.fill(3) },
      GatedOperation("assign, contiguous", allocations: 0, calls: 1) { thousand.assign(other) },
      GatedOperation("assign to every second", allocations: 0, calls: 1) {
        everySecond.assign(other)
      },
      GatedOperation("assign to a column", allocations: 0, calls: 1) { column.assign(other) },
      GatedOperation("assign a transpose", allocations: 0, calls: 0) {
        square.assign(transposed)
      },
      GatedOperation("addProduct", allocations: 0, calls: 1) { thousand.addProduct(3, other) },
      GatedOperation("a += b", allocations: 0, calls: 1) { thousand[...] += other },
      GatedOperation("a *= 2", allocations: 0, calls: 1) { thousand[...] *= 2 },
    ]
  }
}
