extension OrderedRows {
  /// The largest number of elements for which a mask of them takes longer than counting them one by one.
  private static var countedLength: Int { 4096 }

  /// The number of contiguous elements that are not zero; nil for complex numbers and for long lists.
  package static func countNonzero<Element: Scalar>(
    _ count: Int, _ elements: ElementPointer<Element>
  ) -> Int? {
    if count > countedLength { return nil }
    return Element.visitKeys(
      descending: false, CountingNonzero(elements: elements.address, count: count))
  }
}

private struct CountingNonzero: KeyVisitor {
  let elements: Int
  let count: Int

  func visit<Key: FixedWidthInteger & UnsignedInteger>(_ form: KeyForm<Key>) -> Int {
    let row = ElementPointer<Key>(address: elements).run(at: 0, stride: 1)
    // The sign bit of a real number does not count: -0 is zero.
    let mask = form.isReal ? Key.max >> 1 : Key.max
    var total = 0
    for index in 0..<count { total &+= row[unit: index] & mask == 0 ? 0 : 1 }
    return total
  }
}
