import Foundation
import Synchronization

/// The signals that ask a run to end, which it answers by writing what it has.
package enum Interruption {
  private static let received = Atomic<Int32>(0)
  /// SIGPIPE comes when nobody reads the output any more.
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGPIPE]

  /// Notes the first of these signals from now on; the same again ends the process at once.
  package static func watch() {
    // Sees to it that the handler finds the variable made.
    received.store(0, ordering: .relaxed)
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals {
      sigaddset(&set, number)
      signal(number) { number in
        Interruption.received.store(number, ordering: .relaxed)
        // What is printed after the output was closed is lost, but not the file of the figures.
        signal(number, number == SIGPIPE ? SIG_IGN : SIG_DFL)
      }
    }
    // A process can be started with signals held back.
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Whether a signal came.
  package static var isPending: Bool { received.load(ordering: .relaxed) != 0 }

  /// What the process should exit with after a signal: 141 when its output was closed, as shells
  /// know it, and else 130; nil where no signal came.
  package static var exitCode: Int32? {
    switch received.load(ordering: .relaxed) {
    case 0: nil
    case SIGPIPE: 128 + SIGPIPE
    default: 128 + SIGINT
    }
  }
}
