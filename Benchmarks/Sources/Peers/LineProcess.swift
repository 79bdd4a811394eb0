import BenchmarkSupport
import Foundation

/// A process with which this one exchanges lines over pipes.
///
/// It ends with this object, and with this process, because its input is closed.
final class LineProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received: [UInt8] = []
  /// A file without a name for its standard error.
  private let complaints = tmpfile()

  /// Starts a program.
  init(path: String, arguments: [String]) throws(PeerFailure) {
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError =
      complaints.map { FileHandle(fileDescriptor: fileno($0)) } ?? FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw PeerFailure("'\(path)' could not be started: \(error.localizedDescription)")
    }
  }

  deinit {
    stop()
    if let complaints { fclose(complaints) }
  }

  /// The processor time of the process.
  var clock: ProcessorClock? { ProcessorClock(process: process.processIdentifier) }

  /// Ends the process immediately.
  func stop() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Sends a line.
  func send(_ line: String) throws(PeerFailure) {
    // The process may have ended; its closed pipe must not end this one.
    let handler = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, handler) }
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { bytes in
        write(input.fileHandleForWriting.fileDescriptor, bytes.baseAddress, bytes.count)
      }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        throw ended()
      }
    }
  }

  /// The next line, without its end.
  ///
  /// Waits for at most `seconds`, then ends the process.
  func line(within seconds: Double) throws(PeerFailure) -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeFirst(end + 1) }
        return String(decoding: received[..<end], as: UTF8.self)
      }
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else {
        stop()
        throw PeerFailure("did not answer within \(Figures.duration(seconds))")
      }
      try receive(within: Int32(min(left.rounded(.up), 1e9)))
    }
  }

  private func receive(within milliseconds: Int32) throws(PeerFailure) {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      received += bytes.prefix(count)
    } else if count == 0 || errno != EINTR {
      throw ended()
    }
  }

  /// How the process ended, with the last line of its standard error.
  private func ended() -> PeerFailure {
    // Its pipes close shortly before it ends; a process that stays without pipes is useless.
    let deadline = ContinuousClock.now + .seconds(1)
    while process.isRunning, ContinuousClock.now < deadline { usleep(1000) }
    stop()
    let status = process.terminationStatus
    let end =
      process.terminationReason == .uncaughtSignal
      ? "ended by signal \(status)" : "ended with exit code \(status)"
    return PeerFailure(lastComplaint.map { "\(end): \($0)" } ?? end)
  }

  private var lastComplaint: String? {
    guard let complaints else { return nil }
    rewind(complaints)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, complaints)
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
    return lines.last.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
