import BenchmarkSupport
import Foundation
import Strided
import Testing

@testable import copy_vs_view

@Suite struct DirectCallTests {
  @Test func transposingMovesAMatrixAsTheLibraryDoes() throws {
    let shape = [3, 5]
    let bench = Workbench<Double>(layout: .transposed, size: CaseSize(shape: shape))
    let base = NDArray<Double>(shape: [3, 5]) { Double(5 * $0[0] + $0[1]) }
    let destination = NDArray<Double>.zeros([5, 3])
    let transpose = try #require(bench.directTranspose(from: base, to: destination))
    transpose(1)
    #expect(destination == base.transposed())
  }

  @Test func rowsAreCopiedToEveryRow() throws {
    let bench = Workbench<Float>(layout: .contiguous, size: CaseSize(count: 12))
    let extents = MatrixExtents(count: 12)
    let matrix = NDArray<Float>.zeros([extents.rows, extents.columns])
    let row = NDArray<Float>.arange(Float(extents.columns))
    let copy = try #require(bench.directRows(from: row, to: matrix, extents))
    copy(1)
    #expect(matrix == row.broadcast(to: matrix.shape))
  }

  @Test(arguments: [1, 4096, 1 << 18, (1 << 20) + 12_345])
  func everyByteIsCopiedOnAllCores(byteCount: Int) {
    let buffers = PlainBuffers(byteCount: byteCount)
    #expect(memcmp(buffers.source, buffers.destination, byteCount) != 0)
    guard let copy = buffers.copyingOnAllCores else { return }
    copy(1)
    #expect(memcmp(buffers.source, buffers.destination, byteCount) == 0)
  }
}
