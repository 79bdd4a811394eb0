import Oracle
import Strided
import Testing

/// Elementwise functions of one array that write to another one, overlapping or not.
@Suite struct UnaryIntoTests {
  /// Operands that are broadcast to the result's shape.
  @Test func broadcasting() {
    broadcast(UnaryFunction<Int16, Int16>.magnitude)
    broadcast(UnaryFunction<Double, Double>.magnitude)
    broadcast(UnaryFunction<Float, Float>.exponential)
    broadcast(UnaryFunction<Complex<Double>, Double>.length)
  }

  /// Operands in every representation, to larger results in every representation.
  private func broadcast<Element: OracleElement, Result: OracleElement>(
    _ function: UnaryFunction<Element, Result>
  ) {
    guard let into = function.into else { return }
    let log = FailureLog()
    for (shape, sourceShape) in SampleShapes.broadcasting {
      let values = (0..<elementCount(sourceShape)).map { Element.right($0) }
      let results = ModelArray(values.compactMap(function.value), shape: sourceShape)
      guard let expected = results.broadcast(to: shape)?.values else { continue }
      let start: [Result] = expected.map { _ in Result.right(9) }
      let sources = representations(of: sourceShape, values)
      for target in representations(of: shape, start, isWritable: true) {
        for source in sources {
          target.twin.model.write(expected)
          into(source.twin.array, target.twin.array)
          let found = target.twin.memoryDifference(by: { $0.isSame(as: $1) })
          log.check(
            found == nil,
            "\(Element.self) \(function.name) of \(sourceShape) \(source.twin.name) into \(shape) "
              + "\(target.twin.name): \(found ?? "")")
          target.reset()
        }
      }
    }
    log.finish(atLeast: 200)
  }

  /// Results that overlap their operand, for every ordered type.
  @Test(arguments: ElementKind.ordered)
  func overlappingAbsolutes(kind: ElementKind) {
    func run<Element: OracleOrdered>(_ type: Element.Type) {
      overlapping(UnaryFunction<Element, Element>.magnitude)
    }
    if let type = kind.orderedType { run(type) }
  }

  /// Results that overlap their operand, for every type with `exp`.
  @Test func overlappingExponentials() {
    overlapping(UnaryFunction<Float16, Float16>.exponential)
    overlapping(UnaryFunction<Float, Float>.exponential)
    overlapping(UnaryFunction<Double, Double>.exponential)
    overlapping(UnaryFunction<Complex<Float>, Complex<Float>>.exponential)
    overlapping(UnaryFunction<Complex<Double>, Complex<Double>>.exponential)
  }

  /// Every pair of views of a memory as the operand and the result, including pairs of the same
  /// view.
  private func overlapping<Element: OracleElement>(_ function: UnaryFunction<Element, Element>) {
    guard let into = function.into else { return }
    let log = FailureLog()
    var generator = SplitMix64(seed: 3)
    var worlds: [OverlappingViews<Element>] = []
    for count in TestScale.isFull ? [1, 2, 5, 33, 1000] : [1, 5, 33] {
      worlds.append(OverlappingViews(ofLine: count) { _ in Element.random(using: &generator) })
    }
    for side in TestScale.isFull ? [2, 3, 70] : [3] {
      worlds.append(OverlappingViews(ofSquare: side) { _ in Element.random(using: &generator) })
    }
    for world in worlds {
      for target in world.views {
        for source in world.views {
          target.model.write(source.model.values.compactMap(function.value))
          into(source.array, target.array)
          let found = target.memoryDifference(by: { $0.isSame(as: $1) })
          log.check(
            found == nil,
            "\(Element.self) \(function.name) of \(source.name) into \(target.name) of "
              + "\(target.model.shape): \(found ?? "")")
          world.reset()
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// Absolute values written over the real or the imaginary parts of their operand.
  @Test func absolutesIntoParts() {
    let log = FailureLog()
    for count in [1, 2, 7, 33, 1000] {
      let values = (0..<count).map { Complex<Double>.right($0) }
      let lengths = values.compactMap(UnaryFunction<Complex<Double>, Double>.length.value)
      let targets: [(String, (NDArray<Complex<Double>>) -> NDArray<Double>)] = [
        ("real parts", { $0.real }), ("imaginary parts", { $0.imaginary }),
        ("real parts, reversed", { $0.real.flipped() }),
        ("imaginary parts, reversed", { $0.imaginary.flipped() }),
      ]
      for (place, (name, target)) in targets.enumerated() {
        let numbers = NDArray(values)
        absolute(numbers, into: target(numbers))
        log.check(Array(target(numbers)) == lengths, "\(count) elements, into their \(name)")
        let others = Array(place % 2 == 0 ? numbers.imaginary : numbers.real)
        let kept = values.map { place % 2 == 0 ? $0.rawStorage.y : $0.rawStorage.x }
        log.check(others == kept, "\(count) elements, into their \(name): other parts changed")
      }
    }
    log.finish(atLeast: 40)
  }
}
