import StridedKernels
import StridedLayout

extension NDArray {
  /// The elements that a mask of the same shape selects, in C order: a copy, as an array of one axis.
  ///
  /// Assigning writes in place: one value everywhere the mask is true, or exactly as many values as
  /// it selects, in C order. Writing to what reading gave changes the copy alone. Traps where the
  /// shapes differ.
  ///
  /// - Complexity: O(n).
  public subscript(_ mask: NDArray<Bool>) -> NDArray {
    get {
      let selected = positions(mask)
      let fresh = Self(
        uninitialized: Layout(contiguous: [selected.count], count: selected.count)
      )
      defer { withExtendedLifetime((storage, fresh.storage)) {} }
      let (from, to) = (origin, fresh.memory)
      for (index, position) in selected.enumerated() {
        to.advanced(by: index).value = from.advanced(by: position).value
      }
      return fresh
    }
    nonmutating set {
      requireWritable("masked assignment")
      let selected = positions(mask)
      guard newValue.count == 1 || (newValue.rank == 1 && newValue.count == selected.count) else {
        trap(
          "masked assignment: shape \(newValue.shape) for \(selected.count) selected elements of \(shape)"
        )
      }
      defer { withExtendedLifetime(storage) {} }
      let values = Array(newValue)
      let to = origin
      for (index, position) in selected.enumerated() {
        to.advanced(by: position).value = values[values.count == 1 ? 0 : index]
      }
    }
  }

  /// The memory around position 0 of the storage.
  private var origin: Memory<Element> { storage.memory(of: Element.self, at: 0) }

  /// Where the elements lie that a mask selects, in C order.
  private func positions(_ mask: NDArray<Bool>) -> [Int] {
    guard mask.shape == shape else {
      trap("mask: its shape \(mask.shape) is not that of the array, \(shape)")
    }
    guard count > 0 else { return [] }
    var positions: [Int] = []
    var coordinates = Coordinates(repeating: 0, count: rank)
    for isSelected in Array(mask) {
      if isSelected { positions.append(layout.position(of: coordinates)) }
      _ = coordinates.advance(in: shape)
    }
    return positions
  }
}
