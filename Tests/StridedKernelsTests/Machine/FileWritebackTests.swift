import Foundation
import StridedKernels
import Testing

/// The pieces of a file whose way to the disk starts while the file is written.
@Suite struct FileWritebackTests {
  private static let piece = FileWriteback.pieceBytes

  /// Only whole pieces start, each once, whatever the sizes of the writes.
  @Test func onlyWholePieces() throws {
    let folder = NSTemporaryDirectory()
    let path = folder + "strided-writeback-\(UUID().uuidString)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    try #require(descriptor >= 0)
    defer {
      close(descriptor)
      unlink(path)
    }
    ftruncate(descriptor, off_t(8 * Self.piece))
    for step in [1000, Self.piece / 3, Self.piece, 3 * Self.piece + 7] {
      var writeback = FileWriteback()
      for end in stride(from: 0, through: 8 * Self.piece, by: step) {
        let isAccepted = writeback.start(descriptor, upTo: end)
        #if os(Linux)
          #expect(isAccepted)
        #endif
        #expect(writeback.startedBytes == end / Self.piece * Self.piece)
      }
    }
  }

  /// A write before the end of the file starts nothing.
  @Test func earlierBytes() {
    var writeback = FileWriteback()
    writeback.start(-1, upTo: 3 * Self.piece)
    let results = [0, 4 * Self.piece - 1].map { writeback.start(-1, upTo: $0) }
    #expect(results == [true, true] && writeback.startedBytes == 3 * Self.piece)
  }

  /// Without a file, there is nothing that the system could accept.
  @Test func noFile() {
    var writeback = FileWriteback()
    let results = [Self.piece - 1, Self.piece].map { writeback.start(-1, upTo: $0) }
    #expect(results == [true, false])
  }

  /// No page is written twice.
  @Test func piecesAreWholePages() {
    #expect(Self.piece % Int(sysconf(Int32(_SC_PAGESIZE))) == 0)
  }
}
