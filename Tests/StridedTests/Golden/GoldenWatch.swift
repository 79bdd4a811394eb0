import Foundation

/// Says which step of which program was running when a trap ends the process.
///
/// What runs is noted in memory that a signal handler can read: one note for each part of the record,
/// as parts run on threads of their own.
struct GoldenWatch {
  /// What a thread is about.
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

  /// A watch over the thread that calls this, which replays a part of the record.
  init(part: Int) {
    self.part = part
    Self.notes[part].thread = pthread_self()
  }

  /// Notes what runs now; an empty text where nothing does.
  func note(_ text: String) {
    var count = 0
    for byte in text.utf8.prefix(Self.length - 1) {
      Self.notes[part].text[count] = byte
      count += 1
    }
    Self.notes[part].text[count] = UInt8(ascii: "\n")
    Self.notes[part].count = count == 0 ? 0 : count + 1
  }

  /// Writes what this thread was about, and leaves the signal to whoever had it before.
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
