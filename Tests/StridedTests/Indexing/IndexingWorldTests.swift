import Oracle
import Strided
import Testing

/// All small subscripts with index arrays and masks.
@Suite struct IndexingWorldTests {
  @Test func everyListOfPlaces() {
    let checks = IndexingChecks(title: "line")
    for extent in 0...(TestScale.isFull ? 4 : 3) {
      let places = Array(-extent..<extent)
      var lists: [[Int]] = [[]]
      var start = 0
      for _ in 0..<(TestScale.isFull ? 3 : 2) {
        let end = lists.count
        for list in lists[start..<end] {
          lists += places.map { list + [$0] }
        }
        start = end
      }
      everyWay(Int.self, extent, lists, checks)
      everyWay(Double.self, extent, lists, checks)
    }
    checks.finish(atLeast: 500)
  }

  private func everyWay<Element: OracleNumber>(
    _ type: Element.Type, _ extent: Int, _ lists: [[Int]], _ checks: IndexingChecks
  ) {
    let values = (0..<extent).map { Element.left($0) }
    for name in ["contiguous", "every second, reversed"] {
      for subject in representations(of: [extent], values, isWritable: true, names: [name]) {
        for list in lists {
          checks.readAndAssign(subject, [.list(list)])
          checks.addAndAccumulate(subject, [.list(list)])
        }
      }
    }
  }

  /// The indices for one axis: places that drop it or keep it, and arrays whose shapes broadcast
  /// together.
  private func menu(_ extent: Int) -> [IndexTerm] {
    let last = extent - 1
    return [
      .index(-1), .all, .slice(by: -1), .range(0, last),
      .list([last, -extent]), .list([-1]), .positions([0, last], shape: [2, 1]),
      .positions([last], shape: []),
      .flags([true] + Array(repeating: false, count: last - 1) + [true]),
    ]
  }

  /// All ways to index some axes with the menus, also with a new axis or an ellipsis in any
  /// position.
  private func subscripts(_ shape: [Int]) -> [[IndexTerm]] {
    var plain: [[IndexTerm]] = [[]]
    for extent in shape {
      plain = plain.flatMap { terms in menu(extent).map { terms + [$0] } }
    }
    var all = plain
    for terms in plain where terms.hasArray {
      for place in 0...terms.count {
        for extra in [IndexTerm.newAxis, .ellipsis] {
          var longer = terms
          longer.insert(extra, at: place)
          all.append(longer)
        }
      }
    }
    return all
  }

  @Test(arguments: ElementKind.all)
  func everyPlaceOfIndexArraysInMatrices(kind: ElementKind) {
    matrices(kind.type)
    if let type = kind.numberType {
      matrixSums(type)
    }
  }

  private func matrices<Element: OracleElement>(_ type: Element.Type) {
    let checks = IndexingChecks(title: "\(type)")
    let values = (0..<12).map { Element.left($0) }
    let names = TestScale.isFull ? ["contiguous", "axes turned"] : ["axes turned"]
    for subject in representations(of: [3, 4], values, isWritable: true, names: names) {
      for terms in subscripts([3, 4]) {
        checks.readAndAssign(subject, terms)
      }
    }
    checks.finish(atLeast: 500)
  }

  private func matrixSums<Element: OracleNumber>(_ type: Element.Type) {
    let checks = IndexingChecks(title: "\(type)")
    let values = (0..<12).map { Element.left($0) }
    for subject in representations(of: [3, 4], values, isWritable: true, names: ["contiguous"]) {
      for terms in subscripts([3, 4]) where terms.hasArray {
        checks.addAndAccumulate(subject, terms)
      }
    }
    checks.finish(atLeast: 500)
  }

  @Test func everyPlaceOfIndexArraysInBlocks() {
    let checks = IndexingChecks(title: "block")
    let shape = [3, 2, 3]
    let values = (0..<18).map { Int.left($0) }
    let all = subscripts(shape)
    for subject in representations(of: shape, values, isWritable: true, names: ["axes turned"]) {
      for (number, terms) in all.enumerated() where TestScale.isFull || number % 40 == 0 {
        checks.readAndAssign(subject, terms)
        checks.addAndAccumulate(subject, terms)
      }
    }
    checks.finish(atLeast: 500)
  }

  /// An ellipsis that covers axes, and axes without an index.
  @Test func axesThatAreLeftOver() {
    let checks = IndexingChecks(title: "left over")
    let shape = [2, 3, 2, 3]
    let values = (0..<36).map { Double.left($0) }
    for subject in representations(of: shape, values, names: ["contiguous", "axes turned"]) {
      for first in 0...3 {
        for last in 0...3 - first {
          let front = (0..<first).map { menu(shape[$0]) }
          let back = (4 - last..<4).map { menu(shape[$0]) }
          for (a, b) in combinations(front, back) {
            checks.readAndAssign(subject, a + [.ellipsis] + b)
            if b.isEmpty {
              checks.readAndAssign(subject, a)
            }
          }
        }
      }
    }
    checks.finish(atLeast: 500)
  }

  /// Every choice from the menus of the first axes with a few of the last axes, and the reverse.
  private func combinations(
    _ front: [[IndexTerm]], _ back: [[IndexTerm]]
  ) -> [([IndexTerm], [IndexTerm])] {
    func choices(_ menus: [[IndexTerm]]) -> [[IndexTerm]] {
      var all: [[IndexTerm]] = [[]]
      for menu in menus {
        all = all.flatMap { terms in menu.map { terms + [$0] } }
      }
      return all
    }
    var pairs: [([IndexTerm], [IndexTerm])] = []
    for (number, a) in choices(front).enumerated() {
      for (other, b) in choices(back).enumerated()
      where (number + other) % (TestScale.isFull ? 2 : 30) == 0 {
        pairs.append((a, b))
      }
    }
    return pairs
  }

  @Test(arguments: [ElementKind.bool, .int16, .double, .complexDouble])
  func everyMask(kind: ElementKind) {
    masks(kind.type)
    if let type = kind.numberType {
      maskSums(type)
    }
  }

  private func every(_ count: Int) -> [[Bool]] {
    (0..<1 << count).map { bits in (0..<count).map { bits >> $0 & 1 == 1 } }
  }

  /// Masks over one axis, over some and over all of them.
  private func masks<Element: OracleElement>(_ type: Element.Type) {
    let checks = IndexingChecks(title: "\(type)")
    let shape = [2, 3, 2]
    let values = (0..<12).map { Element.left($0) }
    for subject in representations(of: shape, values, isWritable: true, names: ["axes turned"]) {
      for flags in every(6) {
        checks.readAndAssign(subject, [.mask(flags, shape: [2, 3])])
        checks.readAndAssign(subject, [.all, .mask(flags, shape: [3, 2])])
        checks.readAndAssign(subject, [.mask(flags, shape: [2, 3]), .list([1])])
        checks.readAndAssign(subject, [.mask(flags, shape: [2, 3]), .index(0)])
        checks.readAndAssign(subject, [.mask(flags + flags.reversed(), shape: shape)])
      }
      for flags in every(3) {
        checks.readAndAssign(subject, [.ellipsis, .flags(flags), .all])
        checks.readAndAssign(subject, [.list([0]), .flags(flags), .slice(by: -1)])
      }
      for flag in every(1) {
        checks.readAndAssign(subject, [.mask(flag, shape: [])])
        checks.readAndAssign(subject, [.all, .mask(flag, shape: []), .list([2, 0])])
      }
    }
    for flag in every(1) {
      let subject = Subject(
        Representation("0-d", base: [], []), values: [values[0]], filler: values[1])
      checks.readAndAssign(subject, [.mask(flag, shape: [])])
    }
    checks.finish(atLeast: 500)
  }

  private func maskSums<Element: OracleNumber>(_ type: Element.Type) {
    let checks = IndexingChecks(title: "\(type)")
    let values = (0..<12).map { Element.left($0) }
    for subject in representations(of: [2, 3, 2], values, isWritable: true, names: ["reversed"]) {
      for flags in every(6) {
        checks.addAndAccumulate(subject, [.mask(flags, shape: [2, 3])])
        checks.addAndAccumulate(subject, [.index(1), .mask(flags, shape: [3, 2])])
        checks.addAndAccumulate(subject, [.mask(flags.reversed() + flags, shape: [2, 3, 2])])
      }
    }
    checks.finish(atLeast: 500)
  }
}
