import Glibc
import Strided
import StridedIO

/// A file in memory, under a path.
private final class MemoryFile: Sendable {
  static let shared = MemoryFile()

  private let descriptor: Int32
  let path: String

  private init() {
    let name = "/dev/shm/strided-fuzz-\(getpid())"
    descriptor = open(name, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "there is no /dev/shm")
    // The file stays reachable through its descriptor.
    unlink(name)
    path = "/proc/self/fd/\(descriptor)"
  }

  func replace(_ bytes: UnsafeRawBufferPointer) {
    precondition(ftruncate(descriptor, 0) == 0)
    precondition(pwrite(descriptor, bytes.baseAddress, bytes.count, 0) == bytes.count)
  }
}

private func checkHeader(_ bytes: [UInt8]) -> NPYHeader? {
  guard let header = try? NPYHeader(bytes: bytes) else { return nil }
  precondition(header.count >= 0 && header.dataByteCount >= 0)
  // What was read can be written, and read again.
  let written = try? NPYHeader(
    header.elementType, shape: header.shape, order: header.order, byteOrder: header.byteOrder)
  let again = written.flatMap { try? NPYHeader(bytes: $0.bytes) }
  precondition(again?.shape == header.shape && again?.order == header.order)
  return header
}

private func checkFile<Element: Scalar>(_ path: String, _ type: Element.Type) {
  let loaded = try? NDArray<Element>.load(path)
  let mapped = try? NDArray<Element>(mapping: path, .copyOnWrite)
  if let loaded, let mapped { precondition(mapped.layout.count == loaded.count) }
  _ = loaded.map { Array($0) }
  _ = mapped.map { Array($0) }
}

private func checkMember<Element: Scalar>(_ archive: NPZFile, _ name: String, _ type: Element.Type)
{
  _ = (try? archive.load(name, as: type)).map { Array($0) }
  _ = (try? archive.map(name, as: type)).map { Array($0) }
  _ = try? archive.isMappable(name)
}

private func checkArchive(_ path: String) {
  var limits = NPZLimits()
  limits.inflatedBytes = 1 << 20
  guard let archive = try? NPZFile(path, limits: limits) else { return }
  for name in archive.names.prefix(8) {
    guard let header = try? archive.header(name) else { continue }
    checkMember(archive, name, header.elementType.scalarType)
  }
}

/// Reads the bytes as a `.npz` archive if they start as one, and otherwise as a `.npy` file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  if bytes.starts(with: "PK".utf8) {
    MemoryFile.shared.replace(bytes)
    checkArchive(MemoryFile.shared.path)
  } else if let header = checkHeader(Array(bytes)) {
    MemoryFile.shared.replace(bytes)
    checkFile(MemoryFile.shared.path, header.elementType.scalarType)
  }
  return 0
}
