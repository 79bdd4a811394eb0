import CStridedKernels
import Synchronization

extension OrderedRows {
  /// Whether rows of some elements are sorted where only a part of their order is wanted.
  ///
  /// Short rows are sorted faster than divided, and complex numbers have no key of one integer.
  package static func sortsRows<Element: Scalar>(_ length: Int, of type: Element.Type) -> Bool {
    length <= 1024 || type.keyFamily == nil
  }

  /// Whether rows of some elements are sorted where only some of a row are wanted, or a division at a rank.
  package static func selectsBySorting<Element: Scalar>(
    _ length: Int, of type: Element.Type
  ) -> Bool {
    if !sortsRows(length, of: type) { return false }
    let selects = strided_has_quicksort(strided_simd_level(), MemoryLayout<Element>.size)
    return type.keyFamily == nil || !selects || length <= 128
  }

  /// The elements of some ranks in a row of at least one element, with NaN last.
  ///
  /// A zero is of either sign if the row has zeros of both signs.
  ///
  /// - Parameter ranks: positions in sorted order, in ascending order.
  package static func select<Element: OrderedScalar>(
    _ ranks: [Int], of count: Int, _ elements: ElementPointer<Element>
  ) -> [Element] {
    let found = Storage.allocate(byteCount: ranks.count * MemoryLayout<Element>.stride)
    defer { withExtendedLifetime(found) {} }
    let result = found.memory(of: Element.self, at: 0)
    _ = Element.visitKeys(
      descending: false,
      Selecting(elements: elements.address, count: count, ranks: ranks, result: result.address))
    return ranks.indices.map { result.run(at: 0, stride: 1)[unit: $0] }
  }

  /// The number of elements of a row that are not NaN.
  package static func numberCount<Element: OrderedScalar>(
    _ count: Int, _ elements: ElementPointer<Element>
  ) -> Int {
    Element.visitKeys(
      descending: false, CountingNumbers(elements: elements.address, count: count)) ?? count
  }

  /// Writes the elements of each row to another row, divided at the place of a rank.
  ///
  /// The elements are not complex.
  package static func partition<Element: Scalar>(
    _ elements: ElementPointer<Element>, rows: Int, length: Int, at rank: Int,
    to result: ElementPointer<Element>
  ) {
    let partitioning = Partitioning(
      elements: elements.address, rows: rows, length: length, rank: rank, result: result.address)
    _ = Element.visitKeys(descending: false, partitioning)
  }

  /// Writes positions in each row that divide it at the place of a rank.
  ///
  /// The elements are not complex.
  package static func partitionPositions<Element: Scalar>(
    of elements: ElementPointer<Element>, rows: Int, length: Int, at rank: Int,
    to result: ElementPointer<Int>
  ) {
    let partitioning = PartitioningPositions(
      elements: elements.address, rows: rows, length: length, rank: rank, result: result)
    _ = Element.visitKeys(descending: false, partitioning)
  }

  /// Writes the positions of the first elements of each row in sorted order, at least one.
  ///
  /// The elements are not complex.
  package static func firstPositions<Element: Scalar>(
    _ count: Int, of elements: ElementPointer<Element>, rows: Int, length: Int, descending: Bool,
    to result: ElementPointer<Int>
  ) {
    let finding = FindingFirst(
      elements: elements.address, rows: rows, length: length, count: count, result: result)
    _ = Element.visitKeys(descending: descending, finding)
    for row in 0..<rows {
      sortPositions(
        of: elements.advanced(by: row * length), rows: 1, length: count, descending: descending,
        refining: true, to: result.advanced(by: row * count))
    }
  }
}

private struct Selecting: KeyVisitor {
  let elements: Int
  let count: Int
  let ranks: [Int]
  let result: Int

  func visit<Key: FixedWidthInteger & UnsignedInteger>(_ form: KeyForm<Key>) {
    let selection = KeySelection<Key>(
      threads: ThreadShare(keys: count, width: MemoryLayout<Key>.size))
    let row = ElementPointer<Key>(address: elements).run(at: 0, stride: 1)
    let result = ElementPointer<Key>(address: result).run(at: 0, stride: 1)
    for (index, key) in selection.keys(at: ranks, of: count, row, form).enumerated() {
      result[unit: index] = form.bits(key)
    }
  }
}

private struct CountingNumbers: KeyVisitor {
  let elements: Int
  let count: Int

  func visit<Key: FixedWidthInteger & UnsignedInteger>(_ form: KeyForm<Key>) -> Int {
    if !form.isReal { return count }
    let row = ElementPointer<Key>(address: elements).run(at: 0, stride: 1)
    let threads = ThreadShare(keys: count, width: MemoryLayout<Key>.size)
    let numbers = Atomic<Int>(0)
    threads.forEachRange(of: count) { _, range in
      var found = 0
      for index in range { found &+= form.isNaN(row[unit: index]) ? 0 : 1 }
      numbers.add(found, ordering: .relaxed)
    }
    return numbers.load(ordering: .relaxed)
  }
}

private struct Partitioning: KeyVisitor {
  let elements: Int
  let rows: Int
  let length: Int
  let rank: Int
  let result: Int

  /// The length up to which one thread selects in place.
  ///
  /// A sample and several threads are faster for longer rows.
  private static var selectedLength: Int { 1 << 18 }

  func visit<Key: FixedWidthInteger & UnsignedInteger>(_ form: KeyForm<Key>) {
    let result = ElementPointer<Key>(address: result)
    if length <= Self.selectedLength, let vectorSort = form.vectorSort {
      let threads = ThreadShare(keys: rows * length, width: MemoryLayout<Key>.size)
      threads.forEachRange(of: rows, grain: 1) { _, range in
        for index in range { select(in: index, form, vectorSort) }
      }
      return
    }
    form.forEachRow(elements, rows, length, rank) { index, row, partition, pivot in
      partition.divide(length, row, by: pivot, to: result.run(at: index * length, stride: 1))
    }
  }

  /// Divides a row in place, after it is copied.
  private func select<Key>(in index: Int, _ form: KeyForm<Key>, _ vectorSort: VectorSort<Key>) {
    let row = ElementPointer<Key>(address: elements).run(at: index * length, stride: 1)
    let result = ElementPointer<Key>(address: result).run(at: index * length, stride: 1)
    if form.hasSpecials(length, row, on: .one) {
      let keys = KeySelection<Key>(threads: .one).keys(at: [rank], of: length, row, form)
      KeyPartition(form: form, threads: .one).divide(length, row, by: keys[0], to: result)
    } else {
      row.copy(length, to: result)
      vectorSort.select(rank, of: length, result)
    }
  }
}

private struct PartitioningPositions: KeyVisitor {
  let elements: Int
  let rows: Int
  let length: Int
  let rank: Int
  let result: ElementPointer<Int>

  func visit<Key: FixedWidthInteger & UnsignedInteger>(_ form: KeyForm<Key>) {
    form.forEachRow(elements, rows, length, rank) { index, row, partition, pivot in
      partition.dividePositions(
        length, row, by: pivot, to: result.run(at: index * length, stride: 1))
    }
  }
}

private struct FindingFirst: KeyVisitor {
  let elements: Int
  let rows: Int
  let length: Int
  let count: Int
  let result: ElementPointer<Int>

  func visit<Key: FixedWidthInteger & UnsignedInteger>(_ form: KeyForm<Key>) {
    form.forEachRow(elements, rows, length, count - 1) { index, row, partition, last in
      partition.first(
        count, of: length, row, through: last, to: result.run(at: index * count, stride: 1))
    }
  }
}

extension KeyForm {
  /// Calls `body` with each of some rows, and with the key of the element of a rank in it.
  ///
  /// The threads divide the rows if there are many, or else the steps of each row.
  @inline(__always)
  fileprivate func forEachRow(
    _ elements: Int, _ rows: Int, _ length: Int, _ rank: Int,
    _ body: (_ index: Int, Run<Key>, KeyPartition<Key>, _ key: Key) -> Void
  ) {
    let threads = ThreadShare(keys: rows * length, width: MemoryLayout<Key>.size)
    let splitsRows = rows >= threads.parts
    let stepThreads = splitsRows ? .one : threads
    (splitsRows ? threads : .one).forEachRange(of: rows, grain: 1) { _, range in
      for index in range {
        let row = ElementPointer<Key>(address: elements).run(at: index * length, stride: 1)
        let keys = KeySelection<Key>(threads: stepThreads).keys(at: [rank], of: length, row, self)
        body(index, row, KeyPartition(form: self, threads: stepThreads), keys[0])
      }
    }
  }
}
