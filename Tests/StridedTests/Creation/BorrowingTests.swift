import Oracle
import Strided
import Synchronization
import Testing

/// Arrays over memory of other code.
@Suite struct BorrowingTests {
  @Test(arguments: ElementKind.all)
  func everyLayout(kind: ElementKind) {
    borrowEverywhere(kind.type)
  }

  private func borrowEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var random = SplitMix64(seed: 23)
    let capacity = 40
    let values: [Element] = (0..<capacity).map { Element.left($0) }
    for _ in 0..<TestScale.count(full: 4000, reduced: 200) {
      let rank = random.pick(0...3)
      let shape = (0..<rank).map { _ in random.pick(0...4) }
      let strides = (0..<rank).map { _ in random.pick(-9...9) }
      let start = random.below(capacity)
      var places: [Int] = []
      forEachIndex(of: shape) { index in
        places.append(start + zip(index, strides).reduce(0) { $0 + $1.0 * $1.1 })
      }
      if !places.allSatisfy((0..<capacity).contains) { continue }
      let owner = BorrowedNumbers(values)
      let view = NDArray(
        borrowing: owner.memory, shape: Shape(shape), strides: Strides(strides), offset: start,
        owner: owner)
      let name = "\(type) \(shape) \(strides) from \(start)"
      log.check(Array(view.shape) == shape && Array(view.strides) == strides, name)
      log.check(view.isView && !view.ownsData, name)
      log.check(
        zip(Array(view), places).allSatisfy { $0.isIdentical(to: values[$1]) }, "values of \(name)")
      log.check(view.isWritable == (Set(places).count == places.count), "writability of \(name)")
      if view.isWritable {
        view.fill(Element.right(3))
        let written = Set(places)
        let isRight = (0..<capacity).allSatisfy { place in
          let expected = written.contains(place) ? Element.right(3) : values[place]
          return owner.memory[place].isIdentical(to: expected)
        }
        log.check(isRight, "writes through \(name)")
      }
      let constant = NDArray(
        borrowing: UnsafeBufferPointer(owner.memory), shape: Shape(shape),
        strides: Strides(strides),
        offset: start, owner: owner)
      log.check(constant == view && !constant.isWritable, "read-only \(name)")
      log.check(constant.sharesMemory(with: view) == !places.isEmpty, "sharing of \(name)")
    }
    log.finish(atLeast: 20)
  }

  @Test func defaultShapeIsTheWholeMemory() {
    let owner = BorrowedNumbers([1, 2, 3, 4, 5, 6])
    let line = NDArray(borrowing: owner.memory, owner: owner)
    #expect(line == [1, 2, 3, 4, 5, 6])
    let matrix = NDArray(borrowing: owner.memory, shape: [2, 2], offset: 1, owner: owner)
    #expect(matrix == [[2, 3], [4, 5]] && matrix.isContiguous())
    matrix[1, 1] = 9
    #expect(line[4] == 9 && owner.memory[4] == 9)
    line[1..<5] = line[0..<4]
    #expect(matrix == [[1, 2], [3, 4]])
  }

  @Test func deallocatorRunsOnceAfterTheLastView() {
    var count = 0
    let memory = UnsafeMutableBufferPointer<Float>.allocate(capacity: 12)
    memory.initialize(repeating: 1)
    var last: NDArray<Float>?
    do {
      let a = NDArray(borrowing: memory, shape: [3, 4]) { count += 1 }
      last = a.transposed()[.stride(by: -2), 1...]
      _ = a.copy()
    }
    #expect(count == 0 && last?.sum() == 4)
    last = last?[0]
    #expect(count == 0)
    last = nil
    #expect(count == 1)
    do { _ = NDArray(borrowing: UnsafeBufferPointer(memory), shape: [0, 3]) { count += 1 } }
    #expect(count == 2)
    memory.deallocate()
  }

  @Test func ownersLiveAsLongAsViews() {
    var isGone = false
    var view: NDArray<Int>?
    do {
      let owner = BorrowedNumbers([1, 2, 3]) { isGone = true }
      view = NDArray(borrowing: owner.memory, owner: owner)[1...]
    }
    #expect(!isGone && view == [2, 3])
    view = nil
    #expect(isGone)
    do {
      let owner = BorrowedNumbers([1, 2, 3]) { isGone = true }
      isGone = false
      view = NDArray(borrowing: UnsafeBufferPointer(owner.memory), owner: owner)
    }
    #expect(!isGone && view?.isWritable == false)
    view = nil
    #expect(isGone)
  }

  @Test func threadsRelease() async {
    let count = Atomic<Int>(0)
    let rounds = TestScale.count(full: 2000, reduced: 200)
    for _ in 0..<rounds {
      let memory = UnsafeMutableBufferPointer<Int>.allocate(capacity: 4)
      memory.initialize(repeating: 1)
      let address = UInt(bitPattern: memory.baseAddress)
      nonisolated(unsafe) let a = NDArray(borrowing: memory) {
        count.wrappingAdd(1, ordering: .relaxed)
        UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
      }
      await withTaskGroup(of: Int.self) { group in
        for part in 0..<4 {
          group.addTask { a[part...].view().sum() }
        }
        for await sum in group { #expect((1...4).contains(sum)) }
      }
    }
    #expect(count.load(ordering: .relaxed) >= rounds - 1)
  }

  @Test func emptyMemoryNeedsNoAddress() {
    let nothing = UnsafeMutableBufferPointer<Double>(start: nil, count: 0)
    var count = 0
    do {
      let a = NDArray(borrowing: nothing, shape: [0, 4]) { count += 1 }
      #expect(a.shape == [0, 4] && a.isEmpty && a.sum() == 0 && "\(a.copy())" == "[]")
      #expect(a.withSpan { $0.count } == 0)
      #expect((a + 1).shape == [0, 4])
    }
    #expect(count == 1)
  }

  @Test func description() {
    let owner = BorrowedNumbers([1.0, 2, 3, 4])
    let a = NDArray(
      borrowing: UnsafeBufferPointer(owner.memory), shape: [2], strides: [2], owner: owner)
    #expect(
      "\(a.layoutDescription)" == """
        float64 (2,)
          strides:   (2,) elements, (16,) bytes
          offset:    0 of 4 elements
          order:     neither C- nor F-contiguous
          owner:     other code, or an array that adopted its memory
          writable:  no, it was made read-only, comes from such a view, or shows truth values as bytes
          memory:    16 bytes of elements keep 32 bytes alive
        """)
    #expect(a.retainedBytes == 32 && a.compacted().retainedBytes == 16)
  }

  @Test func temporariesAreNotReusedAsResults() {
    let owner = BorrowedNumbers([1, 2, 3])
    func borrowed() -> NDArray<Int> { NDArray(borrowing: owner.memory, owner: owner) }
    #expect(borrowed() + 1 == [2, 3, 4])
    #expect(-borrowed() * borrowed() == [-1, -4, -9])
    #expect(Array(owner.memory) == [1, 2, 3])
  }
}
