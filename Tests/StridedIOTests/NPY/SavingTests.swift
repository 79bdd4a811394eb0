import Oracle
import Strided
import StridedIO
import Testing

/// Every representation of the same values is saved and read back.
@Suite struct SavingTests {
  private static let shapes = [[], [0], [7], [3, 4], [2, 0, 3], [2, 3, 4]]

  @Test(arguments: ElementKind.all)
  func representations(kind: ElementKind) { representations(kind.type) }

  private func representations<Element: OracleElement>(_ type: Element.Type) {
    let folder = TemporaryFolder()
    let path = folder.file("saved.npy")
    let log = FailureLog()
    for shape in Self.shapes {
      let values = (0..<elementCount(shape)).map { Element.left($0) }
      withEveryRepresentation(of: shape, values) { subject in
        let twin = subject.twin
        for order in [ByteOrder.littleEndian, .bigEndian] {
          do {
            try twin.array.save(path, byteOrder: order, isSynchronized: false)
            let loaded = try NDArray<Element>.load(path)
            let isEqual = zip(elements(loaded), twin.model.values).allSatisfy {
              $0.isIdentical(to: $1)
            }
            log.check(
              isEqual && Array(loaded.shape) == shape, "\(type) \(shape) \(twin.name): \(loaded)")
            let header = try NPYHeader(path: path)
            let isFortran = twin.array.isContiguous(.f) && !twin.array.isContiguous(.c)
            log.check(
              header.order == (isFortran ? .f : .c) && header.dataOffset % 64 == 0
                && header.elementType == FileElementType(type), "\(header)")
            try twin.array.toFile(path, byteOrder: order, isSynchronized: false)
            let bare = try NDArray<Element>.fromFile(path, byteOrder: order)
            log.check(
              zip(Array(bare), twin.model.values).allSatisfy { $0.isIdentical(to: $1) }
                && bare.count == twin.model.count, "\(type) \(shape) \(twin.name): \(bare)")
          } catch {
            log.record("\(type) \(shape) \(twin.name): \(error)")
          }
        }
      }
    }
    log.finish(atLeast: 300)
    #expect(folder.names == ["saved.npy"])
  }

  /// Views that need several blocks, with the block's ends inside rows.
  @Test func longViews() throws {
    let folder = TemporaryFolder()
    let path = folder.file("long.npy")
    let base = NDArray<Int32>.arange(1_600_000).reshaped(to: [4, 400_000])
    let views = [
      base, base.transposed(), base.flipped(), base[0..., .stride(by: 3)],
      base.reshaped(to: [4, 400, 1000])[0..., 1..<399, 5..<900].transposed(axes: [1, 0, 2]),
      base[0, 0...].broadcast(to: [3, 400_000]), base[.stride(by: 2), 0...].transposed(),
    ]
    for view in views {
      try view.save(path, isSynchronized: false)
      let expected = view.copy()
      #expect(try NDArray<Int32>.load(path) == expected)
      try view.save(path, byteOrder: .bigEndian, isSynchronized: false)
      #expect(try NDArray<Int32>.load(path) == expected)
    }
    let flat = NDArray<Int32>.arange(1_600_000)[.stride(by: -2)]
    try flat.save(path)
    let loaded = try NDArray<Int32>.load(path)
    let isRight = (0..<800_000).allSatisfy { (place: Int) -> Bool in
      loaded[place] == Int32(1_599_999 - 2 * place)
    }
    #expect(isRight)
  }

  @Test func progress() throws {
    let folder = TemporaryFolder()
    let path = folder.file("progress.npy")
    let array = NDArray<Double>.ones([3, 1 << 20])
    var steps: [Int] = []
    let size = 24 << 20
    try array.save(path, isSynchronized: false) { steps.append($0.completedBytes) }
    #expect(steps == [8 << 20, 16 << 20, 24 << 20])
    steps = []
    try array[0..., .stride(by: 2)].save(path, isSynchronized: false) {
      #expect($0.totalBytes == size / 2)
      steps.append($0.completedBytes)
    }
    #expect(steps.last == size / 2 && steps.count >= 12)
    steps = []
    _ = try NDArray<Double>.load(path) { steps.append($0.completedBytes) }
    #expect(steps.last == size / 2 && steps.count == 2)
  }

  @Test func cancelling() throws {
    let folder = TemporaryFolder()
    let path = folder.file("cancelled.npy")
    try NDArray<Double>([1]).save(path)
    let array = NDArray<Double>.ones([3 << 20])
    let error = fileError { try array.save(path) { if $0.fraction > 0.5 { $0.cancel() } } }
    #expect(error?.reason == .cancelled && error?.file == path)
    #expect(try NDArray<Double>.load(path) == NDArray([1]))
    #expect(folder.names == ["cancelled.npy"])
    try array.save(path, isSynchronized: false)
    #expect(fileError { try NDArray<Double>.load(path) { $0.cancel() } }?.reason == .cancelled)
  }

  @Test func wrongType() throws {
    let folder = TemporaryFolder()
    let path = folder.file("type.npy")
    try NDArray<Float>([1]).save(path)
    let error = fileError { try NDArray<Double>.load(path) }
    #expect(error?.description == "\(path): it holds float32, not float64")
    try NDArray<Int64>([1]).save(path)
    #expect(try NDArray<Int>.load(path) == NDArray([1]))
  }
}
