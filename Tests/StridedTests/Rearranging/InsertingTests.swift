import Oracle
import Strided
import Testing

/// `inserting`, at one index and at a list of them.
@Suite(.withoutAddressSanitizer) struct InsertingTests {
  @Test(arguments: ElementKind.all)
  func atOneIndex(kind: ElementKind) {
    insertEverywhere(kind.type)
  }

  private func insertEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    CopySamples.forEach(of: type, minimumRank: 1) { subject in
      let shape = subject.twin.model.shape
      for axis in 0..<shape.count {
        // Of equal rank: any extent along this axis, also broadcast. Of lower rank: one position.
        var shapes = [shape.with(2, at: axis), shape.map { _ in 1 }.with(3, at: axis), []]
        shapes.append(Array(shape[..<axis] + shape[(axis + 1)...]))
        for valuesShape in shapes {
          let values = self.values(valuesShape, of: type)
          for index in -shape[axis]...shape[axis] {
            let place = index < 0 ? index + shape[axis] : index
            let isWhole = valuesShape.count == shape.count
            let number = isWhole ? valuesShape[axis] : 1
            let result = subject.twin.array.inserting(
              values.twin.array, before: index, axis: index % 2 == 0 ? axis : axis - shape.count)
            let problem = CopySamples.problem(
              of: result, shape: shape.with(shape[axis] + number, at: axis),
              disjointFrom: [subject, values]
            ) { at in
              if at[axis] < place { return subject.twin.element(at: at) }
              if at[axis] >= place + number {
                return subject.twin.element(at: at.with(at[axis] - number, at: axis))
              }
              var own = at.with(at[axis] - place, at: axis)
              if !isWhole { own.remove(at: axis) }
              return values.twin.broadcastElement(at: own)
            }
            log.check(
              problem == nil,
              "\(type) \(shape) \(subject.twin.name) \(valuesShape) \(index): \(problem ?? "")")
          }
        }
      }
    }
    log.finish(atLeast: 200)
  }

  @Test(arguments: ElementKind.all)
  func atSeveralIndices(kind: ElementKind) {
    insertLists(kind.type)
  }

  private func insertLists<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    CopySamples.forEach(of: type, minimumRank: 1) { subject in
      let shape = subject.twin.model.shape
      for axis in 0..<shape.count {
        let extent = shape[axis]
        let lists = [
          [], [0], [extent], [extent, 0, extent, 0], Array(0...extent),
          extent > 1 ? [1, -1, 0, 1, -extent] : [0, 0],
        ]
        for indices in lists {
          for valuesShape in [shape.with(indices.count, at: axis), []] {
            let values = self.values(valuesShape, of: type)
            let result = subject.twin.array.inserting(
              values.twin.array, before: indices, axis: axis)
            // The content along the axis: old positions, and indices of the list.
            var line: [(isOld: Bool, place: Int)] = []
            for place in 0...extent {
              for (number, index) in indices.enumerated() {
                if index == place || index == place - extent && index < 0 {
                  line.append((false, number))
                }
              }
              if place < extent { line.append((true, place)) }
            }
            let problem = CopySamples.problem(
              of: result, shape: shape.with(line.count, at: axis), disjointFrom: [subject, values]
            ) { at in
              let (isOld, place) = line[at[axis]]
              let own = at.with(place, at: axis)
              return isOld ? subject.twin.element(at: own) : values.twin.broadcastElement(at: own)
            }
            log.check(
              problem == nil,
              "\(type) \(shape) \(subject.twin.name) \(valuesShape) \(indices): \(problem ?? "")")
          }
        }
      }
    }
    log.finish(atLeast: 200)
  }

  private func values<Element: OracleElement>(_ shape: [Int], of type: Element.Type)
    -> Subject<Element>
  {
    Subject(
      Representation("values", base: shape, []),
      values: (0..<elementCount(shape)).map { Element.right($0) },
      filler: Element.right(0))
  }

  @Test func asNumPy() {
    let a: NDArray<Int> = [[0, 1, 2], [3, 4, 5]]
    #expect(
      a.inserting([[7], [8]], before: [1, 1, -1], axis: 1)
        == [[0, 7, 7, 1, 7, 2], [3, 8, 8, 4, 8, 5]])
    #expect(
      a.inserting([70, 80, 90, 100], before: [2, 0, 2, 3], axis: 1)
        == [[80, 0, 1, 70, 90, 2, 100], [80, 3, 4, 70, 90, 5, 100]])
    #expect(
      a.inserting([7, 8, 9], before: [1, 1], axis: 0)
        == [[0, 1, 2], [7, 8, 9], [7, 8, 9], [3, 4, 5]])
    #expect(a.inserting([8, 9], before: 1, axis: 1) == [[0, 8, 1, 2], [3, 9, 4, 5]])
    #expect(NDArray([1, 2, 3]).inserting([8, 9], before: -1, axis: 0) == [1, 2, 8, 9, 3])
  }

  @Test func fromItself() {
    let a = NDArray([1, 2, 3])
    let longer = a.inserting(a, before: 1, axis: 0)
    #expect(longer == [1, 1, 2, 3, 2, 3])
    let same = a.inserting(NDArray<Int>([]), before: 0, axis: 0)
    same[0] = 9
    #expect(a == [1, 2, 3] && same == [9, 2, 3])
  }
}
