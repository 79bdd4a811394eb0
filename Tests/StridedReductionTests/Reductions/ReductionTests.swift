import Oracle
import Strided
import Testing

/// Sums and means of arrays in every representation.
@Suite(.withoutAddressSanitizer) struct ReductionTests {
  @Test(arguments: ElementKind.all)
  func sums(kind: ElementKind) {
    everySum(kind.type)
  }

  private func everySum<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    forEverySample(of: type) { shape, values in
      sumEverywhere(shape, values, log)
    }
    for special in Element.modestSpecials {
      for other in Element.modestSpecials {
        var values: [Element] = (0..<12).map { Element.right($0) }
        values[3] = special
        values[10] = other
        sumEverywhere([3, 4], values, log)
      }
    }
    log.finish(atLeast: 1000)
  }

  private func sumEverywhere<Element: OracleElement>(
    _ shape: [Int],
    _ values: [Element],
    _ log: FailureLog
  ) {
    withEveryRepresentation(of: shape, values) { subject in
      let twin = subject.twin
      let name = "\(Element.self) \(shape) \(twin.name) \(values)"
      let sum = Element.librarySum(twin.array)
      log.check(Element.isSum(sum, of: values), "\(name).sum(): \(sum)")
      for axis in 0..<shape.count {
        let (newShape, lanes) = twin.model.lanes(along: axis)
        for spelling in [axis, axis - shape.count] {
          let sums = Element.librarySumAlongAxis(twin.array, spelling)
          let found = Array(sums)
          var isRight = Array(sums.shape) == newShape && found.count == lanes.count
          for place in 0..<lanes.count where isRight {
            isRight = Element.isSum(found[place], of: lanes[place])
          }
          log.check(isRight, "\(name).sum(axis: \(spelling)): \(sums.shape) \(found)")
        }
      }
    }
  }

  @Test(arguments: ElementKind.numbers)
  func means(kind: ElementKind) {
    if let type = kind.numberType {
      everyMean(type)
    }
  }

  private func everyMean<Element: OracleNumber>(_ type: Element.Type) {
    let log = FailureLog()
    forEverySample(of: type) { shape, values in
      withEveryRepresentation(of: shape, values) { subject in
        let twin = subject.twin
        let name = "\(type) \(shape) \(twin.name)"
        let mean = Element.libraryMean(twin.array)
        log.check(Element.isMean(mean, of: values), "\(name).mean(): \(mean)")
        for axis in 0..<shape.count {
          let (newShape, lanes) = twin.model.lanes(along: axis)
          let means = Element.libraryMeanAlongAxis(twin.array, axis - shape.count)
          let found = Array(means)
          var isRight = Array(means.shape) == newShape && found.count == lanes.count
          for place in 0..<lanes.count where isRight {
            isRight = Element.isMean(found[place], of: lanes[place])
          }
          log.check(isRight, "\(name).mean(axis: \(axis)): \(means.shape) \(found)")
        }
      }
    }
    log.finish(atLeast: 500)
  }

  /// A pairwise sum keeps the digits that a running sum loses, along every axis and layout.
  @Test func longSumsAreAccurate() {
    let rows = TestScale.isFull ? 300_000 : 20_000
    let log = FailureLog()
    let tenths: [Float] = Array(repeating: 0.1, count: rows * 2)
    let exact = Double(Float(0.1)) * Double(rows)
    let tall = NDArray(tenths, shape: [rows, 2])
    let layouts: [(String, NDArray<Float>)] = [
      ("C order", tall), ("F order", tall.copy(order: .f)), ("reversed", tall.flipped()),
      ("a column of many", NDArray(tenths + tenths, shape: [rows, 4])[.all, 1...2]),
      ("transposed twice", NDArray(tenths, shape: [2, rows]).transposed()),
    ]
    let bound = RoundedSum.pairwise(rows) * Double(Float.ulpOfOne)
    for (name, array) in layouts {
      for sum in Array(array.sum(axis: 0)) {
        log.check(abs(Double(sum) / exact - 1) < bound, "\(name).sum(axis: 0): \(sum)")
      }
      for sum in Array(array.transposed().sum(axis: 1)) {
        log.check(abs(Double(sum) / exact - 1) < bound, "\(name).T.sum(axis: 1): \(sum)")
      }
      let total = array.sum()
      log.check(abs(Double(total) / exact / 2 - 1) < bound, "\(name).sum(): \(total)")
      let mean = array.mean()
      log.check(abs(Double(mean) / Double(Float(0.1)) - 1) < bound, "\(name).mean(): \(mean)")
    }
    let cube = NDArray(tenths, shape: [2, rows / 4, 4])
    for sum in Array(cube.sum(axis: 1)) {
      log.check(abs(Double(sum) / exact * 4 - 1) < bound, "middle axis: \(sum)")
    }
    log.finish(atLeast: 30)
  }

  @Test func smallIntegersAccumulateInWideOnes() {
    let bytes = NDArray<Int8>(Array(repeating: 127, count: 1000), shape: [10, 100])
    let total: Int = bytes.sum()
    #expect(total == 127_000)
    let sums: NDArray<Int> = bytes.sum(axis: 1)
    #expect(Array(sums) == Array(repeating: 12_700, count: 10))
    let unsigned = NDArray<UInt16>(Array(repeating: 65_535, count: 6), shape: [2, 3])
    let unsignedTotal: UInt = unsigned.sum()
    #expect(unsignedTotal == 393_210)
    let mean: Double = bytes.mean()
    #expect(mean == 127)
    let flags: Int = NDArray([true, false, true]).sum()
    #expect(flags == 2)
  }
}
