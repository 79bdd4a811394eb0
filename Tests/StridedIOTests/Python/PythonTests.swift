import Foundation
import Oracle
import Strided
import StridedIO
import Testing

/// NumPy reads what this library writes.
@Suite(.enabled(if: Python.isThere, "\(Python.reason)"))
struct PythonTests {
  /// Compares each file with the bare elements beside it.
  private static let comparison = """
    import json, pathlib, sys
    import numpy as np
    folder = pathlib.Path(sys.argv[1])
    cases = json.loads((folder / "cases.json").read_text())
    archives = {}
    for case in cases:
        if "archive" in case:
            path = folder / case["archive"]
            archive = archives.setdefault(path, np.load(path))
            array = archive[case["name"]]
        else:
            array = np.load(folder / case["name"], mmap_mode="r" if case["number"] % 2 else None)
        little = array.astype(array.dtype.newbyteorder("<"))
        wanted = (folder / case["elements"]).read_bytes()
        assert array.dtype.name == case["type"], case
        assert list(array.shape) == case["shape"], case
        assert little.tobytes("C") == wanted, (case, array)
    print(len(cases))
    """

  private struct Case: Encodable {
    let number: Int
    let name: String
    let archive: String?
    let elements: String
    let type: String
    let shape: [Int]
  }

  @Test func everything() throws {
    let folder = TemporaryFolder()
    var cases: [Case] = []
    let stored = try NPZWriter(folder.file("stored.npz"))
    let deflated = try NPZWriter(folder.file("deflated.npz"), compression: .deflated())
    for kind in ElementKind.all {
      try add(kind.type, folder, [stored, deflated], &cases)
    }
    try stored.close()
    try deflated.close()
    try JSONEncoder().encode(cases).write(to: URL(fileURLWithPath: folder.file("cases.json")))
    let output = try Python.run(Self.comparison, folder.path)
    #expect(output == "\(cases.count)\n" && cases.count > 500)
  }

  private func add<Element: OracleElement>(
    _ type: Element.Type, _ folder: TemporaryFolder, _ archives: [NPZWriter], _ cases: inout [Case]
  ) throws {
    for shape in [[], [0], [5], [2, 3, 4]] {
      let values = (0..<elementCount(shape)).map {
        $0 < Element.specials.count ? Element.specials[$0] : Element.left($0)
      }
      for subject in representations(of: shape, values) {
        let (array, number) = (subject.twin.array, cases.count)
        let bare = "\(number).bin"
        _ = folder.write(littleEndianBytes(subject.twin.model.values), to: bare)
        let order: ByteOrder = number % 3 == 0 ? .bigEndian : .littleEndian
        try array.save(folder.file("\(number).npy"), byteOrder: order, isSynchronized: false)
        let archive = archives[number % archives.count]
        try archive.add(array, named: "\(number)")
        for place in [nil, URL(fileURLWithPath: archive.path).lastPathComponent] {
          cases.append(
            Case(
              number: number, name: place == nil ? "\(number).npy" : "\(number)", archive: place,
              elements: bare, type: FileElementType(type).rawValue, shape: shape))
        }
      }
    }
  }

  @Test func streamedRows() throws {
    let folder = TemporaryFolder()
    let path = folder.file("rows.npy")
    let writer = try NPYWriter<Float16>(path, rowShape: [3])
    for row in 0..<1000 { try writer.append(NDArray<Float16>.full([3], Float16(row))) }
    try writer.close()
    let text = try Python.run(
      "import numpy as np, sys; a = np.load(sys.argv[1]); print(a.shape, a.dtype, a.sum(0, 'f8'))",
      path)
    #expect(text == "(1000, 3) float16 [499500. 499500. 499500.]\n")
  }

  /// A member of more than 4 GiB has the fields of ZIP64, here and there.
  ///
  /// It takes a minute, 9 GiB of the folder of temporary files and 10 GiB of memory.
  @Test(.enabled(if: TestScale.factor > 1, "it writes 9 GiB"))
  func largeMembers() throws {
    let folder = TemporaryFolder()
    let path = folder.file("large.npz")
    let count = 1 << 32 + 5
    let writer = try NPZWriter(path)
    let large = NDArray<UInt8>.zeros([count])
    large[count - 1] = 7
    try writer.add(large, named: "large")
    try writer.add(NDArray<Int>([1, 2]), named: "small")
    try writer.close(isSynchronized: false)
    let archive = try NPZFile(path)
    #expect(try archive.map("large", as: UInt8.self)[count - 1] == 7)
    #expect(try archive.map("small", as: Int.self) == NDArray([1, 2]))
    #expect(try archive.load("large", as: UInt8.self) == large)
    let text = try Python.run(
      "import numpy as np, sys; a = np.load(sys.argv[1]); print(a['small'], a['large'][-2:])", path)
    #expect(text == "[1 2] [0 7]\n")
    try Python.run(
      "import numpy as np, sys; np.savez(sys.argv[1], a=np.ones(2**32 + 9, np.int8), b=[1.5])",
      path)
    // Deflated, its size needs 64 bits, and that of its data does not.
    try NPZFile.save(
      path + "2", ("zeros", large), ("small", NDArray([3])), compression: .deflated(level: 1),
      isSynchronized: false)
    #expect(try NPZFile(path + "2").load("zeros", as: UInt8.self) == large)
    let deflated = try Python.run(
      "import numpy as np, sys; a = np.load(sys.argv[1]); print(a['small'], a['zeros'][-2:])",
      path + "2")
    #expect(deflated == "[3] [0 7]\n")
    let others = try NPZFile(path)
    #expect(try others.load("a", as: Int8.self).min() == 1)
    #expect(try others.load("b", as: Double.self) == NDArray([1.5]))
  }
}
