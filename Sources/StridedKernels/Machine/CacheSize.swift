#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The size of the processor's caches.
enum CacheSize {
  /// The size of the last-level cache in bytes; 16 MiB if the system does not tell.
  ///
  /// Linux describes the caches of a processor in files. (`sysconf` also answers, but on some
  /// virtual machines with the sum over all cores of the host.)
  static let lastLevel: Int = {
    for index in [3, 2] {
      let path = "/sys/devices/system/cpu/cpu0/cache/index\(index)/size"
      if let text = firstLine(of: path), let size = bytes(text) { return size }
    }
    return 16 << 20
  }()

  /// Parses a size as the system writes it: `32768K`, `32M`.
  static func bytes(_ text: String) -> Int? {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    guard let last = text.last, let unit = units[last] else { return Int(text) }
    return Int(text.dropLast()).map { $0 * unit }
  }

  private static func firstLine(of path: String) -> String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var characters: [UInt8] = []
    while true {
      let character = unsafe fgetc(file)
      guard character != EOF, character != 10 else { break }
      characters.append(UInt8(truncatingIfNeeded: character))
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
