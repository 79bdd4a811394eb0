import Oracle
import Strided

/// The arrays of the file in several representations, each made once.
final class GoldenInputs {
  private let file: GoldenFile
  private var known: [String: Any] = [:]

  init(_ file: GoldenFile) { self.file = file }

  /// The names of the representations in which inputs are given.
  private static var ways: [String] {
    let few = ["contiguous", "column", "transposed inside a bigger array, reversed"]
    let more = ["Fortran order", "reversed", "every second", "axes turned"]
    return TestScale.isFull ? few + more : few
  }

  /// The representations that the first input of a case has.
  func ways(of record: GoldenCase) -> [String] {
    let names = Representation.writable(of: file.array(record.inputs[0]).shape).map(\.name)
    return Self.ways.filter { names.contains($0) }
  }

  /// An input in a representation; contiguous if its shape has no such representation.
  func array<Element: GoldenElement>(
    _ input: String, _ way: String, of type: Element.Type
  ) -> NDArray<Element> {
    let key = "\(way) \(input)"
    if let found = known[key] as? NDArray<Element> { return found }
    let found = fresh(input, way, of: type)
    known[key] = found
    return found
  }

  /// The same in memory of its own, which may be written.
  func fresh<Element: GoldenElement>(
    _ input: String, _ way: String, of type: Element.Type
  ) -> NDArray<Element> {
    let recorded = file.array(input)
    let elements = recorded.elements(of: type)
    let found = representations(of: recorded.shape, elements, isWritable: true, names: [way])
    return found.first?.twin.array ?? NDArray(elements, shape: Shape(recorded.shape))
  }
}

/// A call of a function with the inputs of a case, all in one representation.
struct GoldenCall {
  let record: GoldenCase
  let inputs: GoldenInputs
  let way: String

  /// The arguments.
  var arguments: GoldenArguments { record.arguments }
  /// Whether reduced axes are kept.
  var keepsAxes: Bool { arguments.keepdims ?? false }
  /// The axis, by default the last one.
  var axis: Int { arguments.axis ?? -1 }
  /// What is subtracted from the number of terms.
  var correction: Double { arguments.ddof ?? 0 }
  /// The share of a quantile, or its percentage.
  var share: Double { arguments.q ?? .nan }
  /// The method of a quantile.
  var method: QuantileMethod { QuantileMethod(rawValue: arguments.method ?? "") ?? .linear }

  /// An input.
  func array<Element: GoldenElement>(
    _ type: Element.Type, at place: Int = 0
  ) -> NDArray<Element> {
    inputs.array(record.inputs[place], way, of: type)
  }

  /// All inputs.
  func arrays<Element: GoldenElement>(_ type: Element.Type) -> [NDArray<Element>] {
    record.inputs.indices.map { array(type, at: $0) }
  }

  /// The first input in memory of its own.
  func target<Element: GoldenElement>(_ type: Element.Type) -> NDArray<Element> {
    inputs.fresh(record.inputs[0], way, of: type)
  }

  /// The form of a reduction that the arguments ask for: of all elements, along an axis, or along several.
  @_semantics("optimize.sil.specialize.generic.never")
  func reduced<Result: GoldenElement>(
    _ all: () -> Result, _ alongAxis: (Int, Bool) -> NDArray<Result>,
    _ alongAxes: (([Int], Bool) -> NDArray<Result>)? = nil
  ) -> [any GoldenResult] {
    if let axes = arguments.axes {
      guard let alongAxes else { fatalError("\(record.name): no form along several axes") }
      return [alongAxes(axes, keepsAxes)]
    }
    if let axis = arguments.axis { return [alongAxis(axis, keepsAxes)] }
    return [NDArray<Result>(all())]
  }
}
