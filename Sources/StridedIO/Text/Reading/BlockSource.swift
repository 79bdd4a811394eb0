#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or bytes in memory, read in blocks.
///
/// The current block is what is left of the block before, with new bytes behind it, and the padding of ``TextBytes``.
@safe
final class BlockSource {
  /// Where the bytes come from.
  @safe
  private enum Origin {
    case file(descriptor: Int32)
    case memory(UnsafeBufferPointer<UInt8>)
  }

  /// The number of bytes of a block, unless a row is longer.
  static let blockSize = 4 << 20

  private var origin: Origin
  /// The path of the file; nil for bytes in memory.
  let file: String?
  /// The number of all bytes; nil for a pipe or a device.
  let totalBytes: Int?
  /// The number of bytes that were read.
  private(set) var readBytes = 0
  /// Whether no bytes follow the block.
  private(set) var isLast = false
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  /// Opens a file; a pipe or a device is read as it comes.
  ///
  /// - Parameter isWhole: whether the block is to hold the file at once.
  init(path: String, isWhole: Bool = false) throws(TextError) {
    if path.isEmpty || path.utf8.contains(0) {
      throw TextError(.system(call: "open", code: ENOENT), file: path)
    }
    let descriptor = uninterrupted { unsafe open(path, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 { throw TextError.system("open", path) }
    origin = .file(descriptor: descriptor)
    file = path
    var facts = stat()
    let isRegular = unsafe fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
    totalBytes = isRegular ? Int(facts.st_size) : nil
    let size = totalBytes.map { $0 + 64 } ?? Self.blockSize
    capacity = isWhole ? size : min(Self.blockSize, size)
    do throws(TextError) {
      unsafe base = try Self.allocate(capacity, file)
    } catch {
      _ = close(descriptor)
      throw error
    }
  }

  /// Reads bytes that stay in memory as long as the source.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, blockSize: Int = BlockSource.blockSize
  ) throws(TextError) {
    unsafe origin = .memory(bytes)
    file = nil
    totalBytes = bytes.count
    capacity = min(blockSize, bytes.count + 64)
    unsafe base = try Self.allocate(capacity, file)
  }

  /// Memory for so many bytes and the padding.
  private static func allocate(
    _ count: Int, _ file: String?
  ) throws(TextError) -> UnsafeMutablePointer<UInt8> {
    guard let memory = unsafe malloc(count + TextBytes.padding) else {
      throw TextError(.noMemory(byteCount: count), file: file)
    }
    return unsafe memory.assumingMemoryBound(to: UInt8.self)
  }

  deinit {
    if case .file(let descriptor) = origin { _ = close(descriptor) }
    unsafe free(base)
  }

  /// The bytes of the block; valid until the next one is read.
  var bytes: TextBytes { unsafe TextBytes(base, count: count) }

  /// Moves the bytes from a position on to the front, and reads behind them until the block is full or all is read.
  ///
  /// The block grows if nothing would leave it; throws if it would exceed `limit` then.
  func readBlock(keepingFrom position: Int, limit: Int) throws(TextError) {
    let kept = count - position
    if kept >= limit { throw TextError(.rowLimit(limit), file: file) }
    let larger = min(2 * capacity, limit + 64)
    if kept > capacity / 2 && larger > capacity {
      let grown = unsafe try Self.allocate(larger, file)
      unsafe grown.update(from: base + position, count: kept)
      unsafe free(base)
      unsafe base = grown
      capacity = larger
    } else if position > 0 {
      unsafe base.update(from: base + position, count: kept)
    }
    count = kept
    while count < capacity && !isLast {
      let size = try read(capacity - count)
      isLast = size == 0
      count += size
      readBytes += size
    }
    if readBytes == totalBytes, case .memory = origin { isLast = true }
    if isLast, case .file(let descriptor) = origin {
      _ = close(descriptor)
      unsafe origin = .memory(UnsafeBufferPointer(start: nil, count: 0))
    }
    unsafe (base + count).initialize(repeating: 0, count: TextBytes.padding)
    unsafe base[count] = ASCII.lineFeed
  }

  /// Reads up to `size` bytes behind the block, and returns their number; 0 at the end.
  private func read(_ size: Int) throws(TextError) -> Int {
    switch origin {
    case .file(let descriptor):
      let (place, size) = unsafe (base + count, min(size, 1 << 30))
      #if canImport(Darwin)
        let result = uninterrupted { unsafe Darwin.read(descriptor, place, size) }
      #elseif canImport(Musl)
        let result = uninterrupted { unsafe Musl.read(descriptor, place, size) }
      #else
        let result = uninterrupted { unsafe Glibc.read(descriptor, place, size) }
      #endif
      if result < 0 { throw TextError.system("read", file ?? "") }
      return result
    case .memory(let bytes):
      let size = min(size, bytes.count - readBytes)
      if size > 0 {
        unsafe (base + count).initialize(
          from: bytes.baseAddress.unsafelyUnwrapped + readBytes, count: size)
      }
      return size
    }
  }
}
