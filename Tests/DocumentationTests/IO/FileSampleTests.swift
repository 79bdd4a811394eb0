import Strided
import StridedIO
import Testing

/// The samples of the comments and of the catalog.
@Suite struct FileSampleTests {
  init() { Workspace.enter() }

  @Test func missingFile() {
    let print = Printed()
    do {
      _ = try NDArray<Double>.load("missing.npy")
    } catch {
      print(error)
    }
    print.isDocumented()
  }

  @Test func progress() throws {
    let print = Printed()
    let a = NDArray<Double>.zeros([1000, 1000])
    try a.save("zeros.npy") { progress in
      if progress.isComplete {
        print(progress.completedBytes)
      }
    }
    print.isDocumented()
  }

  @Test func elementType() throws {
    let print = Printed()
    try NDArray<Float>([1, 2]).save("numbers.npy")
    let file = try NPYFile("numbers.npy")
    switch file.elementType {
    case .float32:
      print(try file.load(as: Float.self))
    case .float64:
      print(try file.load(as: Double.self))
    default: print("no real numbers")
    }
    print.isDocumented()
  }

  @Test func scalarType() throws {
    let print = Printed()
    func last<Element: Scalar>(_ file: NPYFile, _ type: Element.Type) throws -> String {
      "\(try file.map(as: type)[file.shape[0] - 1])"
    }
    try NDArray<Int32>([1, 2, 3]).save("any.npy")
    let any = try NPYFile("any.npy")
    print(try last(any, any.elementType.scalarType))
    print.isDocumented()
  }

  @Test func loadConverting() throws {
    let print = Printed()
    try NDArray<Int16>([1, 2, 3]).save("counts.npy")
    print(try NDArray<Double>.load(converting: "counts.npy"))
    print.isDocumented()
  }

  @Test func creating() throws {
    let print = Printed()
    let table = try NDArray<Double>(creating: "squares.npy", shape: [3, 2])
    for row in 0..<3 { table[row, 0...] = NDArray([Double(row), Double(row * row)]) }
    print(try NDArray<Double>.load("squares.npy"))
    print.isDocumented()
  }

  @Test func savedArchive() throws {
    let print = Printed()
    let weights = NDArray<Float>([[1, 2], [3, 4]])
    try NPZFile.save("state.npz", ("weights", weights), ("steps", NDArray([5])))
    print(try NPZFile("state.npz").names)
    print.isDocumented()
  }

  @Test func header() throws {
    let print = Printed()
    try NDArray<Double>.zeros([3, 4]).save("matrix.npy")
    let header = try NPYHeader(path: "matrix.npy")
    print(header)
    print.isDocumented()
  }

  @Test func file() throws {
    let print = Printed()
    try NDArray<Int32>([[1, 2], [3, 4]]).save("table.npy")
    let file = try NPYFile("table.npy")
    print(file.elementType, file.shape)
    let table = try file.load(as: Int32.self)
    print(table.sum())
    print.isDocumented()
  }

  @Test func load() throws {
    let print = Printed()
    try NDArray<Double>([1, 2, 3]).save("three.npy")
    print(try NDArray<Double>.load("three.npy"))
    print.isDocumented()
  }

  @Test func writer() throws {
    let print = Printed()
    let writer = try NPYWriter<Double>("rows.npy", rowShape: [2])
    try writer.append(NDArray([[1, 2], [3, 4]]))
    try writer.append(NDArray([5, 6]))
    try writer.close()
    print(try NDArray<Double>.load("rows.npy").shape)
    print.isDocumented()
  }

  @Test func mapping() throws {
    let print = Printed()
    try NDArray<Double>.zeros([2, 2]).save("mapped.npy")
    let a = try NDArray<Double>(mapping: "mapped.npy", .readWrite)
    a[1, 0...] = 7
    try a.flush()
    print(try NDArray<Double>.load("mapped.npy"))
    print.isDocumented()
  }

  @Test func bareElements() throws {
    let print = Printed()
    try NDArray<UInt16>([1, 2, 3]).toFile("bare.bin", byteOrder: .bigEndian)
    print(try NDArray<UInt16>.fromFile("bare.bin", byteOrder: .bigEndian))
    print(try NDArray<UInt8>.fromFile("bare.bin", count: 2, offset: 2))
    print.isDocumented()
  }

  @Test func archive() throws {
    let print = Printed()
    let writer = try NPZWriter("model.npz")
    try writer.add(NDArray<Float>([[1, 2], [3, 4]]), named: "weights")
    try writer.add(NDArray<Int>([5]), named: "steps")
    try writer.close()
    let archive = try NPZFile("model.npz")
    print(archive.names, try archive.header("weights").elementType)
    print(try archive.load("steps", as: Int.self))
    print.isDocumented()
  }

  @Test func landingPage() throws {
    let print = Printed()
    let a = NDArray<Double>([[1, 2, 3], [4, 5, 6]])
    try a.transposed().save("transposed.npy")
    let b = try NDArray<Double>.load("transposed.npy")
    print(b)
    let c = try NDArray<Double>(mapping: "transposed.npy", .readWrite)
    c[0, 0...] = 0
    print(try NDArray<Double>.load("transposed.npy")[0, 0...], b[0, 0...])
    print.isDocumented()
  }

  @Test func fourCases() throws {
    let print = Printed()
    let a = NDArray([1, 2, 3, 4, 5])
    try a.save("numbers-1.npy")
    let copy = try NDArray<Int>.load("numbers-1.npy")
    let view = try NDArray<Int>(mapping: "numbers-1.npy", .readWrite)
    print(copy, view)
    copy[0] = 13
    print(try NDArray<Int>.load("numbers-1.npy"))
    view[0] = 13
    print(try NDArray<Int>.load("numbers-1.npy"))
    print.isDocumented()
  }

  @Test func retainedBytes() throws {
    let print = Printed()
    try NDArray<Double>.zeros([1000, 1000]).save("matrix-1.npy")
    let row = try NDArray<Double>(mapping: "matrix-1.npy")[500, 0...]
    print(row.retainedBytes, row.compacted().retainedBytes)
    print.isDocumented()
  }
}
