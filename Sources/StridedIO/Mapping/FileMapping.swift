import Strided

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension NDArray {
  /// An array over a part of a file; the memory is unmapped after its last use.
  ///
  /// - Parameters:
  ///   - file: an open file, writable if the mode is `.readWrite`.
  ///   - offset: the position of the first element in bytes.
  ///   - layout: the layout of contiguous elements from there on.
  init(
    mapping file: InputFile, at offset: Int, _ layout: Layout, _ mode: MappingMode
  ) throws(ArrayFileError) {
    let alignment = MemoryLayout<Element>.alignment
    let byteCount = layout.count * MemoryLayout<Element>.stride
    try file.require(offset + byteCount)
    if offset % alignment != 0 {
      throw ArrayFileError(.misaligned(alignment: alignment), file: file.path, offset: offset)
    }
    var layout = layout
    layout.isWritable = mode != .readOnly
    if byteCount == 0 {
      let empty = NDArray(uninitialized: Layout(contiguous: [0], count: 0))
      self = empty.view(through: layout)
      return
    }
    // The system maps from the start of a page on.
    let padding = offset % Int(sysconf(Int32(_SC_PAGESIZE)))
    let protection = mode == .readOnly ? PROT_READ : PROT_READ | PROT_WRITE
    let flags = mode == .copyOnWrite ? MAP_PRIVATE | MAP_NORESERVE : MAP_SHARED
    let length = byteCount + padding
    let pages = unsafe mmap(
      nil, length, protection, flags, file.descriptor, off_t(offset - padding))
    guard let pages = unsafe pages, unsafe pages != MAP_FAILED else {
      throw systemError("mmap", file.path)
    }
    let first = unsafe (pages + padding).bindMemory(to: Element.self, capacity: layout.count)
    let line = unsafe NDArray(unsafeAdopting: first, shape: [layout.count]) { _ in
      unsafe munmap(pages, length)
    }
    if Element.self == Bool.self {
      try unsafe UnsafeRawBufferPointer(start: first, count: byteCount)
        .requireTruthValues(at: offset)
    }
    self = line.view(through: layout)
  }
}
