import Oracle
import Strided
import Testing

/// Every permutation of up to four axes.
@Suite(.withoutAddressSanitizer) struct PermutationWorldTests {
  /// The shapes whose axes are permuted.
  static var shapes: [[Int]] {
    let some: [[Int]] = [[], [3], [2, 3], [3, 1], [2, 3, 4], [1, 3, 2], [2, 0, 3]]
    let more: [[Int]] = [[2, 3, 2, 3], [2, 1, 3, 4], [3, 2, 4, 5]]
    return TestScale.isFull ? some + more : some
  }

  @Test(arguments: ElementKind.all)
  func viewsAndCopies(kind: ElementKind) {
    for path in OperationPath.allCases { path.run { permutedCopies(of: kind.type) } }
  }

  private func permutedCopies<Element: OracleElement>(of type: Element.Type) {
    let log = FailureLog()
    for shape in Self.shapes {
      let elements: [Element] = (0..<elementCount(shape)).map { Element.left($0) }
      let base = Twin(elements, shape: shape, name: "\(shape)")
      var starts: [Twin<Element>] = [base]
      if !shape.isEmpty {
        starts.append(base.applying(.flip(axis: shape.count - 1), name: "\(shape) flipped"))
        starts.append(base.applying(.slice(axis: 0, step: -2), name: "\(shape) stepped"))
        for extra in [[3], [2, 3]] where extra.count + shape.count <= 4 {
          let wide = ViewStep.broadcast(extra + shape)
          starts.append(base.applying(wide, name: "\(shape) broadcast by \(extra)"))
        }
      }
      for start in starts {
        for axes in permutations(of: start.model.rank) {
          let view = start.applying(.permute(axes), name: "\(start.name) permuted \(axes)")
          let found = view.layoutDifference() ?? view.valueDifference()
          log.check(found == nil, "\(type) \(view.name): \(found ?? "")")
          for order in [MemoryOrder.c, .f, .a, .k] {
            let problem = differenceOfCopy(view, order: order)
            log.check(problem == nil, "\(type) \(view.name), copy \(order): \(problem ?? "")")
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// The fault of a copy in some order, or nil.
  private func differenceOfCopy<Element: OracleElement>(
    _ view: Twin<Element>,
    order: MemoryOrder
  ) -> String? {
    let copy = view.array.copy(order: order)
    if let found = difference(of: copy, from: view.model, by: { $0.isIdentical(to: $1) }) {
      return found
    }
    if copy.isView || !copy.ownsData || !copy.isWritable || copy.sharesMemory(with: view.array) {
      return "not a fresh writable array"
    }
    let shape = view.model.shape
    let expected = copyStrides(shape: shape, strides: Array(view.array.strides), order: order)
    if elementCount(shape) > 0 {
      for axis in 0..<shape.count where shape[axis] > 1 {
        if copy.strides[axis] != expected[axis] {
          return "strides \(copy.strides), expected \(expected) from \(view.array.strides)"
        }
      }
    }
    return nil
  }

  /// The strides of a copy of an array with these strides, by the rules stated for each order.
  private func copyStrides(shape: [Int], strides: [Int], order: MemoryOrder) -> [Int] {
    let forward: [Int] = Array(0..<shape.count)
    let backward: [Int] = forward.reversed()
    let isC = strides.isPacked(shape: shape, axes: forward)
    let isF = strides.isPacked(shape: shape, axes: backward)
    switch order {
    case .c:
      return packedStrides(shape: shape, axes: forward)
    case .f:
      return packedStrides(shape: shape, axes: backward)
    case .a:
      return packedStrides(shape: shape, axes: isF && !isC ? backward : forward)
    case .k:
      if isC || isF {
        return packedStrides(shape: shape, axes: isC ? forward : backward)
      }
      // Outermost first; a stable selection by the size of the stride.
      var outermost: [Int] = []
      var left = forward
      while !left.isEmpty {
        var best = 0
        for place in 1..<max(1, left.count)
        where abs(strides[left[place]]) > abs(strides[left[best]]) {
          best = place
        }
        outermost.append(left.remove(at: best))
      }
      return packedStrides(shape: shape, axes: outermost)
    }
  }

  @Test(arguments: ElementKind.all)
  func assignmentBetweenPermutations(kind: ElementKind) {
    permutedAssignments(of: kind.type)
  }

  private func permutedAssignments<Element: OracleElement>(of type: Element.Type) {
    let log = FailureLog()
    let shapes: [[Int]] =
      TestScale.isFull ? [[3, 4], [2, 3, 4], [2, 3, 2, 4]] : [[2, 3], [2, 3, 2]]
    for shape in shapes {
      let count = elementCount(shape)
      let old: [Element] = (0..<count).map { Element.left($0) }
      let new: [Element] = (0..<count).map { Element.right($0) }
      let all = permutations(of: shape.count)
      for axes in all {
        // Memory in the order of `axes`, viewed in the order of the shape.
        let target = permutedTwin(old, shape: shape, axes: axes)
        for otherAxes in all {
          let source = permutedTwin(new, shape: shape, axes: otherAxes)
          target.reset(to: old)
          _ = target.model.assign(source.model)
          target.array.assign(source.array)
          let found = target.memoryDifference() ?? source.memoryDifference()
          log.check(found == nil, "\(type) \(shape) \(axes) from \(otherAxes): \(found ?? "")")
        }
      }
    }
    log.finish(atLeast: 40)
  }

  /// An array of a shape whose axes are in memory in the given order, outermost first.
  private func permutedTwin<Element: OracleElement>(
    _ elements: [Element],
    shape: [Int],
    axes: [Int]
  ) -> Twin<Element> {
    var back: [Int] = Array(repeating: 0, count: axes.count)
    for place in 0..<axes.count {
      back[axes[place]] = place
    }
    return Twin(elements, shape: axes.map { shape[$0] }, name: "\(axes)")
      .applying(.permute(back), name: "\(shape) stored as \(axes)")
  }

  @Test func assignmentOverItsOwnTranspose() {
    let log = FailureLog()
    for shape in [[3, 3], [2, 2, 2], [3, 3, 3], [2, 2, 2, 2]] {
      let elements: [Double] = (0..<elementCount(shape)).map { Double($0) }
      let twin = Twin(elements, shape: shape, name: "a")
      for axes in permutations(of: shape.count) {
        for flipped in 0...shape.count {
          var source = twin.applying(.permute(axes), name: "\(axes)")
          if flipped < shape.count {
            source = source.applying(.flip(axis: flipped), name: "\(axes) flipped \(flipped)")
          }
          twin.reset(to: elements)
          _ = twin.model.assign(source.model)
          twin.array[...] = source.array
          let assigned = twin.memoryDifference()
          log.check(assigned == nil, "\(shape) from \(source.name): \(assigned ?? "")")
          _ = twin.model.update(by: source.model, Double.plus)
          twin.array += source.array
          let added = twin.memoryDifference()
          log.check(added == nil, "\(shape) += \(source.name): \(added ?? "")")
        }
      }
    }
    log.finish(atLeast: 300)
  }
}

/// The strides of a packed array whose axes are in memory in the given order, outermost first.
func packedStrides(shape: [Int], axes: [Int]) -> [Int] {
  var strides: [Int] = Array(repeating: 0, count: shape.count)
  var next = 1
  for axis in axes.reversed() {
    strides[axis] = next
    next *= shape[axis]
  }
  return strides
}

extension [Int] {
  /// Whether these strides are packed in the given order; axes of extent 1 do not count.
  func isPacked(shape: [Int], axes: [Int]) -> Bool {
    if elementCount(shape) == 0 {
      return true
    }
    let packed = packedStrides(shape: shape, axes: axes)
    for axis in 0..<shape.count where shape[axis] > 1 && self[axis] != packed[axis] {
      return false
    }
    return true
  }
}
