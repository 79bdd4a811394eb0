import Strided

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An array of zeros on memory of any size, of which only touched pages exist.
func lazyZeros<Element: Scalar>(_ type: Element.Type, count: Int) -> NDArray<Element> {
  let bytes = count * MemoryLayout<Element>.stride
  let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
  guard let block = mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0), block != MAP_FAILED
  else { preconditionFailure("no address space for \(bytes) bytes") }
  return NDArray(
    unsafeAdopting: block.assumingMemoryBound(to: Element.self), shape: [count]
  ) { munmap($0, bytes) }
}
