import Strided
import StridedIO
import Testing

/// Files that are cut, changed, or larger on paper than on disk.
@Suite struct HostileFileTests {
  private func samples(_ folder: TemporaryFolder) throws -> [[UInt8]] {
    let path = folder.file("good.npy")
    var samples: [[UInt8]] = []
    try NDArray<Int16>([[1, 2], [3, 4]]).save(path)
    samples.append(bytes(of: path))
    try NDArray<Bool>([true, false, true]).save(path)
    samples.append(bytes(of: path))
    let text = "{'descr': '>c8', 'fortran_order': True, 'shape': (1, 2), }\n"
    for version in [UInt8(2), 3] {
      samples.append(NPYHeaderTests.file(text, version: version) + Array(0..<16))
    }
    return samples
  }

  @Test func cutAtEveryByte() throws {
    let folder = TemporaryFolder()
    for sample in try samples(folder) {
      for end in 0..<sample.count {
        let path = folder.write(Array(sample[..<end]), to: "cut.npy")
        let errors = [
          fileError { try NPYFile(path) }, fileError { try NDArray<Int16>.load(path) },
          fileError { try NDArray<Int16>(mapping: path) },
        ]
        #expect(errors.allSatisfy { $0?.file == path }, "\(end)")
      }
    }
  }

  /// Changed bytes give an error or an array, never anything else.
  @Test func everyByteChanged() throws {
    let folder = TemporaryFolder()
    for sample in try samples(folder) {
      for place in 0..<sample.count {
        for value in [0, 0x20, 0x27, 0x2C, 0x39, 0x7F, 0x80, 0xFF] as [UInt8] {
          var changed = sample
          changed[place] = value
          let path = folder.write(changed, to: "changed.npy")
          guard let file = try? NPYFile(path) else { continue }
          switch file.elementType {
          case .int16: _ = try? file.load(as: Int16.self)
          case .bool: _ = try? file.load(as: Bool.self)
          default: _ = try? file.load(as: Complex<Float>.self)
          }
        }
      }
    }
  }

  /// No memory is allocated for what a header only claims.
  @Test func hugeShapes() throws {
    let folder = TemporaryFolder()
    for extents in ["(1000000000000,)", "(1099511627776, 1048575)", "(2, 576460752303423487)"] {
      let header = NPYHeaderTests.file(
        "{'descr': '|i1', 'fortran_order': False, 'shape': \(extents), }")
      let path = folder.write(header + [1, 2, 3], to: "huge.npy")
      for error in [
        fileError { try NDArray<Int8>.load(path) }, fileError { try NDArray<Int8>(mapping: path) },
        fileError { try NPYFile(path) },
      ] {
        guard case .truncated(_, let found) = error?.reason else {
          Issue.record("\(String(describing: error))")
          continue
        }
        #expect(found == header.count + 3)
      }
    }
  }

  @Test func truthValues() throws {
    let folder = TemporaryFolder()
    let path = folder.file("truth.npy")
    try NDArray<Bool>.ones([10_000]).save(path)
    var changed = bytes(of: path)
    changed[128 + 9_999] = 3
    let bad = folder.write(changed, to: "bad.npy")
    for error in [
      fileError { try NDArray<Bool>.load(bad) }, fileError { try NDArray<Bool>(mapping: bad) },
    ] {
      #expect(error?.description == "\(bad), byte 10127: 3 is not a truth value")
    }
  }

  /// The error for an archive says what reads it.
  @Test func archives() throws {
    let folder = TemporaryFolder()
    let path = folder.file("a.npz")
    for isEmpty in [true, false] {
      let writer = try NPZWriter(path)
      if !isEmpty { try writer.add(NDArray<Double>([1]), named: "a") }
      try writer.close()
      for error in [
        fileError { try NDArray<Double>.load(path) },
        fileError { try NDArray<Double>.load(converting: path) },
        fileError { try NDArray<Double>(mapping: path) }, fileError { try NPYFile(path) },
        fileError { try NPYHeader(path: path) },
      ] {
        #expect(
          error?.description
            == "\(path), byte 0: it is a ZIP archive, not a .npy file, open it with NPZFile")
      }
    }
    #expect(fileError { try NPYHeader(bytes: Array("PK\u{3}\u{4}".utf8)) }?.reason == .isArchive)
    #expect(fileError { try NPYHeader(bytes: Array("PK\u{3}".utf8)) }?.reason == .notNPY)
  }

  @Test func bytesAfterTheElements() throws {
    let folder = TemporaryFolder()
    let path = folder.file("good.npy")
    try NDArray<Int16>([1, 2]).save(path)
    let longer = folder.write(bytes(of: path) + [9, 9, 9], to: "longer.npy")
    #expect(try NDArray<Int16>.load(longer) == NDArray([1, 2]))
    #expect(try NDArray<Int16>(mapping: longer) == NDArray([1, 2]))
  }
}
