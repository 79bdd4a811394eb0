#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension CBLASRecorder {
  /// What a routine of LAPACK reports on a thread, without doing its work.
  private final class Answer {
    let routine: String
    let info: Int32
    var callsBefore: Int

    init(_ routine: String, _ info: Int32, _ callsBefore: Int) {
      (self.routine, self.info, self.callsBefore) = (routine, info, callsBefore)
    }
  }

  private static let answerKey: pthread_key_t = {
    var key = pthread_key_t()
    unsafe pthread_key_create(&key, nil)
    return key
  }()

  /// Runs `body` while a routine of LAPACK reports `info` on this thread, as if an iteration did not converge.
  ///
  /// - Parameter callsBefore: the number of calls that still do their work.
  public static func answering(
    _ info: Int32, by routine: String, after callsBefore: Int = 0, _ body: () throws -> Void
  ) rethrows {
    let answer = Answer(routine, info, callsBefore)
    unsafe pthread_setspecific(answerKey, Unmanaged.passUnretained(answer).toOpaque())
    defer { pthread_setspecific(answerKey, nil) }
    try withExtendedLifetime(answer) { try body() }
  }

  /// What a routine reports instead of doing its work; nil if it does its work.
  static func answer(_ routine: String) -> Int32? {
    guard let place = unsafe pthread_getspecific(answerKey) else { return nil }
    let answer = unsafe Unmanaged<Answer>.fromOpaque(place).takeUnretainedValue()
    if answer.routine != routine { return nil }
    answer.callsBefore -= 1
    return answer.callsBefore < 0 ? answer.info : nil
  }
}
