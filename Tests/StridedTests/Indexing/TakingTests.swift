import Oracle
import Strided
import Testing

/// Taking and putting by positions, compressing by masks, and the positions of nonzero elements.
@Suite struct TakingTests {
  private var shapes: [[Int]] {
    TestScale.isFull
      ? [[], [1], [7], [3, 4], [2, 3, 2], [2, 1, 3, 2]] : [[], [5], [2, 3], [2, 3, 2]]
  }

  /// The representations of the second array, if the first one has every representation.
  private static var innerNames: [String]? {
    TestScale.isFull ? nil : ["contiguous", "every second, reversed"]
  }

  /// Checks one result, and that it is fresh.
  private func check<Element: OracleElement>(
    _ log: FailureLog,
    _ result: NDArray<Element>,
    _ expected: ModelArray<Element>,
    _ base: NDArray<Element>,
    _ text: @autoclosure () -> String
  ) {
    let found = difference(of: result, from: expected, by: { $0.isIdentical(to: $1) })
    log.check(
      found == nil && result.ownsData && result.isWritable && !result.sharesMemory(with: base),
      "\(Element.self) \(text()): \(found ?? "not fresh")"
    )
  }

  @Test(arguments: ElementKind.all)
  func taking(kind: ElementKind) {
    takeEverywhere(kind.type)
  }

  private func takeEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in shapes {
      let values = (0..<elementCount(shape)).map { Element.left($0 % 6) }
      withEveryRepresentation(of: shape, values) { subject in
        let twin = subject.twin
        let count = values.count
        for (listShape, places) in [
          ([3], [0, count - 1, -1]), ([], [-count]), ([2, 2], [0, 0, -1, count / 2]), ([0, 2], []),
        ] {
          let flat = twin.model.reshaped(to: [count])
          let index = NDArray(places, shape: Shape(listShape))
          if let expected = flat.selecting([.positions(ModelArray(places, shape: listShape))]) {
            check(
              log, twin.array.take(index), expected, twin.base,
              "\(shape) \(twin.name).take(\(places))")
          }
          for axis in 0..<shape.count {
            let inside = places.map { $0 % shape[axis] }
            let term = ModelIndex.positions(ModelArray(inside, shape: listShape))
            let before = Array(repeating: ModelIndex.all, count: axis)
            guard let expected = twin.model.selecting(before + [term]) else {
              continue
            }
            let index = NDArray(inside, shape: Shape(listShape))
            for named in [axis, axis - shape.count] {
              check(
                log, twin.array.take(index, axis: named), expected, twin.base,
                "\(shape) \(twin.name).take(\(inside), axis: \(named))")
            }
          }
        }
      }
    }
    log.finish(atLeast: 200)
  }

  @Test(arguments: ElementKind.all)
  func putting(kind: ElementKind) {
    putEverywhere(kind.type)
  }

  private func putEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in shapes {
      let count = elementCount(shape)
      let values = (0..<count).map { Element.left($0) }
      withEveryRepresentation(of: shape, values, isWritable: true) { subject in
        for (listShape, places) in [
          ([3], [0, count - 1, -1]), ([], [-count]), ([2, 2], [0, 0, -1, count / 2]), ([0, 2], []),
        ] {
          let flat = subject.twin.model.reshaped(to: [count])
          let selected = flat.selecting([.positions(ModelArray(places, shape: listShape))])
          for sourceShape in [listShape, [], [1] + listShape, [1]] {
            let news = (0..<elementCount(sourceShape)).map { Element.right($0) }
            subject.reset()
            if selected?.assign(ModelArray(news, shape: sourceShape)) ?? false {
              subject.twin.array.put(
                NDArray(news, shape: Shape(sourceShape)),
                at: NDArray(places, shape: Shape(listShape)))
              let found = subject.twin.memoryDifference()
              log.check(
                found == nil,
                "\(type) \(shape) \(subject.twin.name).put(\(sourceShape), \(places)): \(found ?? "")"
              )
            }
          }
        }
        subject.reset()
      }
    }
    log.finish(atLeast: 200)
  }

  /// The selection of `self[i, indices[i, j, k], k]` for axis 1, from that definition.
  private func lines<Element>(
    _ model: ModelArray<Element>,
    _ indices: ModelArray<Int>,
    axis: Int
  ) -> ModelArray<Element>? {
    var single = model.shape
    single[axis] = 1
    guard let shape = broadcastShape(of: single, and: indices.shape),
      let places = indices.broadcast(to: shape)?.values
    else {
      return nil
    }
    return model.rearranged(to: shape) { index in
      var old = index
      for other in 0..<shape.count where model.shape[other] == 1 {
        old[other] = 0
      }
      let place = places[flatPosition(of: index, in: shape)]
      old[axis] = place < 0 ? place + model.shape[axis] : place
      return old
    }
  }

  @Test(arguments: ElementKind.all)
  func alongAnAxis(kind: ElementKind) {
    takeAlong(kind.type)
  }

  private func takeAlong<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var random = SplitMix64(seed: 361)
    let cases: [(shape: [Int], indices: [Int], axis: Int)] = [
      ([5], [3], 0), ([5], [0], 0), ([3, 4], [3, 4], 1), ([3, 4], [2, 4], 0), ([3, 4], [3, 1], 1),
      ([3, 4], [1, 4], 0), ([3, 4], [1, 2], 1), ([1, 4], [3, 4], 1), ([2, 3, 2], [2, 5, 2], 1),
      ([2, 3, 2], [2, 1, 1], 2), ([2, 1, 3], [1, 4, 3], 0), ([0, 3], [0, 2], 1),
    ]
    for (shape, indexShape, axis) in cases {
      let values = (0..<elementCount(shape)).map { Element.left($0 % 6) }
      let extent = shape[axis]
      let places: [Int] = (0..<elementCount(indexShape)).map { _ in
        random.pick(-extent...extent - 1)
      }
      let index = ModelArray(places, shape: indexShape)
      withEveryRepresentation(of: shape, values) { subject in
        guard let selected = lines(subject.twin.model, index, axis: axis) else {
          log.check(false, "\(shape) and \(indexShape) do not fit")
          return
        }
        for held in representations(of: indexShape, places, names: Self.innerNames) {
          let text = "\(shape) \(subject.twin.name) by \(places), \(held.twin.name), axis \(axis)"
          for named in [axis, axis - shape.count] {
            check(
              log, subject.twin.array.take(held.twin.array, alongAxis: named), selected,
              subject.twin.base, text)
          }
          if subject.twin.isWritable {
            for sourceShape in [selected.shape, [], [1]] {
              let news = (0..<elementCount(sourceShape)).map { Element.right($0) }
              _ = selected.assign(ModelArray(news, shape: sourceShape))
              subject.twin.array.put(
                NDArray(news, shape: Shape(sourceShape)), at: held.twin.array, alongAxis: axis)
              let found = subject.twin.memoryDifference()
              log.check(found == nil, "\(type) put \(text): \(found ?? "")")
              subject.reset()
            }
          }
        }
      }
    }
    log.finish(atLeast: 500)
  }

  @Test(arguments: ElementKind.all)
  func compressing(kind: ElementKind) {
    compressEverywhere(kind.type)
  }

  private func compressEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in shapes + [[0, 3]] {
      let values = (0..<elementCount(shape)).map { Element.left($0 % 6) }
      withEveryRepresentation(of: shape, values) { subject in
        for axis in 0..<shape.count {
          for period in 1...3 {
            let flags = (0..<shape[axis]).map { $0 % period == period - 1 }
            let kept = flags.indices.filter { flags[$0] }
            let expected = subject.twin.model.selecting(kept, axis: axis)
            for mask in representations(of: [flags.count], flags, names: Self.innerNames) {
              for named in [axis, axis - shape.count] {
                check(
                  log, subject.twin.array.compress(mask.twin.array, axis: named), expected,
                  subject.twin.base,
                  "\(shape) \(subject.twin.name).compress(\(flags), axis: \(named))")
              }
            }
          }
        }
      }
    }
    log.finish(atLeast: 500)
  }

  @Test(arguments: ElementKind.all)
  func placesThatAreNotZero(kind: ElementKind) {
    nonzeroEverywhere(kind.type)
  }

  private func nonzeroEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in shapes + [[0], [2, 0, 3]] where !shape.isEmpty {
      for period in 1...3 {
        let count = elementCount(shape)
        let values = (0..<count).map { $0 % period == 1 ? Element._zero : Element.right($0) }
        withEveryRepresentation(of: shape, values) { subject in
          var expected: [[Int]] = Array(repeating: [], count: shape.count)
          forEachIndex(of: shape) { index in
            if values[flatPosition(of: index, in: shape)] != Element._zero {
              for axis in 0..<shape.count {
                expected[axis].append(index[axis])
              }
            }
          }
          let found = subject.twin.array.nonzero()
          log.check(
            found.map { Array($0) } == expected && found.allSatisfy { $0.ownsData && $0.rank == 1 },
            "\(type) \(shape) \(subject.twin.name): \(found), expected \(expected)"
          )
        }
      }
    }
    log.finish(atLeast: 50)
  }

  @Test func notANumberIsNotZero() {
    let a = NDArray<Double>([0, -0.0, .nan, .leastNonzeroMagnitude])
    #expect(Array(a.nonzero()[0]) == [2, 3])
    let z = NDArray<Complex<Double>>([0, Complex(0, 1), Complex(-0.0, 0)])
    #expect(Array(z.nonzero()[0]) == [1])
  }

  /// `a[mask]` equals the array indexed by the positions at which the mask is true.
  @Test func masksAreTheirPlaces() {
    let b = NDArray<Int>.arange(24).reshaped(to: [2, 3, 4])
    let mask = (b * 7 / 3 .!= b * 2) .== true
    let places = mask.nonzero()
    #expect(b[places[0], places[1], places[2]] == b[mask])
    #expect(b[mask].count > 3)
  }
}
