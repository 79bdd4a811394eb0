import Foundation
import Synchronization

/// The signals that ask a run to end; the run then writes the results it has.
package enum Interruption {
  private static let received = Atomic<Int32>(0)
  /// SIGPIPE arrives if nobody reads the output any more.
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGPIPE]

  /// Records the first of these signals from now on; the same signal again ends the process.
  package static func watch() {
    // Initialises the variable before the handler can use it.
    received.store(0, ordering: .relaxed)
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals {
      sigaddset(&set, number)
      signal(number) { number in
        Interruption.received.store(number, ordering: .relaxed)
        // After the output is closed, printed text is lost, but the file of figures is still
        // written.
        signal(number, number == SIGPIPE ? SIG_IGN : SIG_DFL)
      }
    }
    // A process can start with blocked signals.
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Whether a signal has arrived.
  package static var isPending: Bool { received.load(ordering: .relaxed) != 0 }

  /// The exit code after a signal: 141 if the output was closed, as in shells, else 130; nil if
  /// there was no signal.
  package static var exitCode: Int32? {
    switch received.load(ordering: .relaxed) {
    case 0: nil
    case SIGPIPE: 128 + SIGPIPE
    default: 128 + SIGINT
    }
  }
}
