import Foundation

/// The memory that this process may still use without swapping.
package enum AvailableMemory {
  /// The share of the available memory that a benchmark may fill.
  package static let share = 0.75

  /// The bytes that a benchmark may use: a share of the memory left to the system, or to the
  /// control group of this process.
  package static func usableBytes() -> Int {
    let system = meminfo(contentsOf("/proc/meminfo") ?? "") ?? physicalBytes()
    let limits = [system, controlGroupBytes()].compactMap { $0 }
    return Int(Double(limits.min() ?? system) * share)
  }

  /// The bytes in the `MemAvailable` line of `/proc/meminfo`.
  static func meminfo(_ text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix("MemAvailable:") {
      let fields = line.split(separator: " ")
      guard fields.count >= 2, let kibibytes = Int(fields[1]) else { return nil }
      return kibibytes * 1024
    }
    return nil
  }

  private static func controlGroupBytes() -> Int? {
    let folder = "/sys/fs/cgroup/"
    guard let limit = number(in: folder + "memory.max") else { return nil }
    return max(limit - (number(in: folder + "memory.current") ?? 0), 0)
  }

  private static func physicalBytes() -> Int {
    Int(clamping: ProcessInfo.processInfo.physicalMemory / 2)
  }

  private static func number(in path: String) -> Int? {
    contentsOf(path).flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  private static func contentsOf(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }
}
