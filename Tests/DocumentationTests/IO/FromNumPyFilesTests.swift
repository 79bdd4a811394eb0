import Foundation
import Strided
import StridedIO
import Testing

/// The table of the article "From NumPy to Strided: files": each row runs, and this file has it.
@Suite struct FromNumPyFilesTests {
  private let folder = TemporaryFolder()
  private let a = NDArray<Double>([1, 2, 3, 4])

  @Test func files() throws {
    let path = folder.file("a.npy")
    try a.save(path)
    #expect(try NDArray<Double>.load(path) == a)
    #expect(try NDArray<Double>.load(converting: path) == a)
    #expect(try NPYFile(path).elementType == .float64)
    #expect(try NDArray<Double>(mapping: path) == a)
    let m = try NDArray<Double>(mapping: path, .readWrite)
    m[0] = 5
    try m.flush()
    #expect(try NDArray<Double>(mapping: path, .copyOnWrite)[0] == 5)
    #expect(try NPYHeader(path: path).shape == [4])
    let created = try NDArray<Double>(creating: path, shape: [3, 2])
    #expect(created.shape == [3, 2])
  }

  @Test func bareElements() throws {
    let path = folder.file("a.bin")
    try NDArray.arange(8.0).toFile(path)
    #expect(
      try NDArray<Double>(mapping: path, shape: [2, 3], offset: 16)
        == NDArray([[2, 3, 4], [5, 6, 7]]))
    try a.toFile(path)
    #expect(try NDArray<Double>.fromFile(path) == a)
    try a.toFile(path, byteOrder: .bigEndian)
    #expect(
      try NDArray<Double>.fromFile(path, count: 3, offset: 8, byteOrder: .bigEndian) == a[1...])
  }

  @Test func archives() throws {
    let path = folder.file("a.npz")
    do {
      let z = try NPZWriter(path)
      for (name, array) in ["a": a] { try z.add(array, named: name) }
      try z.close()
    }
    #expect(try NPZFile(path).map("a", as: Double.self) == a)
    let b = NDArray<Double>([5])
    try NPZFile.save(path, ("a", a), ("b", b))
    #expect(try NPZFile(path).map("b", as: Double.self) == b)
    try NPZFile.save(path, ("a", a), compression: .deflated())
    let z = try NPZFile(path)
    #expect(z.names == ["a"])
    #expect(try z.load("a", as: Double.self) == a)
  }

  @Test func coding() throws {
    let s = try JSONEncoder().encode(a)
    #expect(try JSONDecoder().decode(NDArray<Double>.self, from: s) == a)
  }

  /// Every call that the article names is in this file.
  @Test func everyCallIsHere() throws {
    let article = Sample.root.appending(
      path: "Sources/StridedIO/StridedIO.docc/FromNumPyFiles.md")
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    var calls = 0
    for line in try String(contentsOf: article, encoding: .utf8).split(separator: "\n")
    where line.hasPrefix("| `") {
      for call in line.split(separator: "|")[1].split(separator: "`")
      where call != " " && call != ", " {
        calls += 1
        #expect(here.contains(call), "\(call)")
      }
    }
    #expect(calls > 20)
  }
}
