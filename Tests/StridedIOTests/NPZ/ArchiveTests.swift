import Foundation
import Oracle
import Strided
import StridedIO
import Testing

/// Archives that are written and read back.
@Suite struct ArchiveTests {
  static let compressions: [NPZCompression] = [.stored, .deflated(), .deflated(level: 1)]

  @Test(arguments: ElementKind.all)
  func everyView(kind: ElementKind) throws { try everyView(kind.type) }

  private func everyView<Element: OracleElement>(_ type: Element.Type) throws {
    let folder = TemporaryFolder()
    let path = folder.file("all.npz")
    let log = FailureLog()
    for shape in [[], [0], [5], [2, 3, 4]] {
      let values = (0..<elementCount(shape)).map { Element.left($0) }
      for compression in Self.compressions {
        let subjects = representations(of: shape, values)
        let writer = try NPZWriter(path, compression: compression)
        for (number, subject) in subjects.enumerated() {
          try writer.add(subject.twin.array, named: "\(number)")
        }
        try writer.close(isSynchronized: false)
        let archive = try NPZFile(path)
        log.check(archive.names == subjects.indices.map { "\($0)" }, "\(archive.names)")
        for (number, subject) in subjects.enumerated() {
          let loaded: NDArray<Element> = try archive.load("\(number)")
          log.check(
            elements(loaded) == subject.twin.model.values && Array(loaded.shape) == shape,
            "\(type) \(subject.twin.name): \(loaded)")
          let isMappable = try archive.isMappable("\(number)")
          log.check(isMappable == (compression == .stored), "\(compression)")
          guard isMappable else { continue }
          let mapped = try archive.map("\(number)", as: type)
          log.check(
            elements(mapped) == subject.twin.model.values && !mapped.isWritable
              && mapped.withUnsafePointer { first, _ in
                Int(bitPattern: first) % 64 == 0 || mapped.isEmpty
              },
            "\(type) \(subject.twin.name) mapped: \(mapped)")
        }
      }
    }
    log.finish(atLeast: 100)
  }

  @Test func differentTypes() throws {
    let folder = TemporaryFolder()
    let path = folder.file("mixed.npz")
    let names = ["a", "größe", "layer/bias", "with.npy", String(repeating: "n", count: 500)]
    let writer = try NPZWriter(path)
    for (number, name) in names.enumerated() {
      if number % 2 == 0 {
        try writer.add(NDArray<Int8>.full([number + 1], 3), named: name)
      } else {
        try writer.add(NDArray<Double>.full([2, number], 0.5), named: name)
      }
    }
    try writer.close()
    let archive = try NPZFile(path)
    #expect(archive.names == names)
    for (number, name) in names.enumerated() {
      #expect(try archive.header(name).elementType == (number % 2 == 0 ? .int8 : .float64))
      #expect(try archive.isMappable(name))
    }
    #expect(try archive.load("größe", as: Double.self) == NDArray<Double>.full([2, 1], 0.5))
    #expect(try archive.map("a", .copyOnWrite) == NDArray<Int8>([3]))
    let missing = fileError { try archive.load("b", as: Int.self) }
    #expect(missing?.description == "\(path)['b']: there is no such member")
    let mismatch = fileError { try archive.load("a", as: Int.self) }
    #expect(mismatch?.description == "\(path)['a']: it holds int8, not int64")
  }

  @Test(arguments: compressions)
  func savedAtOnce(compression: NPZCompression) throws {
    let folder = TemporaryFolder()
    let path = folder.file("saved.npz")
    let (a, b) = (NDArray<Int8>.arange(100), NDArray<Double>.ones([200_000]))
    try NPZFile.save(path, ("a", a[.stride(by: -3)]), ("b", b), compression: compression)
    let archive = try NPZFile(path)
    #expect(archive.names == ["a", "b"])
    #expect(try archive.load("a") == a[.stride(by: -3)])
    #expect(try archive.load("b") == b)
    let old = bytes(of: path)
    let error = fileError { try NPZFile.save(path, ("a", a), ("a", b)) }
    #expect(error?.reason == .duplicateMember && error?.member == "a")
    #expect(bytes(of: path) == old && folder.names == ["saved.npz"])
  }

  @Test func withoutMembers() throws {
    let folder = TemporaryFolder()
    let path = folder.file("empty.npz")
    try NPZFile.save(path)
    let archive = try NPZFile(path)
    #expect(bytes(of: path).count == 22 && archive.names.isEmpty)
    #expect(fileError { try archive.header("a") }?.reason == .noMember)
  }

  /// More members than 16 bits can count are counted in a record of ZIP64.
  @Test(.enabled(if: TestScale.isFull))
  func manyMembers() throws {
    let folder = TemporaryFolder()
    let path = folder.file("many.npz")
    for count in [65_534, 65_535, 65_536, 70_000] {
      let writer = try NPZWriter(path)
      for number in 0..<count { try writer.add(NDArray([number]), named: "\(number)") }
      try writer.close(isSynchronized: false)
      let archive = try NPZFile(path)
      #expect(archive.names.count == count)
      #expect(try archive.load("\(count - 1)") == NDArray([count - 1]))
      #expect(try archive.map("0") == NDArray([0]))
      if Python.isThere {
        let text = try Python.run(
          "import numpy as np, sys; a = np.load(sys.argv[1]); print(len(a.files), a[a.files[-1]])",
          path)
        #expect(text == "\(count) [\(count - 1)]\n")
      }
      // NumPy writes the record from 65536 members on, and 65535 stands for more in old archives.
      if Python.isThere, count == 65_535 {
        try Python.run(
          "import numpy as np, sys; np.savez(sys.argv[1], **{str(i): [i] for i in range(65535)})",
          path)
        #expect(try NPZFile(path).names.count == count)
        #expect(try NPZFile(path).load("65534", as: Int.self) == NDArray([65_534]))
      }
    }
  }

  /// A deflated member may be longer or shorter than its elements, and than the buffer of its writer.
  @Test func deflatedSizes() throws {
    let folder = TemporaryFolder()
    let path = folder.file("sizes.npz")
    var state: UInt64 = 1
    let noise = NDArray<UInt64>(shape: [100_000]) { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
    for level in [1, 6, 9] {
      for count in [0, 1, 1000, 32_760, 32_768, 32_770, 65_536, 100_000] {
        let arrays = [noise[..<count], NDArray<UInt64>.zeros([count])]
        try NPZFile.save(
          path, ("noise", arrays[0]), ("zeros", arrays[1]), compression: .deflated(level: level),
          isSynchronized: false)
        let archive = try NPZFile(path)
        #expect(try archive.load("noise") == arrays[0], "\(level), \(count)")
        #expect(try archive.load("zeros") == arrays[1], "\(level), \(count)")
      }
    }
  }

  /// Equal arrays give equal files.
  @Test func reproducible() throws {
    let folder = TemporaryFolder()
    for name in ["1.npz", "2.npz"] {
      let writer = try NPZWriter(folder.file(name), compression: .deflated())
      try writer.add(NDArray<Double>.zeros([10, 10]), named: "zeros")
      try writer.close()
    }
    #expect(bytes(of: folder.file("1.npz")) == bytes(of: folder.file("2.npz")))
    #expect(bytes(of: folder.file("1.npz")).count < 400)
  }

  @Test func writingBadNames() throws {
    let folder = TemporaryFolder()
    let writer = try NPZWriter(folder.file("names.npz"))
    let array = NDArray<Int>([1])
    try writer.add(array, named: "a")
    #expect(fileError { try writer.add(array, named: "a") }?.reason == .duplicateMember)
    for name in [
      "../a", "/a", "a/../b", "a//b", "a\0", "..\\a", String(repeating: "n", count: 5000),
    ] {
      #expect(fileError { try writer.add(array, named: name) }?.reason == .memberName, "\(name)")
    }
    try writer.close()
    #expect(try NPZFile(folder.file("names.npz")).names == ["a"])
  }

  @Test func progressAndCancelling() throws {
    let folder = TemporaryFolder()
    let path = folder.file("progress.npz")
    let array = NDArray<Double>.ones([3 << 20])
    for compression in [NPZCompression.stored, .deflated(level: 1)] {
      let writer = try NPZWriter(path, compression: compression)
      var last = 0
      try writer.add(array, named: "a") { last = $0.completedBytes }
      try writer.close(isSynchronized: false)
      #expect(last == 24 << 20)
      last = 0
      #expect(try NPZFile(path).load("a", as: Double.self) { last = $0.completedBytes } == array)
      #expect(last == 24 << 20)
    }
    let writer = try NPZWriter(path)
    #expect(fileError { try writer.add(array, named: "a") { $0.cancel() } }?.reason == .cancelled)
    #expect(fileError { try writer.add(array, named: "b") }?.reason == .cancelled)
    #expect(fileError { try writer.close() }?.reason == .cancelled)
    #expect(try NPZFile(path).names == ["a"] && folder.names == ["progress.npz"])
  }
}
