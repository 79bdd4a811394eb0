import Strided
import Testing

/// Arrays whose strides are near the limits of `Int`, which extents of 0 and 1 allow: nothing overflows.
@Suite struct ExtremeStrideTests {
  static let strides = [Int.min, Int.min + 1, -(1 << 61), -1, 0, 1, 1 << 61, Int.max - 1, Int.max]

  @Test func everyOperation() {
    var checks = 0
    for shape in [[1], [1, 1], [0, 1], [1, 0], [2, 1], [1, 2]] as [Shape] {
      for first in Self.strides {
        for second in Self.strides.prefix(shape.count == 1 ? 1 : Self.strides.count) {
          // An axis of two elements has a stride of 1.
          let all = [shape[0] == 2 ? 1 : first, shape.count > 1 && shape[1] == 2 ? 1 : second]
          check(shape, Strides(all.prefix(shape.count)))
          checks += 1
        }
      }
    }
    #expect(checks > 300)
  }

  private func check(_ shape: Shape, _ strides: Strides) {
    let memory = NDArray<Int8>([1, 2])
    let view = memory.unsafeAsStrided(shape: shape, strides: strides)
    let name = "\(shape), \(strides)"
    let plain = view.copy()
    #expect(view.sum() == plain.sum() && view + view == plain * 2, "\(name)")
    #expect(view.transposed().copy() == plain.transposed(), "\(name)")
    #expect(view.flipped().copy() == plain.flipped() && "\(view)" == "\(plain)", "\(name)")
    #expect(view[.stride(by: -1)].sum() == plain.sum() && -view == -plain, "\(name)")
    #expect(view.sharesMemory(with: memory) == (view.count > 0), "\(name)")
    #expect(view.raveled() == plain.raveled() && view.sum(axis: 0) == plain.sum(axis: 0), "\(name)")
    #expect(view.layoutDescription.description.contains("int8"), "\(name)")
    let target = NDArray<Int8>.zeros(shape)
    target[...] = view
    target += view
    target.addProduct(2, view)
    #expect(target == plain * 4, "\(name)")
    guard view.isWritable else { return }
    view.assign(plain + 1)
    view += 1
    #expect(view.copy() == plain + 2, "\(name)")
  }
}
