import Strided

/// Masks that broadcast to a shape.
package struct SampleMasks {
  /// The random numbers.
  private var generator: SplitMix64

  /// Starts with a seed.
  package init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// Every shape that broadcasts to a shape: trailing axes, each whole or with the extent 1.
  package static func shapes(for shape: [Int]) -> [[Int]] {
    (0...shape.count).flatMap { first in
      let rest = Array(shape[first...])
      return AxisLines.sets(of: rest.count).map { ones in
        rest.indices.map { ones.contains($0) ? 1 : rest[$0] }
      }
    }
  }

  /// A mask in a random representation, and its truth values at each element of the shape.
  ///
  /// - Parameter share: the part of the elements that are true, in percent.
  package mutating func mask(
    for shape: [Int], from maskShape: [Int], share: Int
  ) -> (mask: NDArray<Bool>, values: [Bool]) {
    let values = (0..<elementCount(maskShape)).map { _ in generator.below(100) < share }
    let subject = generator.pick(representations(of: maskShape, values))
    let all = ModelArray(values, shape: maskShape).broadcast(to: shape)?.values ?? []
    return (subject.twin.array, all)
  }

  /// Masks for a shape, each in a random shape and representation: of random elements, all true, and all false.
  ///
  /// Unoptimised builds use one of the three.
  package mutating func masks(for shape: [Int]) -> [(mask: NDArray<Bool>, values: [Bool])] {
    let shares = [50, 100, 0]
    return (TestScale.isFull ? shares : [generator.pick(shares)]).map { share in
      mask(for: shape, from: generator.pick(Self.shapes(for: shape)), share: share)
    }
  }
}
