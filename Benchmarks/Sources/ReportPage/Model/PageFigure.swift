import BenchmarkSupport

/// The figures of one case at one size.
package struct PageFigure: Sendable {
  package let family: Family
  /// The name of the case, as in the option that selects cases.
  package let operation: String
  /// The layout of the elements, or the variant of the case.
  package let layout: String
  package let element: String
  /// The extents of the array.
  package let shape: [Int]
  /// The bytes read and written by one operation.
  package let bytes: Int
  package let plan: String
  /// The seconds of one operation.
  package let time: Summary
  /// The heap allocations of one operation, if they can be counted.
  package let allocations: Double?
  /// The speed of the operation relative to each rival, if it was measured.
  package let ratios: [Rival: Double]
  /// The figures of repeated reading, in the family `reading`.
  package let breakEven: BreakEven?

  package init(
    family: Family,
    operation: String,
    layout: String,
    element: String,
    shape: [Int],
    bytes: Int,
    plan: String,
    time: Summary,
    allocations: Double?,
    ratios: [Rival: Double],
    breakEven: BreakEven? = nil
  ) {
    self.family = family
    self.operation = operation
    self.layout = layout
    self.element = element
    self.shape = shape
    self.bytes = bytes
    self.plan = plan
    self.time = time
    self.allocations = allocations
    self.ratios = ratios
    self.breakEven = breakEven
  }

  /// The elements of the array.
  var count: Int { shape.reduce(1, *) }

  /// The case and its layout: `gather/step2`.
  var name: String { layout.isEmpty ? operation : "\(operation)/\(layout)" }

  /// The seconds of one operation, or nil if the figure cannot be drawn.
  var seconds: Double? { drawable(time.median) }

  /// The bytes read and written in a second, in units of 10^9; nil if no bytes are moved.
  var gigabytesPerSecond: Double? {
    guard bytes > 0, let seconds else { return nil }
    return drawable(Double(bytes) / seconds * 1e-9)
  }

  /// The speed of the operation relative to a rival, if it was measured.
  func ratio(to rival: Rival) -> Double? {
    ratios[rival].flatMap { drawable($0) }
  }

  /// The seconds of a rival for the same work.
  func seconds(of rival: Rival) -> Double? {
    guard let seconds, let ratio = ratio(to: rival) else { return nil }
    return drawable(seconds * ratio)
  }

  /// The bandwidth of a rival with the same bytes.
  func gigabytesPerSecond(of rival: Rival) -> Double? {
    guard let own = gigabytesPerSecond, let ratio = ratio(to: rival) else { return nil }
    return drawable(own / ratio)
  }

  private func drawable(_ value: Double) -> Double? {
    value.isFinite && value > 0 ? value : nil
  }
}
