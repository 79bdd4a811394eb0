import Strided

extension Bool: OracleElement {
  package static func left(_ number: Int) -> Bool {
    number % 3 == 0 || number % 7 == 2
  }

  package static func right(_ number: Int) -> Bool {
    number % 2 == 0
  }

  package static var specials: [Bool] {
    [true, false]
  }

  package static func random(using generator: inout SplitMix64) -> Bool {
    generator.oneIn(2)
  }

  package func isIdentical(to other: Bool) -> Bool {
    self == other
  }

  package func isSame(as other: Bool) -> Bool {
    self == other
  }

  package static func isSum(_ sum: Int, of values: [Bool]) -> Bool {
    var count = 0
    for value in values where value {
      count += 1
    }
    return sum == count
  }

  package static var librarySum: (NDArray<Bool>) -> Int {
    { $0.sum() }
  }

  package static var librarySumAlongAxis: (NDArray<Bool>, Int) -> NDArray<Int> {
    { $0.sum(axis: $1) }
  }
}
