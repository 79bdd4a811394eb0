import Oracle
import Strided
import Testing

/// Positions as one number, and as an index along each axis.
@Suite struct FlatIndexTests {
  @Test func everyPosition() {
    let log = FailureLog()
    for shape in [[], [1], [5], [2, 3], [3, 1, 4], [2, 3, 2, 2]] {
      let count = elementCount(shape)
      var place = 0
      var (cOrder, fOrder) = ([[Int]](), [Int]())
      forEachIndex(of: shape) { index in
        var (flat, step) = (0, 1)
        for axis in shape.indices {
          flat += index[axis] * step
          step *= shape[axis]
        }
        log.check(
          unravelIndex(place, shape: Shape(shape)) == index
            && ravelIndex(index, shape: Shape(shape)) == place
            && unravelIndex(flat, shape: Shape(shape), order: .f) == index
            && ravelIndex(index, shape: Shape(shape), order: .f) == flat,
          "\(shape) \(index)")
        cOrder.append(index)
        fOrder.append(flat)
        place += 1
      }
      for subject in representations(of: [count], Array(0..<count)) {
        let indices = unravelIndex(subject.twin.array, shape: Shape(shape))
        log.check(
          indices.count == shape.count
            && shape.indices.allSatisfy { axis in Array(indices[axis]) == cOrder.map { $0[axis] } },
          "\(shape) \(subject.twin.name): \(indices)")
        if shape.isEmpty { continue }
        log.check(
          Array(ravelIndex(indices, shape: Shape(shape))) == Array(0..<count)
            && Array(ravelIndex(indices, shape: Shape(shape), order: .f)) == fOrder,
          "\(shape) \(subject.twin.name): back")
      }
    }
    log.finish(atLeast: 80)
  }

  @Test func indicesAreBroadcast() {
    let rows = NDArray([[0], [2]])
    #expect(ravelIndex([rows, [1, 3]], shape: [3, 4]) == [[1, 3], [9, 11]])
    #expect(ravelIndex([Int](), shape: []) == 0)
    #expect(unravelIndex(NDArray<Int>.zeros([0]), shape: [0, 2]).map(\.count) == [0, 0])
  }

  @Test func positionsOutOfRange() async {
    let beyond = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = unravelIndex(6, shape: [2, 3])
    }
    expectMessage("unravelIndex: position 6 is out of range for shape (2, 3)", in: beyond)
    let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = unravelIndex([1, -1], shape: [2, 3])
    }
    expectMessage("unravelIndex: position -1 is out of range for shape (2, 3)", in: negative)
    let index = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ravelIndex([1, 3], shape: [2, 3])
    }
    expectMessage("ravelIndex: index of axis 1 3 is out of range for shape (2, 3)", in: index)
    let few = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ravelIndex([1], shape: [2, 3])
    }
    expectMessage("ravelIndex: 1 indices for shape (2, 3)", in: few)
  }
}

/// `indexedElements`.
@Suite(.withoutAddressSanitizer) struct IndexedElementTests {
  @Test(arguments: ElementKind.all)
  func everywhere(kind: ElementKind) {
    enumerate(kind.type)
  }

  private func enumerate<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    CopySamples.forEach(of: type) { subject in
      var found = [(index: Coordinates, element: Element)]()
      for pair in subject.twin.array.indexedElements { found.append(pair) }
      var expected = [[Int]]()
      if subject.twin.model.count > 0 {
        forEachIndex(of: subject.twin.model.shape) { expected.append($0) }
      }
      let values = subject.twin.model.values
      log.check(
        found.map { Array($0.index) } == expected
          && zip(found, values).allSatisfy { $0.element.isIdentical(to: $1) }
          && found.allSatisfy {
            subject.twin.array[element: $0.index].isIdentical(to: $0.element)
          },
        "\(type) \(subject.twin.model.shape) \(subject.twin.name)")
    }
    log.finish(atLeast: 50)
  }
}
