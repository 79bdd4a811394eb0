/// How far a load or a save has come.
///
/// A progress handler gets it after every few megabytes.
///
/// ```swift
/// let a = NDArray<Double>.zeros([1000, 1000])
/// try a.save("zeros.npy") { progress in
///   if progress.isComplete {
///     print(progress.completedBytes)  // 8000000
///   }
/// }
/// ```
public struct TransferProgress: Sendable {
  /// The number of bytes of elements that are read or written.
  public let completedBytes: Int
  /// The number of bytes of elements in total.
  public let totalBytes: Int
  /// Whether the handler has called ``cancel()``.
  private(set) var isCancelled = false

  /// Creates a state of a transfer.
  init(_ completedBytes: Int, of totalBytes: Int) {
    self.completedBytes = completedBytes
    self.totalBytes = totalBytes
  }

  /// Whether all elements are read or written.
  public var isComplete: Bool { completedBytes == totalBytes }

  /// The completed part: from 0 to 1; 1 if there is nothing to do.
  public var fraction: Double {
    totalBytes == 0 ? 1 : Double(completedBytes) / Double(totalBytes)
  }

  /// Ends the operation, which then throws ``ArrayFileError/Reason/cancelled``.
  ///
  /// A save that is cancelled leaves the old file as it is.
  public mutating func cancel() { isCancelled = true }
}

/// A function that is called during a long load or save, on the calling thread.
public typealias ProgressHandler = (inout TransferProgress) -> Void

/// Counts the bytes of a transfer and reports them.
struct TransferCount {
  /// The size in bytes of the blocks in which elements are read or written where they are.
  static let blockBytes = 8 << 20

  /// The bytes so far.
  private(set) var completed = 0
  /// The bytes in total.
  let total: Int
  /// The function that is called.
  let handler: ProgressHandler?

  /// Starts to count.
  init(of total: Int, reportingTo handler: ProgressHandler?) {
    self.total = total
    self.handler = handler
  }

  /// Adds bytes and calls the handler; throws if it cancels.
  mutating func add(_ byteCount: Int) throws(ArrayFileError) {
    completed += byteCount
    guard let handler else { return }
    var progress = TransferProgress(completed, of: total)
    handler(&progress)
    if progress.isCancelled { throw ArrayFileError(.cancelled) }
  }
}
