import Oracle
import Strided
import Testing

/// Real and imaginary parts as views, and pairs as complex numbers.
@Suite(.withoutAddressSanitizer) struct ComplexPartTests {
  @Test func ofDouble() { partsEverywhere(of: Double.self) }

  @Test func ofFloat() { partsEverywhere(of: Float.self) }

  private func partsEverywhere<Part: ComplexPart & OracleElement>(of type: Part.Type)
  where Complex<Part>: OracleElement {
    let log = FailureLog()
    withEverySubject(of: Complex<Part>.self) { shape, subject in
      let array = subject.twin.array
      let name = "\(type) \(shape) \(subject.twin.name)"
      let numbers = subject.twin.model.values
      let views = [array.real, array.imaginary, array.parts]
      let pairs = numbers.flatMap { [$0.rawStorage.x, $0.rawStorage.y] }
      let values = [
        numbers.map { $0.rawStorage.x }, numbers.map { $0.rawStorage.y }, pairs,
      ]
      for (view, expected) in zip(views, values) {
        let found = difference(of: Array(view), from: expected, by: { $0.isIdentical(to: $1) })
        log.check(found == nil, "\(name): \(found ?? "")")
        let isView = view.isView && view.isWritable == subject.twin.isWritable
        log.check(isView && view.sharesMemory(with: array) == !array.isEmpty, "\(name): no view")
      }
      log.check(views[0].shape == array.shape && views[1].shape == array.shape, "\(name): shape")
      log.check(Array(views[2].shape) == shape + [2], "\(name): shape \(views[2].shape)")
      let back = array.parts.complexView()
      log.check(back.map { $0 == array && $0.shape == array.shape } ?? false, "\(name): back")
      guard subject.twin.isWritable else { return }
      views[0].assign(NDArray(expecting: Part.right(3), shape))
      views[1].assign(NDArray(expecting: Part.right(4), shape))
      subject.twin.model.fill(Complex(Part.right(3), Part.right(4)))
      let written = subject.twin.memoryDifference()
      log.check(written == nil, "\(name), written: \(written ?? "")")
      subject.reset()
    }
    log.finish(atLeast: 400)
  }

  @Test func pairsThatAreNone() {
    let a = NDArray<Double>.arange(24).reshaped(to: [3, 4, 2])
    #expect(a.complexView()?.shape == [3, 4])
    #expect(a.complexView()?[2, 1] == Complex(18, 19))
    #expect(a[.stride(by: -2), 1...3].complexView()?[0, 0] == Complex(18, 19))
    #expect(a.swappingAxes(0, 1).complexView() != nil)
    // An odd stride, an odd offset, another extent, gaps, a reversed axis, no axis.
    let flat = NDArray<Float>.arange(24)
    #expect(flat.unsafeAsStrided(shape: [3, 2], strides: [3, 1]).complexView() == nil)
    #expect(flat.unsafeAsStrided(shape: [3, 2], strides: [4, 1], offset: 1).complexView() == nil)
    #expect(flat.unsafeAsStrided(shape: [1, 2], strides: [3, 1], offset: 2).complexView() != nil)
    #expect(flat.complexView() == nil && flat.reshaped(to: [8, 3]).complexView() == nil)
    #expect(flat.reshaped(to: [12, 2]).flipped().complexView() == nil)
    #expect(flat.reshaped(to: [2, 12]).transposed().complexView() == nil)
    #expect(NDArray<Float>([1], shape: []).complexView() == nil)
    #expect(NDArray<Float>.zeros([0, 2]).complexView()?.shape == [0])
    let repeated = NDArray<Double>([1, 2]).broadcast(to: [3, 2])
    #expect(repeated.complexView()?.isWritable == false)
  }

  @Test func partsAsStored() {
    let numbers = NDArray([Complex<Double>(.nan, 1), Complex(2, .infinity)])
    #expect(numbers.real[1] == 2 && numbers.imaginary[0] == 1 && numbers.imaginary[1] == .infinity)
    let a = NDArray<Complex<Double>>.zeros([2])
    a.real.fill(1)
    #expect("\(a)" == "[1.+0.j 1.+0.j]")
  }
}

extension NDArray {
  /// The same value everywhere.
  fileprivate init(expecting value: Element, _ shape: [Int]) {
    self.init(Array(repeating: value, count: elementCount(shape)), shape: Shape(shape))
  }
}
