import CStridedKernels

/// Starts the way of a file to the disk while the file is written, a piece at a time.
///
/// The system otherwise starts when the disk is waited for, or seconds later. So the disk works while the program
/// does. Nothing waits for the disk here. Systems other than Linux have no such call, and nothing happens.
package struct FileWriteback {
  /// The size of a piece in bytes: a multiple of the size of pages, so that no page is written twice.
  package static let pieceBytes = 1 << 20
  /// The number of bytes from the start of the file that are on their way.
  private(set) package var startedBytes = 0

  /// Creates the state of a new file.
  package init() {}

  /// Starts the way of all whole pieces that are complete.
  ///
  /// - Parameters:
  ///   - descriptor: the file.
  ///   - end: the number of bytes from the start of the file that are written.
  /// - Returns: false if there was a piece and the system did not accept it. The file is whole all the same.
  @discardableResult
  package mutating func start(_ descriptor: Int32, upTo end: Int) -> Bool {
    let start = startedBytes
    let count = (end - start) / Self.pieceBytes * Self.pieceBytes
    if count <= 0 { return true }
    startedBytes += count
    return strided_start_writeback(descriptor, Int64(start), Int64(count))
  }
}
