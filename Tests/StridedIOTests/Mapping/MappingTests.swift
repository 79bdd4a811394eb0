import Foundation
import Oracle
import Strided
import StridedIO
import Testing

/// Arrays whose memory is a file.
@Suite struct MappingTests {
  /// Every view of a mapped array is that of the loaded one, for reading and for writing.
  @Test(arguments: ElementKind.all)
  func views(kind: ElementKind) throws { try views(kind.type) }

  private func views<Element: OracleElement>(_ type: Element.Type) throws {
    let folder = TemporaryFolder()
    let path = folder.file("views.npy")
    let log = FailureLog()
    for shape in [[], [7], [3, 4], [2, 0, 3], [2, 3, 4]] {
      for way in Representation.all(of: shape) {
        let count = elementCount(way.baseShape)
        let values = (0..<count).map { Element.left($0) }
        let base = NDArray(values, shape: Shape(way.baseShape))
        try base.save(path, isSynchronized: false)
        for mode in MappingMode.allCases {
          let mapped = try NDArray<Element>(mapping: path, mode)
          let (view, loaded) = way.steps.reduce((mapped, base.copy())) {
            ($0.0.applying($1), $0.1.applying($1))
          }
          log.check(
            view.strides == loaded.strides && view.shape == loaded.shape
              && elements(view) == elements(loaded),
            "\(type) \(shape) \(way.name) \(mode): \(view)")
          guard view.isWritable else { continue }
          view.fill(Element.right(5))
          loaded.fill(Element.right(5))
          log.check(elements(view) == elements(loaded), "\(type) \(way.name) \(mode) written")
          if mode == .copyOnWrite {
            log.check(try NDArray<Element>.load(path) == base, "\(type) \(way.name) changed")
          } else {
            try view.flush()
            let file = way.steps.reduce(try NDArray<Element>.load(path)) { $0.applying($1) }
            log.check(elements(file) == elements(loaded), "\(type) \(way.name) not in the file")
            try base.save(path, isSynchronized: false)
          }
        }
      }
    }
    log.finish(atLeast: 200)
  }

  @Test func fortranOrder() throws {
    let folder = TemporaryFolder()
    let path = folder.file("fortran.npy")
    let array = NDArray<Int32>([[1, 2, 3], [4, 5, 6]]).copy(order: .f)
    try array.save(path)
    let mapped = try NDArray<Int32>(mapping: path, .readWrite)
    #expect(mapped == array && mapped.strides == [1, 2] && !mapped.isView && mapped.isWritable)
    mapped[1, 2] = 60
    #expect(try NDArray<Int32>.load(path)[1, 2] == 60)
  }

  @Test func readOnly() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let path = NSTemporaryDirectory() + "strided-io-read-only-\(getpid()).npy"
      try NDArray<Double>([1, 2, 3]).save(path)
      let mapped = try NDArray<Double>(mapping: path)
      unlink(path)
      mapped[1...].fill(0)
    }
    expectMessage(
      "fill: the view of shape (2,) is read-only, it was made read-only, comes from such a view, "
        + "or shows truth values as bytes", in: result)
  }

  /// Two mappings of a file share its pages; a replaced file does not change them.
  @Test func sharing() throws {
    let folder = TemporaryFolder()
    let path = folder.file("shared.npy")
    try NDArray<Double>.zeros([1000]).save(path)
    let writer = try NDArray<Double>(mapping: path, .readWrite)
    let reader = try NDArray<Double>(mapping: path)
    let changed = try NDArray<Double>(mapping: path, .copyOnWrite)
    writer[.stride(by: 7)] = 3
    #expect(reader == writer && changed == reader)
    changed[0] = 9
    #expect(reader[0] == 3 && writer[0] == 3)
    try (writer + 1).save(path)
    #expect(writer[0] == 3 && reader[0] == 3)
    #expect(try NDArray<Double>.load(path)[0] == 4)
    let sum = reader + 1
    #expect(sum.isWritable && reader[0] == 3)
  }

  /// The pages stay as long as a view of them, and no longer.
  @Test func lifetime() throws {
    let folder = TemporaryFolder()
    let path = folder.file("lifetime.npy")
    func isMapped() throws -> Bool {
      // The file has no size, so that it must be read to its end.
      let maps = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/maps")).readToEnd()
      return String(decoding: maps ?? Data(), as: UTF8.self).contains(path)
    }
    guard FileManager.default.fileExists(atPath: "/proc/self/maps") else { return }
    try NDArray<Int>.arange(10_000).save(path)
    var view: NDArray<Int>? = try NDArray<Int>(mapping: path)[5000...].transposed()
    #expect(try isMapped())
    #expect(view?[0] == 5000)
    view = nil
    #expect(try !isMapped())
  }

  /// 10 GiB are opened without being read.
  @Test func sparse() throws {
    let folder = TemporaryFolder()
    let path = folder.file("sparse.npy")
    let count = 10 << 27
    let header = try NPYHeader(.float64, shape: [count])
    _ = folder.write(header.bytes, to: "sparse.npy")
    try #require(truncate(path, off_t(header.dataOffset + 8 * count)) == 0)
    let clock = ContinuousClock()
    for mode in MappingMode.allCases {
      let start = clock.now
      let mapped = try NDArray<Double>(mapping: path, mode)
      #expect(mapped.count == count && mapped[count - 1] == 0)
      #expect(clock.now - start < .seconds(1))
      if mode != .readOnly {
        mapped[count / 2] = 1
        #expect(mapped[count / 2 - 2..<count / 2 + 2] == NDArray([0, 0, 1, 0]))
        try mapped[count / 2 - 1..<count / 2 + 1].flush()
      }
    }
  }

  @Test(arguments: ElementKind.all)
  func created(kind: ElementKind) throws { try created(kind.type) }

  private func created<Element: OracleElement>(_ type: Element.Type) throws {
    let folder = TemporaryFolder()
    let path = folder.file("created.npy")
    for shape in [[], [0], [5], [2, 3, 4]] as [Shape] {
      for order in [MemoryOrder.c, .f] {
        let old = try? NDArray<Element>(mapping: path)
        let created = try NDArray<Element>(creating: path, shape: shape, order: order)
        #expect(created == NDArray<Element>.zeros(shape) && created.isWritable)
        #expect(created.isContiguous(order) && created.count == shape.elementCount)
        created.fill(Element.left(3))
        #expect(try NDArray<Element>.load(path) == created)
        #expect(try NDArray<Element>.load(path).strides == created.strides)
        if let old { #expect(elements(old).allSatisfy { $0 == Element.left(3) }) }
      }
    }
    #expect(folder.names == ["created.npy"])
  }

  /// A file that is larger than the memory takes space only where it is written.
  @Test func createdSparse() throws {
    let folder = TemporaryFolder()
    let path = folder.file("sparse.npy")
    let created = try NDArray<Float>(creating: path, shape: [1 << 20, 1 << 14])
    created[1 << 19, .stride(by: 4096)] = 1
    try created[1 << 19].flush()
    #expect(try NDArray<Float>(mapping: path)[1 << 19].sum() == 4)
    var facts = stat()
    #expect(stat(path, &facts) == 0 && facts.st_size > 64 << 30 && facts.st_blocks < 2048)
    let missing = folder.file("missing/a.npy")
    #expect(
      fileError { try NDArray<Float>(creating: missing, shape: [2]) }?.reason
        == .system(call: "create", code: ENOENT))
  }

  @Test func bareElements() throws {
    let folder = TemporaryFolder()
    let path = folder.file("bare.bin")
    try NDArray<UInt16>.arange(5000).toFile(path)
    let mapped = try NDArray<UInt16>(mapping: path, shape: [3, 100], offset: 8200, .readWrite)
    #expect(mapped[0, 0] == 4100 && mapped[2, 99] == 4399)
    mapped[2, 99] = 1
    #expect(try NDArray<UInt16>.fromFile(path)[4399] == 1)
    #expect(try NDArray<UInt16>(mapping: path, shape: [0], offset: 10_000).isEmpty)
    func reason(_ shape: Shape, _ offset: Int) -> ArrayFileError.Reason? {
      fileError { try NDArray<UInt16>(mapping: path, shape: shape, offset: offset) }?.reason
    }
    #expect(reason([5001], 0) == .truncated(needed: 10_002, found: 10_000))
    #expect(reason([1], 10_000) == .truncated(needed: 10_002, found: 10_000))
    #expect(reason([0], 10_002) == .truncated(needed: 10_002, found: 10_000))
    #expect(reason([1], 3) == .misaligned(alignment: 2))
  }

  /// A header of any length can put the elements where they cannot be mapped.
  @Test func misaligned() throws {
    let folder = TemporaryFolder()
    let file = NPYHeaderTests.file("{'descr': '<i4', 'fortran_order': False, 'shape': (2,)}")
    let path = folder.write(file + [1, 0, 0, 0, 2, 0, 0, 0], to: "odd.npy")
    try #require(file.count % 4 != 0)
    let error = fileError { try NDArray<Int32>(mapping: path) }
    #expect(error?.reason == .misaligned(alignment: 4) && error?.offset == file.count)
    #expect(try NDArray<Int32>.load(path) == NDArray([1, 2]))
  }

  @Test func flushOfOtherArrays() throws {
    try NDArray<Double>([1, 2, 3]).flush()
    try NDArray<Double>.zeros([0]).flush()
    try NDArray<Double>.zeros([100_000]).flipped().flush()
  }
}
