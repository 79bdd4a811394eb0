#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The amount of memory that this process may use.
package enum MachineMemory {
  /// The bytes of the machine, or of the smallest control group that limits this process.
  package static func byteCount() -> Int {
    let pages = Int(sysconf(Int32(_SC_PHYS_PAGES)))
    let machine = max(pages, 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    return min(machine, controlGroupLimit(reading: text(of:)) ?? machine)
  }

  /// The smallest limit among the control groups of this process; nil if none limits it.
  ///
  /// It reads `memory.max` of the group and of all groups around it (version 2 of control groups),
  /// and the limit of the root of version 1, which is what a container sees.
  package static func controlGroupLimit(reading text: (String) -> String?) -> Int? {
    let root = "/sys/fs/cgroup"
    var files = ["\(root)/memory.max", "\(root)/memory/memory.limit_in_bytes"]
    let groups = text("/proc/self/cgroup")?.split(separator: "\n") ?? []
    for group in groups where group.hasPrefix("0::/") {
      var path = root
      for folder in group.dropFirst(4).split(separator: "/") {
        path += "/\(folder)"
        files.append("\(path)/memory.max")
      }
    }
    return files.compactMap { file in
      text(file)?.split(separator: "\n").first.flatMap { Int($0) }
    }.min()
  }

  /// The first bytes of a file, as text; nil if the file cannot be read.
  private static func text(of path: String) -> String? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = unsafe read(file, buffer.baseAddress, buffer.count)
      guard count > 0 else { return nil }
      return unsafe String(decoding: buffer[..<count], as: UTF8.self)
    }
  }
}
