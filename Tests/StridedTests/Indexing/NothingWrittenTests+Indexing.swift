import Strided
import Testing

/// Writes through index arrays that trap: the first positions are in range, a later one is not.
extension NothingWrittenTests {
  @Test func failedScatter() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      NothingWrittenTests.mapped(path)[[0, 1, 8]] = 1
    }
    try expectZeros(path)
  }

  @Test func failedScatterOfValues() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      NothingWrittenTests.mapped(path)[.all, [0, 1]] = .ones([8, 3])
    }
    try expectZeros(path)
  }

  @Test func failedUpdateOfASelection() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      NothingWrittenTests.mapped(path)[[0, 1], [0, -9]] += 1
    }
    try expectZeros(path)
  }

  @Test func failedScatterAdd() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      NothingWrittenTests.mapped(path).scatterAdd(1, at: [0, 1, 8], [0, 1, 2])
    }
    try expectZeros(path)
  }

  @Test func failedPut() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      NothingWrittenTests.mapped(path).put(1, at: NDArray([0, 1, 64]))
    }
    try expectZeros(path)
  }

  @Test func failedPutAlongAnAxis() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let places = NDArray<Int>.zeros([8, 8])
      places[7, 7] = 8
      NothingWrittenTests.mapped(path).put(1, at: places, alongAxis: 0)
    }
    try expectZeros(path)
  }

  @Test func failedLeadingMask() async throws {
    let path = try file()
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let rows = [true, true, false, false, false, false, false, false]
      NothingWrittenTests.mapped(path)[rows] = .ones([3, 8])
    }
    try expectZeros(path)
  }
}
