import BenchmarkSupport

/// What was measured of one case at one size.
package struct PageFigure: Sendable {
  package let family: Family
  /// The name of the case, as the option that selects cases takes it.
  package let operation: String
  /// How the elements lie, or which variant of the case it is.
  package let layout: String
  package let element: String
  /// The extents of the array that the operation is about.
  package let shape: [Int]
  /// The bytes read and written by one operation.
  package let bytes: Int
  package let plan: String
  /// The seconds of one operation.
  package let time: Summary
  /// The heap allocations of one operation, where they can be counted.
  package let allocations: Double?
  /// How many times as fast as each rival the operation is, where there is such a figure.
  package let ratios: [Rival: Double]
  /// The figures of reading again and again, in the family `reading`.
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

  /// The seconds of one operation, or nil where the figure cannot be drawn.
  var seconds: Double? { drawable(time.median) }

  /// The bytes read and written in a second, in units of 10^9; nil where none are moved.
  var gigabytesPerSecond: Double? {
    guard bytes > 0, let seconds else { return nil }
    return drawable(Double(bytes) / seconds * 1e-9)
  }

  /// How many times as fast as a rival the operation is, where that was measured.
  func ratio(to rival: Rival) -> Double? {
    ratios[rival].flatMap { drawable($0) }
  }

  /// The seconds that a rival takes for the same.
  func seconds(of rival: Rival) -> Double? {
    guard let seconds, let ratio = ratio(to: rival) else { return nil }
    return drawable(seconds * ratio)
  }

  /// The bandwidth that a rival reaches with the same bytes.
  func gigabytesPerSecond(of rival: Rival) -> Double? {
    guard let own = gigabytesPerSecond, let ratio = ratio(to: rival) else { return nil }
    return drawable(own / ratio)
  }

  private func drawable(_ value: Double) -> Double? {
    value.isFinite && value > 0 ? value : nil
  }
}
