import Foundation
import Strided
import Testing

/// An operation that traps has not written anything, which the file under the array shows.
@Suite struct NothingWrittenTests {
  /// An array of zeros on the pages of a file, so that writes outlive the process.
  static func mapped(_ path: String) -> NDArray<UInt8> {
    let descriptor = open(path, O_RDWR)
    let pages = mmap(nil, 64, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)!
    return NDArray(
      unsafeAdopting: pages.assumingMemoryBound(to: UInt8.self), shape: [8, 8],
      deallocator: { _ in })
  }

  func file() throws -> String {
    let path = NSTemporaryDirectory() + "strided-\(UUID().uuidString)"
    try Data(repeating: 0, count: 64).write(to: URL(fileURLWithPath: path))
    return path
  }

  func expectZeros(_ path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(data == Data(repeating: 0, count: 64))
    try FileManager.default.removeItem(atPath: path)
  }

  @Test func failedAssignment() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      NothingWrittenTests.mapped(path)[0..<7] = .ones([6, 8])
    }
    try expectZeros(path)
  }

  /// The first of two results fits, and the second one does not, or is read-only.
  @Test func secondOfTwoResults() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let row = NothingWrittenTests.mapped(path)[0, 0..<2]
      NDArray<UInt8>([[1, 2]]).minMax(axis: 0, into: (min: row, max: .zeros([1])))
    }
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let row = NothingWrittenTests.mapped(path)[0, 0..<2]
      let readOnly = NDArray<UInt8>(0).broadcast(to: [2])
      NDArray<UInt8>([[1, 2]]).minMax(axis: 0, into: (min: row, max: readOnly))
    }
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let row = NothingWrittenTests.mapped(path)[0, 0..<2]
      NDArray<UInt8>([1, 2, 3]).topK(2, into: (values: row, indices: .zeros([3])))
    }
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let row = NothingWrittenTests.mapped(path)[0, 0..<2]
      let readOnly = NDArray<Int>(0).broadcast(to: [2])
      NDArray<UInt8>([1, 2, 3]).topK(2, into: (values: row, indices: readOnly))
    }
    try expectZeros(path)
  }

  @Test func failedAddition() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      NothingWrittenTests.mapped(path) += NDArray<UInt8>.ones([9])
    }
    try expectZeros(path)
  }

  @Test func failedMaskedAssignment() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let array = NothingWrittenTests.mapped(path)
      array[array .== 0] = .ones([63])
    }
    try expectZeros(path)
  }

  @Test func successIsSeen() async throws {
    let path = try file()
    await #expect(processExitsWith: .success) { [path = path as String] in
      NothingWrittenTests.mapped(path).fill(1)
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(data == Data(repeating: 1, count: 64))
    try FileManager.default.removeItem(atPath: path)
  }
}
