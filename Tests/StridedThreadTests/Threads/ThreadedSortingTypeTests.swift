import Oracle
import Strided
import Testing

/// Sorts of several element types have the same bits on any number of threads.
@Suite struct ThreadedSortingTypeTests {
  static let kinds: [ElementKind] =
    TestScale.isFull ? [.float, .int32, .int, .uint8, .complexFloat] : [.int32]

  /// Lists that are split evenly, unevenly and not at all.
  private static func lists<Element: OracleElement>(
    _ count: Int, of type: Element.Type
  ) -> [(name: String, values: [Element])] {
    var generator = SplitMix64(seed: 73)
    func list(_ element: (Int) -> Element) -> [Element] { (0..<count).map(element) }
    return [
      ("random", list { _ in Element.left(generator.below(1 << 20)) }),
      ("few", list { _ in Element.right(generator.below(61)) }),
      ("rising", list { Element.left($0) }),
      ("skewed", list { Element.left($0 % 100 == 0 ? generator.below(1 << 20) : 7) }),
      (
        "special",
        list { $0 % 3 == 0 ? generator.pick(Element.specials) : Element.left(generator.below(50)) }
      ),
    ]
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func check<Element: OracleElement>(
    _ type: Element.Type, _ shape: [Int], _ sorts: (NDArray<Element>) -> [[UInt8]]
  ) {
    let log = FailureLog()
    for (name, values) in Self.lists(elementCount(shape), of: type) {
      let array = NDArray(values, shape: Shape(shape))
      expectSameBytes("\(type) \(shape) \(name)", log) { sorts(array) }
    }
    log.finish(atLeast: 10)
  }

  static let shapes = [[12_000], [5, 2500], [120, 60]]

  @Test(arguments: kinds, shapes)
  func freshResults(kind: ElementKind, shape: [Int]) {
    func check<Element: OracleElement>(_ type: Element.Type) {
      self.check(type, shape) { array in
        let k = shape[shape.count - 1] / 3
        let top = array.topK(k, largest: false)
        return [
          bytes(of: array.sorted()), bytes(of: array.sorted(axis: 0, descending: true)),
          bytes(of: array.argsort()), bytes(of: array.argsort(axis: 0, descending: true)),
          bytes(of: array.partitioned(at: k)), bytes(of: array.argpartitioned(at: k)),
          bytes(of: top.values), bytes(of: top.indices),
        ]
      }
    }
    check(kind.type)
  }

  @Test(arguments: kinds, shapes)
  func keys(kind: ElementKind, shape: [Int]) {
    func check<Element: OracleElement>(_ type: Element.Type) {
      let ranks = NDArray((0..<elementCount(shape)).map { UInt8($0 &* 7919 % 5) })
        .reshaped(to: shape)
      self.check(type, shape) { array in
        [
          bytes(of: lexsort(array, ranks)), bytes(of: lexsort(ranks, array)),
          bytes(of: lexsort(keys: [array, array.flipped()], axis: 0)),
        ]
      }
    }
    check(kind.type)
  }

  /// Sorts of contiguous memory, of memory in Fortran order, and of every second element.
  @Test(arguments: kinds, shapes)
  func inPlace(kind: ElementKind, shape: [Int]) {
    func check<Element: OracleElement>(_ type: Element.Type) {
      self.check(type, shape) { array in
        let (rows, columns) = (array.copy(), array.copy(order: .f))
        rows.sort(descending: true)
        columns.sort(axis: 0)
        let memory = NDArray<Element>.full(Shape(shape + [2]), Element.right(3))
        let spaced: NDArray<Element> = memory[.ellipsis, 1]
        spaced.assign(array)
        spaced.sort()
        let parted = array.copy()
        parted.partition(at: -2, axis: 0)
        return [bytes(of: rows), bytes(of: columns), bytes(of: memory), bytes(of: parted)]
      }
    }
    check(kind.type)
  }
}
