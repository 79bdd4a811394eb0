import Foundation

/// Reports which step of which program was running if a trap ends the process.
///
/// The text is kept in memory that a signal handler can read: one note for each part of the record,
/// because parts run on their own threads.
struct GoldenWatch {
  /// The text of what a thread is running.
  private struct Note {
    var thread = pthread_self()
    var count = 0
    var text = UnsafeMutablePointer<UInt8>.allocate(capacity: GoldenWatch.length)
  }

  private static let length = 400
  private static let signals = [SIGILL, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV, SIGABRT]
  private nonisolated(unsafe) static let previous =
    UnsafeMutablePointer<sigaction>.allocate(capacity: signals.count)
  private nonisolated(unsafe) static let notes = {
    let notes = UnsafeMutablePointer<Note>.allocate(capacity: ProgramGoldenTests.parts)
    for part in 0..<ProgramGoldenTests.parts { (notes + part).initialize(to: Note()) }
    for (place, number) in signals.enumerated() {
      _ = sigaction(number, nil, previous + place)
      _ = signal(number) { GoldenWatch.tell($0) }
    }
    return notes
  }()

  private let part: Int

  /// A watch over the calling thread, which replays a part of the record.
  init(part: Int) {
    self.part = part
    Self.notes[part].thread = pthread_self()
  }

  /// Records what runs now; an empty text if nothing runs.
  func note(_ text: String) {
    var count = 0
    for byte in text.utf8.prefix(Self.length - 1) {
      Self.notes[part].text[count] = byte
      count += 1
    }
    Self.notes[part].text[count] = UInt8(ascii: "\n")
    Self.notes[part].count = count == 0 ? 0 : count + 1
  }

  /// Writes what this thread was running, and passes the signal to the previous handler.
  private static func tell(_ number: Int32) {
    for part in 0..<ProgramGoldenTests.parts
    where pthread_equal(notes[part].thread, pthread_self()) != 0 {
      _ = write(STDERR_FILENO, notes[part].text, notes[part].count)
    }
    for (place, watched) in signals.enumerated() where watched == number {
      _ = sigaction(number, previous + place, nil)
    }
  }
}
