import StridedLayout
import Testing

/// Which operands form a single short row without a plan, compared with their element positions.
@Suite struct ShortRowTests {
  private let address = 1 << 20

  private static let layouts: [Layout] =
    [
      Layout(shape: [], strides: []), Layout(shape: [1], strides: [1]),
      Layout(shape: [1], strides: [9]), Layout(shape: [4], strides: [1]),
      Layout(shape: [4], strides: [2]), Layout(shape: [4], strides: [-1]),
      Layout(shape: [4], strides: [0]), Layout(shape: [1, 4], strides: [7, 1]),
      Layout(shape: [4, 1], strides: [1, 7]), Layout(shape: [2, 2], strides: [2, 1]),
      Layout(shape: [2, 2], strides: [1, 2]), Layout(shape: [2, 2], strides: [3, 1]),
      Layout(shape: [2, 2], strides: [0, 1]), Layout(shape: [2, 2], strides: [-2, 1]),
      Layout(shape: [2, 3], strides: [1, 2]), Layout(shape: [2, 3], strides: [2, 4]),
      Layout(shape: [2, 1, 3], strides: [1, 9, 2]), Layout(shape: [2, 3], strides: [3, 1]),
      Layout(shape: [3, 2], strides: [2, 1]),
      Layout(shape: [2, 1, 3], strides: [3, 5, 1]), Layout(shape: [2, 1, 3], strides: [4, 5, 1]),
      Layout(shape: [2, 2, 2, 2], strides: [8, 4, 2, 1]),
      Layout(shape: [2, 2, 2, 2], strides: [1, 2, 4, 8]),
      Layout(shape: [2, 1, 2, 1, 2], strides: [4, 9, 2, 9, 1]),
      Layout(shape: [2, 1, 2, 1, 2], strides: [5, 9, 2, 9, 1]),
    ]

  /// The distance between neighbours in C or F order; nil if it differs, and for more axes than the
  /// fast path inspects.
  private func step(_ layout: Layout, inFOrder: Bool = false) -> Int? {
    if layout.rank > 4 { return nil }
    let turned = Layout(
      shape: Shape(layout.shape.reversed()), strides: Strides(layout.strides.reversed()))
    let starts = ElementPlaces(inFOrder ? turned : layout, width: 1).starts
    guard starts.count > 1 else { return 1 }
    let step = starts[1] - starts[0]
    return zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 == step } ? step : nil
  }

  @Test func firstSources() {
    var findings = Findings()
    var fitting = 0
    for destination in Self.layouts {
      let inFOrder = self.step(destination) == nil
      let step = self.step(destination, inFOrder: inFOrder)
      for source in Self.layouts {
        let sourceStep = self.step(source, inFOrder: inFOrder)
        for (width, sourceWidth) in [(8, 8), (8, 4), (4, 8), (1, 16), (1, 1)] {
          let meetings = Meetings(
            ElementPlaces(destination, width: width), ElementPlaces(source, width: sourceWidth))
          for displacement in meetings.displacements {
            var row = ShortRow(destination: destination, at: address, width: width)
            let fitsAlone = row.fits
            row.add(source, at: address + displacement, width: sourceWidth, as: 1)
            let isSame = displacement == 0 && width == sourceWidth && step == sourceStep
            let fits =
              step != nil && sourceStep != nil && destination.shape == source.shape
              && (isSame || !meetings.boundsMeet(at: displacement))
            if fits { fitting += 1 }
            let isMade =
              row.isInPlace == isSame && row.isDisjoint && row.count == destination.count
              && row.addresses == OperandVector(address, address + displacement)
              && row.strides
                == OperandVector((step ?? 0) * width, (sourceStep ?? 0) * sourceWidth)
            let isRight = fitsAlone == (step != nil) && row.fits == fits && (isMade || !fits)
            findings.expect(isRight, "\(destination) <- \(source) at \(displacement): \(row)")
          }
        }
      }
    }
    findings.finish(atLeast: 20_000)
    #expect(fitting > 100)
  }

  /// A later source that is the destination fits too, but is not an update.
  @Test func laterSources() {
    let line = Layout(shape: [10], strides: [1])
    var findings = Findings()
    for first in -90...90 {
      for second in -90...90 {
        for index in 2...3 {
          var row = ShortRow(destination: line, at: address, width: 8)
          row.add(line, at: address + first, width: 8, as: 1)
          row.add(line, at: address + second, width: 8, as: index)
          func isDisjoint(_ distance: Int) -> Bool { distance == 0 || abs(distance) >= 80 }
          let isRight =
            row.fits == (isDisjoint(first) && isDisjoint(second))
            && (!row.fits
              || row.isInPlace == (first == 0) && row.isDisjoint == (second != 0)
                && row.addresses[index] == address + second && row.strides[index] == 8)
          findings.expect(isRight, "\(first), \(second): \(row)")
        }
      }
    }
    findings.finish(atLeast: 50_000)
  }

  @Test func scalarsFitAndStandStill() {
    let line = Layout(shape: [10], strides: [1])
    var row = ShortRow(destination: line, at: address, width: 8)
    row.addScalar(at: 64, as: 1)
    row.add(line, at: address, width: 8, as: 2)
    #expect(row.fits && !row.isInPlace && !row.isDisjoint)
    #expect(row.addresses == OperandVector(address, 64, address))
    #expect(row.strides == OperandVector(8, 0, 8))
    // After an operand that does not fit, `fits` stays false.
    var broken = ShortRow(destination: line, at: address, width: 8)
    broken.add(line, at: address + 8, width: 8, as: 1)
    broken.addScalar(at: 64, as: 2)
    broken.add(line, at: address, width: 8, as: 3)
    #expect(!broken.fits)
  }

  @Test func longAndEmptyRows() {
    let limit = Tuning.shortRowBytes / 8
    for (count, fits) in [(0, true), (limit, true), (limit + 1, false)] {
      let line = Layout(contiguous: [count], count: count)
      var row = ShortRow(destination: line, at: address, width: 8)
      #expect(row.fits == fits && row.count == count)
      row.add(line, at: address, width: 8, as: 1)
      #expect(row.fits == (count <= limit / 2))
    }
  }

  /// Results in fresh memory: a source of their shape, and another one.
  @Test func freshResults() {
    var findings = Findings()
    for source in Self.layouts {
      for (width, resultWidth) in [(8, 8), (8, 1), (1, 16)] {
        for (index, keepsOrder) in [(1, false), (2, false), (1, true), (2, true)] {
          let row = ShortRow(
            freshLike: source, at: address, width: width, as: index, resultWidth: resultWidth,
            keepsOrder: keepsOrder)
          let inFOrder = self.step(source) == nil && keepsOrder
          let step = self.step(source, inFOrder: inFOrder)
          var (addresses, strides) = (OperandVector(), OperandVector(resultWidth))
          (addresses[index], strides[index]) = (address, (step ?? 0) * width)
          let fresh = Layout(
            contiguous: source.shape, count: source.count, order: inFOrder ? .f : .c)
          let isMade =
            !row.fits
            || row.addresses == addresses && row.strides == strides && row.count == source.count
              && !row.isInPlace && row.isDisjoint && row.freshLayout() == fresh
          findings.expect(row.fits == (step != nil) && isMade, "\(source): \(row)")
          for other in Self.layouts {
            var both = row
            both.add(other, at: address, width: width, as: 3 - index)
            let fits =
              row.fits && self.step(other, inFOrder: inFOrder) != nil && other.shape == source.shape
            findings.expect(both.fits == fits && both.isDisjoint, "\(source), \(other): \(both)")
          }
        }
      }
    }
    findings.finish(atLeast: 2_000)
  }

  /// Layouts that repeat one element more often than bytes can be counted.
  @Test func freshResultsOfManyElements() {
    for count in [0, 3, Tuning.shortRowBytes / 16, Tuning.shortRowBytes, 1 << 60, 1 << 61, Int.max]
    {
      let repeated = Layout(
        view: [count], strides: [0], offset: 0, count: count, isWritable: false)
      let row = ShortRow(
        freshLike: repeated, at: address, width: 8, as: 1, resultWidth: 8, keepsOrder: true)
      #expect(row.fits == (count < Tuning.shortRowBytes / 8), "\(count)")
    }
  }

  /// The destination as its own first source.
  @Test func updates() {
    let line = Layout(shape: [10], strides: [-2])
    var row = ShortRow(destination: line, at: address, width: 8)
    row.addDestination()
    row.add(line, at: address + 160, width: 8, as: 2)
    #expect(row.fits && row.isInPlace && row.isDisjoint)
    #expect(row.addresses == OperandVector(address, address, address + 160))
    #expect(row.strides == OperandVector(-16, -16, -16))
  }
}
