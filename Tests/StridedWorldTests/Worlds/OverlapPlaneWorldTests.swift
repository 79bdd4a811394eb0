import Oracle
import Strided
import Testing

/// Every pair of slices of a matrix with equal shapes; the source may be transposed.
@Suite(.withoutAddressSanitizer) struct OverlapPlaneWorldTests {
  @Test func assignment() {
    everyPair(of: Double.self) { bench, target, source in
      bench.checkTemporary(target, source)
      bench.checkAssignment(target, source)
    }
  }

  @Test func addition() {
    everyPair(of: Double.self) { bench, target, source in
      bench.checkAddition(target, source)
    }
  }

  @Test func sharing() {
    everyPair(of: Int8.self) { bench, target, source in
      bench.checkSharing(target, source)
    }
  }

  @Test func narrowAssignment() {
    everyPair(of: Int8.self) { bench, target, source in
      bench.checkAssignment(target, source)
    }
  }

  @Test func wideAddition() {
    everyPair(of: Complex<Double>.self) { bench, target, source in
      bench.checkAddition(target, source)
    }
  }

  /// Calls `body` with all pairs of slices of a matrix of 5 x 6 elements: 170 800 with the source
  /// as it is, 168 100 with the source transposed.
  private func everyPair<Element: NumericScalar>(
    of type: Element.Type,
    _ body: (OverlapBench<Element>, PlacedView<Element>, PlacedView<Element>) -> Void
  ) {
    let (rows, columns) = TestScale.isFull ? (5, 6) : (3, 4)
    let bench = OverlapBench<Element>(count: rows * columns) { Element(exactly: $0) ?? 0 }
    let matrix = bench.base.reshaped(to: [rows, columns])
    var slices: [[Int]: [PlacedView<Element>]] = [:]
    for row in axisSlices(extent: rows) {
      for column in axisSlices(extent: columns) {
        let view = PlacedView(
          array: matrix[row.spelled, column.spelled],
          places: row.indices.flatMap { row in column.indices.map { row * columns + $0 } }
        )
        slices[[row.indices.count, column.indices.count], default: []].append(view)
      }
    }
    var pairs = 0
    for (shape, targets) in slices {
      bench.require(targets.allSatisfy { Array($0.array.shape) == shape }, "\(shape)")
      let turned = (slices[[shape[1], shape[0]]] ?? []).map { transposed($0) }
      for target in targets {
        for source in targets + turned {
          pairs += 1
          body(bench, target, source)
        }
      }
    }
    let minimum = TestScale.isFull ? 170_800 + 168_100 : 6000
    bench.finish(atLeast: minimum)
    #expect(pairs >= minimum)
  }

  /// The slices of an axis with steps of 1 and 2 both ways; a single element has one step.
  private func axisSlices(extent: Int) -> [SliceList] {
    SliceList.all(extent: extent, steps: [1, 2, -1, -2])
      .filter { $0.indices.count > 1 || $0.step == 1 }
  }

  private func transposed<Element>(_ view: PlacedView<Element>) -> PlacedView<Element> {
    let (rows, columns) = (view.array.shape[0], view.array.shape[1])
    let places = (0..<columns).flatMap { column in
      (0..<rows).map { view.places[$0 * columns + column] }
    }
    return PlacedView(array: view.array.transposed(), places: places)
  }
}

extension SliceList {
  /// The slice as a subscript takes it.
  fileprivate var spelled: SpecialIndex {
    .stride(from: start, to: stop, by: step)
  }
}
