import Foundation

/// The machine and the BLAS of the figures.
package struct Machine: Encodable, Equatable, Sendable {
  /// The BLAS, as it describes itself.
  package struct BLAS: Encodable, Equatable, Sendable {
    package let config: String
    package let core: String
    package let threads: Int

    package init(config: String, core: String, threads: Int) {
      self.config = config
      self.core = core
      self.threads = threads
    }
  }

  package let cpu: String
  package let cores: Int
  package let blas: BLAS
  package let pageSize: Int
  /// The measured peers, by their names.
  package var peers: [String: PeerVersion] = [:]

  package init(cpu: String, cores: Int, blas: BLAS, pageSize: Int) {
    self.cpu = cpu
    self.cores = cores
    self.blas = blas
    self.pageSize = pageSize
  }

  /// The machine of this run.
  package init(blas: BLAS) {
    let description = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    self.init(
      cpu: Self.model(inProcessorList: description ?? "") ?? Self.architecture(),
      cores: ProcessInfo.processInfo.activeProcessorCount,
      blas: blas,
      pageSize: Int(sysconf(Int32(_SC_PAGESIZE)))
    )
  }

  /// The name of the first processor in `/proc/cpuinfo`.
  static func model(inProcessorList text: String) -> String? {
    for line in text.split(separator: "\n") where line.hasPrefix("model name") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return nil
  }

  private static func architecture() -> String {
    #if arch(arm64)
      "arm64"
    #elseif arch(x86_64)
      "x86-64"
    #else
      "unknown"
    #endif
  }
}
