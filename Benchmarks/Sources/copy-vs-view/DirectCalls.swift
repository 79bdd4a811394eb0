/// The CBLAS routines that are measured beside the library, called directly with known addresses
/// and strides.
struct DirectCalls<Element> {
  typealias Source = UnsafePointer<Element>
  typealias Destination = UnsafeMutablePointer<Element>

  /// The number of elements in a call, and the increments of both sides.
  struct Run {
    let count: Int32
    let source: Int32
    let destination: Int32

    /// A run of a length and increments, or nil if CBLAS cannot express them.
    init?(count: Int, source: Int = 1, destination: Int = 1) {
      guard let count = Int32(exactly: count) else { return nil }
      self.count = count
      self.source = Int32(source)
      self.destination = Int32(destination)
    }
  }

  /// `cblas_?copy`.
  let copy: (Run, Source, Destination) -> Void
  /// `cblas_?axpy`, with the benchmark's alpha of 3.
  let axpy: (Run, Source, Destination) -> Void
  /// `cblas_?omatcopy` of a row-major matrix, given its rows and columns.
  let transpose: (Int32, Int32, Source, Destination) -> Void
  /// `cblas_?sum`, which exists for real elements.
  let sum: ((Run, Source) -> Element)?
}
