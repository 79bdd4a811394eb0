/// The tables of the ziggurats for the normal and the exponential distribution, in memory that is never freed.
///
/// Source: Marsaglia and Tsang, "The ziggurat method for generating random variables" (2000), with 256 layers.
@safe
@frozen
public struct Ziggurats: @unchecked Sendable {
  /// The threshold and the width of a layer, side by side.
  @frozen
  @usableFromInline
  struct Layer<Word: Sendable, Real: Sendable> {
    /// The number below which a draw lies inside the layer.
    @usableFromInline let threshold: Word
    /// What a draw is multiplied by.
    @usableFromInline let width: Real

    init(threshold: Word, width: Real) {
      self.threshold = threshold
      self.width = width
    }
  }

  @usableFromInline let normal: UnsafePointer<Layer<UInt64, Double>>
  @usableFromInline let normalHeight: UnsafePointer<Double>
  @usableFromInline let exponential: UnsafePointer<Layer<UInt64, Double>>
  @usableFromInline let exponentialHeight: UnsafePointer<Double>
  @usableFromInline let singleNormal: UnsafePointer<Layer<UInt32, Float>>
  @usableFromInline let singleNormalHeight: UnsafePointer<Float>
  @usableFromInline let singleExponential: UnsafePointer<Layer<UInt32, Float>>
  @usableFromInline let singleExponentialHeight: UnsafePointer<Float>

  /// The tables.
  @usableFromInline static let shared = Ziggurats()

  private init() {
    func placed<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
      let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
      unsafe memory.initialize(from: elements, count: elements.count)
      return unsafe UnsafePointer(memory)
    }
    func layers<Word, Real>(
      _ thresholds: [Word], _ widths: [Real]
    ) -> UnsafePointer<Layer<Word, Real>> {
      unsafe placed(zip(thresholds, widths).map { Layer(threshold: $0, width: $1) })
    }
    unsafe normal = layers(normalThresholds, normalWidths)
    unsafe normalHeight = placed(normalHeights)
    unsafe exponential = layers(exponentialThresholds, exponentialWidths)
    unsafe exponentialHeight = placed(exponentialHeights)
    unsafe singleNormal = layers(singleNormalThresholds, singleNormalWidths)
    unsafe singleNormalHeight = placed(singleNormalHeights)
    unsafe singleExponential = layers(singleExponentialThresholds, singleExponentialWidths)
    unsafe singleExponentialHeight = placed(singleExponentialHeights)
  }

  /// Where the tail of the normal ziggurat begins, and its inverse as NumPy rounds it.
  @inlinable static var normalTail: Double { 3.6541528853610087963519472518 }
  @inlinable static var normalTailInverse: Double { 0.27366123732975827203338247596 }
  /// Where the tail of the exponential ziggurat begins.
  @inlinable static var exponentialTail: Double { 7.6971174701310497140446280481 }
}
