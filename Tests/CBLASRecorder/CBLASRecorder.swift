#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Records the CBLAS routines that a piece of code calls on its own thread, so that tests prove
/// dispatch.
public enum CBLASRecorder {
  /// One call: the routine and its arguments.
  public struct Call: Equatable, Sendable, CustomStringConvertible {
    /// The name of the routine.
    public let routine: String
    /// The number of elements; for a matrix product, its rows.
    public let count: Int
    /// The increments of the first operand and, if there is one, of the second; for a matrix
    /// product, its columns, inner extent and leading dimensions.
    public let increments: [Int]

    /// A call with all its numbers.
    public init(_ routine: String, _ count: Int, _ increments: Int...) {
      self.routine = routine
      self.count = count
      self.increments = increments
    }

    /// The call as C writes it.
    public var description: String { "\(routine)(\(count), \(increments))" }
  }

  /// The calls of one thread.
  private final class Log {
    var calls: [Call] = []
  }

  /// The log of the current thread lives in thread-local storage, because tests run in parallel.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    unsafe pthread_key_create(&key, nil)
    return key
  }()

  /// The calls that `body` makes, in order.
  public static func calls(of body: () -> Void) -> [Call] {
    let log = Log()
    unsafe pthread_setspecific(key, Unmanaged.passUnretained(log).toOpaque())
    body()
    pthread_setspecific(key, nil)
    return log.calls
  }

  static func note(_ routine: String, _ count: Int32, _ incrementX: Int32, _ incrementY: Int32?) {
    note(routine, [count, incrementX] + (incrementY.map { [$0] } ?? []))
  }

  /// Records a call: the first count and all integers after it.
  static func note(_ routine: String, _ integers: [Int32]) {
    guard let log = unsafe pthread_getspecific(key) else { return }
    let integers = integers.map(Int.init)
    let call = Call(routine: routine, count: integers[0], increments: Array(integers.dropFirst()))
    unsafe Unmanaged<Log>.fromOpaque(log).takeUnretainedValue().calls.append(call)
  }

  /// The library's own routine.
  static func next<Routine>(_ name: String, as type: Routine.Type) -> Routine {
    let searchAfterThisImage = unsafe UnsafeMutableRawPointer(bitPattern: -1)
    guard let symbol = unsafe dlsym(searchAfterThisImage, name) else {
      fatalError("\(name) is not in any library")
    }
    return unsafe unsafeBitCast(symbol, to: type)
  }
}

extension CBLASRecorder.Call {
  init(routine: String, count: Int, increments: [Int]) {
    self.routine = routine
    self.count = count
    self.increments = increments
  }
}
