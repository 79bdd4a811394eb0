import Oracle
import Strided
import Testing

/// Bytes seen as elements of another type, against bytes picked one by one.
@Suite struct ReinterpretingTests {
  @Test func sameSize() {
    check(Float.self, UInt32.self)
    check(Int.self, Double.self)
    check(Int8.self, UInt8.self)
    check(Complex<Float>.self, UInt64.self)
    check(Bool.self, UInt8.self)
    check(Bool.self, Bool.self)
  }

  @Test func smaller() {
    check(UInt32.self, UInt8.self)
    check(Double.self, Float.self)
    check(Complex<Double>.self, Double.self)
    check(Complex<Double>.self, Int8.self)
  }

  @Test func larger() {
    check(UInt8.self, UInt16.self)
    check(Float16.self, UInt64.self)
    check(Double.self, Complex<Double>.self)
    check(Int8.self, Complex<Double>.self)
    check(Bool.self, Int16.self)
  }

  private func check<Element: OracleElement, Other: OracleElement>(
    _ type: Element.Type, _ other: Other.Type
  ) {
    let log = FailureLog()
    var answers: [Bool: Int] = [:]
    let shapes = [
      [], [0], [4], [1], [3], [2, 4], [4, 2], [2, 0], [0, 3], [2, 3, 8], [3, 16], [2, 1],
      [5, 1, 2],
    ]
    withEverySubject(of: type, shapes: shapes) { shape, subject in
      let name = "\(type) \(shape) \(subject.twin.name) as \(other)"
      let array = subject.twin.array
      let expected = reinterpreted(subject.twin.model, as: other)
      let view = array.view(as: other)
      answers[view != nil, default: 0] += 1
      log.check((view != nil) == (expected != nil), "\(name): \(view == nil ? "nil" : "not nil")")
      log.check((array.obstacle(toViewingAs: other) == nil) == (view != nil), "\(name): obstacle")
      guard let view, let expected else { return }
      let found = difference(of: view, from: expected, by: { $0.isIdentical(to: $1) })
      log.check(found == nil, "\(name): \(found ?? "")")
      let isWritable = subject.twin.isWritable && (type != Bool.self || other == Bool.self)
      log.check(view.isView && view.isWritable == isWritable, "\(name): \(view.isWritable)")
      log.check(
        view.isEmpty || view.sharesMemory(with: array), "\(name): no view")
      guard isWritable else { return }
      let values: [Other] = (0..<expected.count).map { Other.right($0 + 1) }
      view.assign(NDArray(values, shape: view.shape))
      expected.write(values)
      let bytes = subject.twin.memory.flatMap(bytes)
      let expectedBytes = expected.memory.elements.flatMap(self.bytes)
      log.check(
        bytes.prefix(expectedBytes.count).elementsEqual(expectedBytes), "\(name): written")
      subject.reset()
    }
    log.finish(atLeast: 200)
    #expect(answers[true, default: 0] > 20)
  }

  /// The bytes of a value.
  private func bytes<Value>(_ value: Value) -> [UInt8] {
    withUnsafeBytes(of: value) { Array($0) }
  }

  /// The elements of another type in a model's memory, or nil if no strides lead to them.
  @_semantics("optimize.sil.specialize.generic.never")
  private func reinterpreted<Element: OracleElement, Other: OracleElement>(
    _ model: ModelArray<Element>, as type: Other.Type
  ) -> ModelArray<Other>? {
    let (width, other) = (MemoryLayout<Element>.stride, MemoryLayout<Other>.stride)
    var shape = model.shape
    if width != other {
      guard let extent = shape.popLast() else { return nil }
      if extent * width % other != 0 { return nil }
      shape.append(extent * width / other)
    }
    // All bytes in logical order; the bytes of each element must be contiguous and aligned for it.
    let places = model.positions.flatMap { position in (0..<width).map { position * width + $0 } }
    var positions: [Int] = []
    for first in stride(from: 0, to: places.count, by: other) {
      let run = places[first..<first + other]
      if Array(run) != Array(places[first]..<places[first] + other) { return nil }
      if places[first] % other != 0 { return nil }
      positions.append(places[first] / other)
    }
    let memory = model.memory.elements.flatMap(bytes)
    let elements = memory.withUnsafeBytes { buffer in
      (0..<buffer.count / other).map {
        buffer.loadUnaligned(fromByteOffset: $0 * other, as: Other.self)
      }
    }
    let result = ModelArray(
      memory: ModelMemory(elements), shape: shape, positions: positions)
    return result.affineStrides == nil ? nil : result
  }

  @Test func obstacles() {
    let floats = NDArray<Float>.arange(24).reshaped(to: [2, 3, 4])
    func reason(_ array: NDArray<Float>) -> ViewObstacle? {
      array.obstacle(toViewingAs: Double.self)
    }
    #expect(reason(floats) == nil)
    #expect(floats.obstacle(toViewingAs: Bool.self) == .truthValues)
    #expect(reason(NDArray<Float>([1], shape: [])) == .noAxis)
    #expect(reason(floats.flipped()) == .lastAxisNotContiguous(stride: -1))
    #expect(reason(floats.transposed()) == .lastAxisNotContiguous(stride: 12))
    #expect(reason(floats[.ellipsis, ..<3]) == .indivisible(bytes: 12, width: 8))
    let odd = floats.unsafeAsStrided(shape: [2, 2], strides: [3, 1])
    #expect(reason(odd) == .unalignedStride(axis: 0, bytes: 12, width: 8))
    #expect(reason(floats[.ellipsis, 1..<3]) == .unalignedOffset(bytes: 4, width: 8))
    let huge = NDArray<Double>([1]).broadcast(to: [1 << 61, 1])
    #expect(huge.obstacle(toViewingAs: Int8.self) == .overflow(shape: [1 << 61, 8]))
    #expect(huge.view(as: Int8.self) == nil)
  }

  @Test func obstaclesInWords() {
    let texts: [(ViewObstacle, String)] = [
      (.truthValues, "bytes other than 0 and 1 are not truth values"),
      (.noAxis, "a 0-d array has no axis for elements of another size"),
      (.lastAxisNotContiguous(stride: -2), "the last axis is not contiguous: its stride is -2"),
      (
        .indivisible(bytes: 12, width: 8),
        "the last axis holds 12 bytes, which is not a multiple of 8"
      ),
      (
        .unalignedStride(axis: 1, bytes: 12, width: 8),
        "the stride of axis 1 is 12 bytes, which is not a multiple of 8"
      ),
      (
        .unalignedOffset(bytes: 4, width: 8),
        "the offset of the first element is 4 bytes, which is not a multiple of 8"
      ),
      (
        .unalignedAddress(remainder: 4, alignment: 8),
        "the address of the first element is 4 bytes past a multiple of 8"
      ),
      (.overflow(shape: [2]), "the number of elements of shape (2,) overflows Int"),
    ]
    for (obstacle, text) in texts { #expect("\(obstacle)" == text) }
  }

  @Test func adoptedAddresses() {
    // Bytes from an address that is 1 past a multiple of 16.
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 16)
    defer { memory.deallocate() }
    let first = (memory + 1).bindMemory(to: UInt8.self, capacity: 48)
    first.initialize(repeating: 1, count: 48)
    let bytes = NDArray(unsafeAdopting: first, shape: [48], deallocator: { _ in })
    #expect(
      bytes.obstacle(toViewingAs: UInt32.self) == .unalignedAddress(remainder: 1, alignment: 4))
    #expect(bytes.view(as: UInt16.self) == nil && bytes.view(as: Int8.self) != nil)
    // The address fits from the 15th byte on, but no offset in whole elements leads there.
    #expect(
      bytes[15..<47].obstacle(toViewingAs: UInt64.self) == .unalignedOffset(bytes: 15, width: 8))
    // Same size, stricter alignment.
    let parts = (memory + 4).bindMemory(to: Complex<Float>.self, capacity: 2)
    parts.initialize(repeating: 0, count: 2)
    let numbers = NDArray(unsafeAdopting: parts, shape: [2], deallocator: { _ in })
    #expect(
      numbers.obstacle(toViewingAs: Double.self) == .unalignedAddress(remainder: 4, alignment: 8))
    #expect(numbers[0..<0].view(as: Double.self)?.count == 0)
  }

  @Test func truthValues() {
    let truths = NDArray([true, false, true])
    let bytes = truths.view(as: UInt8.self)
    #expect(bytes.map { Array($0) } == [1, 0, 1] && bytes?.isWritable == false)
    #expect(truths.view(as: Bool.self)?.isWritable == true)
    #expect(NDArray<UInt8>([0, 1]).view(as: Bool.self) == nil)
    #expect("\(NDArray<Float>([1, -0.0]).view(as: UInt32.self)!)" == "[1065353216 2147483648]")
  }
}
