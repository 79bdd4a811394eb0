import Foundation
import Oracle
import Strided
import Synchronization
import Testing

/// Einstein summations of random subscripts against a plain evaluator, and their errors.
@Suite struct EinsumTests {
  @Test(arguments: ElementKind.all)
  func randomSubscripts(kind: ElementKind) {
    if let type = kind.numberType {
      numbers(type)
    } else {
      run(Bool.self, seed: 8, zero: false, one: true, { $0 || $1 }, { $0 && $1 }) { $0 == 1 }
    }
  }

  private func numbers<Number: OracleNumber>(_ type: Number.Type) {
    run(type, seed: 7, zero: 0, one: 1, { $0 + $1 }, { $0 * $1 }) { Number(exactly: $0) ?? 0 }
  }

  private func run<Element: OracleElement & ProductScalar>(
    _ type: Element.Type, seed: UInt64, zero: Element, one: Element,
    _ add: (Element, Element) -> Element, _ multiply: (Element, Element) -> Element,
    _ make: (Int) -> Element
  ) {
    let log = FailureLog()
    var generator = SplitMix64(seed: seed)
    let count = TestScale.count(full: 3000, reduced: 400)
    for _ in 0..<count {
      let sample = EinsumCase(using: &generator)
      let arrays = sample.shapes.map { shape in
        NDArray<Element>(shape: Shape(shape)) { _ in make(generator.below(2)) }
          .inRandomLayout(&generator)
      }
      guard let einsum = try? Einsum(sample.subscripts) else {
        log.record("\(sample.subscripts) is refused")
        continue
      }
      let expected = sample.evaluate(arrays, zero: zero, one: one, add, multiply)
      let found: NDArray<Element>
      switch arrays.count {
      case 1: found = einsum(arrays[0])
      case 2: found = einsum(arrays[0], arrays[1])
      case 3: found = einsum(arrays[0], arrays[1], arrays[2])
      case 4: found = einsum(arrays[0], arrays[1], arrays[2], arrays[3])
      default: found = einsum(arrays[0], arrays[1], arrays[2], arrays[3], arrays[4])
      }
      log.check(
        Array(found.shape) == expected.shape && Array(found) == expected.values
          && found.isContiguous(.c) && !found.isView,
        "\(type) \(sample.subscripts) of \(sample.shapes): \(found), expected \(expected)")
    }
    log.finish(atLeast: count)
  }

  @Test func knownResults() {
    let a = NDArray<Double>.arange(6).reshaped(to: [2, 3])
    let b = NDArray<Double>.arange(12).reshaped(to: [3, 4])
    #expect(einsum("ij,jk", a, b) == matmul(a, b))
    #expect(einsum("ij,jk->ki", a, b) == matmul(a, b).transposed())
    #expect(einsum(" i j , j k -> i k ", a, b) == matmul(a, b))
    #expect(einsum("ba", a) == a.transposed())
    #expect(einsum("ij->j", a) == a.sum(axis: 0))
    #expect(einsum("ij->", a)[] == 15)
    #expect(einsum("i,i", NDArray([1, 2, 3]), NDArray([1, 2, 3]))[] == 14)
    #expect(einsum("B,a", NDArray([1, 2]), NDArray([1, 2, 3])).shape == [2, 3])
    #expect(einsum("", NDArray<Int>.full([], 4))[] == 4)
    #expect(einsum("...,...", a, NDArray([1.0, 2, 3])) == a * NDArray([1.0, 2, 3]))
    let own = einsum("ij->ij", a)
    own[0, 0] = 9
    #expect(a[0, 0] == 0 && own.ownsData)
    #expect(Array(einsum("ii->i", NDArray([[1, 2], [3, 4]]))) == [1, 4])
  }

  /// Kept plans are those of the same subscripts and shapes, also if there are more than are kept, and threads.
  @Test func keptPlans() {
    let right = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      for round in 0..<200 {
        let (m, n) = (1 + (round * 7 + thread) % 9, 1 + round % 5)
        let a = NDArray<Double>.arange(Double(m * n)).reshaped(to: [m, n])
        let letter = ["i", "j", "k"][round % 3]
        let results = [
          einsum("\(letter)z->z\(letter)", a) == a.transposed(),
          einsum("\(letter)z->z", a) == a.sum(axis: 0),
          einsum("\(letter)z,wz", a, a) == matmul(a, a.transposed()),
          einsum("ab,ab->a", a, NDArray<Double>.ones([1, n])) == a.sum(axis: 1),
        ]
        right.add(results.count { $0 }, ordering: .relaxed)
      }
    }
    #expect(right.load(ordering: .relaxed) == 3200)
    #expect(throws: EinsumError.self) { try Einsum("ab,ab->a").shape(of: [2, 3], [4, 3]) }
  }

  /// Pairs are matrix products of views, without a copy of an operand that a view can describe.
  @Test func plans() throws {
    let a = NDArray<Double>.zeros([20, 30, 40])
    let b = NDArray<Double>.zeros([30, 40, 50])
    let plan = explainEinsum("ijk,jkl->il", a, b)
    #expect(plan.steps.count == 1 && plan.steps[0].routine == "cblas_dgemm")
    #expect(!plan.steps[0].copiesOperands && plan.multiplications == 1_200_000)
    let turned = explainEinsum("kji,jkl->li", a.transposed(axes: [2, 1, 0]), b)
    #expect(turned.steps[0].routine == "cblas_dgemm" && !turned.steps[0].copiesOperands)
    #expect(explainEinsum("ijk,kjl->il", a, b.transposed(axes: [1, 0, 2])).steps.count == 1)
    #expect(
      explainEinsum("kji,jkl->li", a.transposed(axes: [2, 1, 0]).copy(), b).steps[0].copiesOperands)
    #expect(explainEinsum("ij,ij->ij", a[0], a[0]).steps[0].routine == "multiply")
    // The cheap order: the vector first.
    let m = NDArray<Double>.zeros([50, 50])
    let chain = explainEinsum("ij,jk,kl,l->i", m, m, m, NDArray<Double>.zeros([50]))
    #expect(chain.isOptimal && chain.multiplications == 7500)
    let long = explainEinsum(
      "ij,jk,kl,lm,m->i", m, m, m, m, NDArray<Double>.zeros([50]))
    #expect(!long.isOptimal && long.multiplications == 10_000)
    #expect(try Einsum("ij,jk->ik").shape(of: [2, 3], [3, 4]) == [2, 4])
  }

  @Test(arguments: [
    ("ij,jk->iz", "output subscript 'z' is in no operand, at position 8"),
    ("ij->ii", "output subscript 'i' is given twice, at position 5"),
    ("i.,j", "'.' that is not part of an ellipsis '...', at position 1"),
    ("i..j", "'.' that is not part of an ellipsis '...', at position 1"),
    ("......", "a second ellipsis, at position 3"),
    ("i-j", "'-' without '>', at position 1"),
    ("i->i->i", "a second '->', at position 4"),
    ("i->i,", "',' in the output, at position 4"),
    ("i1", "'1' is not a letter, at position 1"),
    ("ié", "'é' is not a letter, at position 1"),
  ])
  func badSubscripts(subscripts: String, message: String) {
    let error = #expect(throws: EinsumError.self) { try Einsum(subscripts) }
    #expect("\(error!)" == "\"\(subscripts)\": \(message)")
  }

  @Test func badShapes() throws {
    func error(_ subscripts: String, _ shapes: Shape...) throws -> String? {
      let einsum = try Einsum(subscripts)
      do {
        switch shapes.count {
        case 1: _ = try einsum.shape(of: shapes[0])
        default: _ = try einsum.shape(of: shapes[0], shapes[1])
        }
        return nil
      } catch { return error.reason + (error.position.map { " \($0)" } ?? "") }
    }
    #expect(
      try error("ij,jk->ik", [2, 3], [4, 2]) == "extents 3 and 4 of 'j' do not broadcast together 3"
    )
    #expect(try error("ij,jk", [2, 3]) == "subscripts of 2 operands for 1 arrays")
    #expect(try error("ij", [2]) == "2 subscripts of operand 0 for shape (2,) 0")
    #expect(try error("i", [2, 3]) == "1 subscripts of operand 0 for shape (2, 3) 0")
    #expect(
      try error("...ij", [2]) == "2 subscripts and an ellipsis of operand 0 for shape (2,) 0")
    #expect(
      try error("ii", [3, 1])
        == "extents 3 and 1 of the repeated subscript 'i' of operand 0 differ 1")
    #expect(try error("i...->i", [2, 3]) == "the output has no ellipsis for 1 axes 6")
    #expect(
      try error("i...,j...", [2, 3], [2, 4])
        == "extents 3 and 4 of the ellipsis do not broadcast together 6")
    #expect(try error("i,i", [3], [1]) == nil)
  }
}

/// Random subscripts, and shapes that fit them.
private struct EinsumCase {
  var operands: [[Character]] = []
  var ellipses: [Int?] = []
  var shapes: [[Int]] = []
  var output: [Character] = []
  var hasExplicitOutput = false
  var ellipsisShape: [Int] = []
  var extents: [Character: Int] = [:]

  init(using generator: inout SplitMix64) {
    let letters = Array("abcdEF".prefix(generator.pick(1...6)))
    for letter in letters { extents[letter] = generator.pick([0, 1, 1, 2, 2, 2, 3, 3]) }
    // A sum of 0 and 1 fits in every integer type.
    while extents.values.reduce(1, { $0 * max($1, 1) }) > 100 {
      extents[generator.pick(letters)] = 1
    }
    ellipsisShape = (0..<generator.below(3)).map { _ in generator.pick(1...3) }
    let hasEllipsis = generator.oneIn(3)
    for _ in 0..<generator.pick([1, 1, 2, 2, 2, 3, 4, 5]) {
      let labels = (0..<generator.below(4)).map { _ in generator.pick(letters) }
      var own: [Character: Int] = [:]
      for label in labels {
        let extent = extents[label] ?? 1
        own[label] = own[label] ?? (generator.oneIn(8) ? 1 : extent)
      }
      var shape = labels.map { own[$0] ?? 1 }
      if hasEllipsis, !generator.oneIn(4) {
        let place = generator.below(labels.count + 1)
        let count = generator.below(ellipsisShape.count + 1)
        let hidden = ellipsisShape.suffix(count).map { generator.oneIn(4) ? 1 : $0 }
        shape.insert(contentsOf: hidden, at: place)
        ellipses.append(place)
      } else {
        ellipses.append(nil)
      }
      operands.append(labels)
      shapes.append(shape)
    }
    hasExplicitOutput = !generator.oneIn(3)
    let present = letters.filter { letter in operands.contains { $0.contains(letter) } }
    if hasExplicitOutput {
      output = present.filter { _ in generator.oneIn(2) }.shuffled(using: &generator)
    } else {
      output = present.filter { letter in
        operands.joined().count { $0 == letter } == 1
      }.sorted()
    }
  }

  /// The number of axes of the ellipsis.
  private var hiddenCount: Int {
    operands.indices.map { shapes[$0].count - operands[$0].count }.max() ?? 0
  }

  private func text(_ labels: [Character], ellipsis: Int?) -> String {
    var text = labels.map(String.init)
    if let ellipsis { text.insert("...", at: ellipsis) }
    return text.joined()
  }

  var subscripts: String {
    let inputs = operands.indices.map { text(operands[$0], ellipsis: ellipses[$0]) }
      .joined(separator: ",")
    if !hasExplicitOutput { return inputs }
    return "\(inputs)->\(text(output, ellipsis: hiddenCount > 0 ? 0 : nil))"
  }

  /// The result, computed with one loop over all labels.
  func evaluate<Element: Scalar>(
    _ arrays: [NDArray<Element>], zero: Element, one: Element,
    _ add: (Element, Element) -> Element, _ multiply: (Element, Element) -> Element
  ) -> (shape: [Int], values: [Element]) {
    // Axes of the ellipsis are labels "0", "1", … counted from the last one.
    let hidden = (0..<hiddenCount).reversed().map { Character("\($0)") }
    var labels: [[Character]] = []
    var extents: [Character: Int] = [:]
    for index in operands.indices {
      var own = operands[index]
      let count = shapes[index].count - own.count
      own.insert(contentsOf: hidden.suffix(count), at: ellipses[index] ?? 0)
      labels.append(own)
      for (label, extent) in zip(own, shapes[index]) {
        extents[label] = extents[label].map { $0 == 1 ? extent : $0 } ?? extent
      }
    }
    let kept = hidden + output
    let summed = extents.keys.filter { !kept.contains($0) }.sorted()
    let shape = kept.map { extents[$0] ?? 1 }
    let flat = arrays.map(Array.init)
    var values: [Element] = []
    forEachIndex(of: shape) { place in
      var sum = zero
      forEachIndex(of: summed.map { extents[$0] ?? 1 }) { inner in
        var product = one
        for (index, own) in labels.enumerated() {
          var position = 0
          for (axis, label) in own.enumerated() {
            let extent = shapes[index][axis]
            let coordinate =
              kept.firstIndex(of: label).map { place[$0] }
              ?? summed.firstIndex(of: label).map { inner[$0] } ?? 0
            position = position * extent + (extent == 1 ? 0 : coordinate)
          }
          product = multiply(product, flat[index][position])
        }
        sum = add(sum, product)
      }
      values.append(sum)
    }
    return (shape, values)
  }
}

extension NDArray {
  /// The same elements in another layout.
  fileprivate func inRandomLayout(_ generator: inout SplitMix64) -> NDArray {
    switch generator.below(4) {
    case 0: return copy(order: .f)
    case 1: return flipped().copy().flipped()
    case 2 where rank > 0:
      let pairs = expandingAxis(at: rank).broadcast(to: Shape(Array(shape) + [2])).copy()
      return pairs.movingAxis(from: rank, to: 0)[0]
    default: return self
    }
  }
}
