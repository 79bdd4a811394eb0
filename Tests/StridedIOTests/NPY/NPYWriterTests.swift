import Oracle
import Strided
import StridedIO
import Testing

/// Files that are written row by row.
@Suite struct NPYWriterTests {
  @Test func rows() throws {
    let folder = TemporaryFolder()
    let path = folder.file("rows.npy")
    for order in [ByteOrder.littleEndian, .bigEndian] {
      let writer = try NPYWriter<Float>(path, rowShape: [2, 3], byteOrder: order)
      let rows = NDArray<Float>(shape: [5, 2, 3]) { Float($0[0] * 100 + $0[1] * 10 + $0[2]) }
      try writer.append(rows[0..<2])
      try writer.append(rows[2])
      try writer.append(rows[3..<3])
      try writer.append(rows.flipped(axis: 0)[0..<2].flipped(axis: 0))
      #expect(writer.rowCount == 5 && folder.names.count == (order == .littleEndian ? 1 : 2))
      try writer.close()
      #expect(try NDArray<Float>.load(path) == rows)
      #expect(try NPYHeader(path: path).byteOrder == order)
    }
    #expect(folder.names == ["rows.npy"])
  }

  /// The header has space for any number of rows.
  @Test func manyRows() throws {
    let folder = TemporaryFolder()
    let path = folder.file("many.npy")
    let writer = try NPYWriter<UInt8>(path)
    let block = NDArray<UInt8>.ones([1 << 16])
    for _ in 0..<20 { try writer.append(block) }
    try writer.append(NDArray<UInt8>.full([], 7))
    try writer.close()
    let loaded = try NDArray<UInt8>.load(path)
    #expect(loaded.count == 20 << 16 + 1 && loaded[loaded.count - 1] == 7)
    #expect(loaded[0..<20 << 16].min() == 1)
  }

  @Test func noRows() throws {
    let folder = TemporaryFolder()
    let path = folder.file("none.npy")
    try NPYWriter<Bool>(path, rowShape: [4]).close()
    #expect(try NDArray<Bool>.load(path).shape == [0, 4])
  }

  @Test func abandoned() throws {
    let folder = TemporaryFolder()
    do {
      let writer = try NPYWriter<Double>(folder.file("abandoned.npy"))
      try writer.append(NDArray([1, 2]))
    }
    #expect(folder.names.isEmpty)
  }

  @Test func rowsOfAnotherShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let folder = TemporaryFolder()
      let writer = try NPYWriter<Double>(folder.file("a"), rowShape: [2])
      try writer.append(NDArray([1, 2, 3]))
    }
    expectMessage(
      "NPYWriter.append: shape (3,) is not one or several rows of (2,)", in: result)
  }
}
