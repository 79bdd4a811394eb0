import Oracle
import Strided
import Testing

/// `sort` and `partition` in place, and the sorts that write to an existing array.
@Suite struct SortingInPlaceTests {
  /// Every writable representation: the memory around the view does not change.
  @Test(arguments: ElementKind.all)
  func sorting(kind: ElementKind) {
    sortEverywhere(kind.type)
  }

  private func sortEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 77)
    for shape in CopySamples.shapes where !shape.isEmpty {
      let values = SortedOrder.randomElements(elementCount(shape), of: type, using: &generator)
      for subject in representations(of: shape, values, isWritable: true) {
        let array = subject.twin.array
        for axis in -shape.count..<shape.count {
          let descending = generator.oneIn(2)
          let name = "\(type) \(shape) \(subject.twin.name) \(axis) \(descending)"
          let expected = Array(array.sorted(axis: axis, descending: descending))
          array.sort(axis: axis, descending: descending)
          check(subject, expected, name, log)
          let extent = shape[axis < 0 ? axis + shape.count : axis]
          if extent == 0 { continue }
          let rank = generator.pick(0...(extent - 1))
          let split = Array(array.partitioned(at: rank, axis: axis))
          array.partition(at: rank, axis: axis)
          check(subject, split, "\(name) at \(rank)", log)
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// Expects elements in the array of a subject, and no other change; then restores it.
  private func check<Element: OracleElement>(
    _ subject: Subject<Element>, _ expected: [Element], _ name: String, _ log: FailureLog
  ) {
    for (position, element) in zip(subject.twin.model.positions, expected) {
      subject.twin.model.memory.elements[position] = element
    }
    let found = subject.twin.memoryDifference()
    log.check(found == nil, "\(name): \(found ?? "")")
    subject.reset()
  }

  /// The results reach every writable representation.
  @Test func intoEveryRepresentation() {
    let log = FailureLog()
    var generator = SplitMix64(seed: 78)
    for shape in [[0], [7], [4, 3], [2, 3, 4]] {
      let values = SortedOrder.randomElements(
        elementCount(shape), of: Double.self, using: &generator)
      let a = NDArray(values, shape: Shape(shape))
      let fillers = values.map { _ in 5.0 }
      for subject in representations(of: shape, fillers, isWritable: true) {
        for axis in 0..<shape.count {
          let name = "\(shape) \(subject.twin.name) \(axis)"
          a.sorted(axis: axis, descending: true, into: subject.twin.array)
          check(subject, Array(a.sorted(axis: axis, descending: true)), name, log)
          if shape[axis] == 0 { continue }
          a.partitioned(at: -1, axis: axis, into: subject.twin.array)
          check(subject, Array(a.partitioned(at: -1, axis: axis)), name, log)
        }
      }
      for subject in representations(of: shape, values.map { _ in 7 }, isWritable: true) {
        for axis in 0..<shape.count {
          let name = "\(shape) \(subject.twin.name) \(axis)"
          a.argsort(axis: axis, into: subject.twin.array)
          check(subject, Array(a.argsort(axis: axis)), name, log)
          if shape[axis] == 0 { continue }
          a.argpartitioned(at: 0, axis: axis, into: subject.twin.array)
          check(subject, Array(a.argpartitioned(at: 0, axis: axis)), name, log)
        }
      }
    }
    log.finish(atLeast: 50)
  }

  /// The source is read before anything is written.
  @Test func overlaps() {
    let a = NDArray([5, 1, 4, 2, 3, 0])
    a[..<5].sorted(into: a[1...])
    #expect(a == [5, 1, 2, 3, 4, 5])
    let b = NDArray([[3, 1, 2], [9, 7, 8]])
    b.argsort(into: b.flipped())
    #expect(b == [[0, 2, 1], [0, 2, 1]])
    let c = NDArray([[3, 1], [2, 9]])
    c.sorted(axis: 0, into: c.transposed())
    #expect(c == [[2, 3], [1, 9]])
  }

  /// Long rows in place, along both axes of both memory orders.
  @Test func longRows() {
    var generator = SplitMix64(seed: 79)
    let values = (0..<20_000).map { _ in Double(generator.pick(0...4999)) }
    for order in [MemoryOrder.c, .f] {
      for axis in 0...1 {
        let a = NDArray(values, shape: [4, 5000]).copy(order: order)
        let expected = a.sorted(axis: axis)
        a.sort(axis: axis)
        #expect(a == expected)
      }
    }
  }

  /// A mask is written back, as by `fill`.
  @Test func throughAMask() {
    var a = NDArray([3, 9, 2, 1])
    a[a .< 9].sort()
    #expect(a == [1, 9, 2, 3])
    a.sort(descending: true)
    #expect(a == [9, 3, 2, 1])
    a.partition(at: 0)
    #expect(a[0] == 1)
  }
}

/// The traps of sorts that write.
@Suite struct SortingInPlaceTrapTests {
  @Test func readOnly() async {
    let sorting = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray([1, 2]).broadcast(to: [3, 2]).sort()
    }
    expectMessage(
      "sort: the view of shape (3, 2) is read-only, axis 0 repeats its elements",
      in: sorting)
  }

  @Test func otherShape() async {
    let sorting = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray([1, 2]).sorted(into: .zeros([2, 2]))
    }
    expectMessage("sorted: the result has shape (2, 2), not (2,)", in: sorting)
    let positions = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray([1, 2]).argsort(into: .zeros([3]))
    }
    expectMessage("argsort: the result has shape (3,), not (2,)", in: positions)
  }

  @Test func noAxis() async {
    let sorting = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray(1).sort()
    }
    expectMessage("sort: axis -1 is out of range for rank 0, shape ()", in: sorting)
  }

  @Test func sorterOfOtherLength() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([1, 2]).searchSorted([1], sorter: [0, 1, 1])
    }
    expectMessage("searchSorted: a sorter of shape (3,) for shape (2,)", in: result)
  }
}
