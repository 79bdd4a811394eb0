import Oracle
import Strided
import Testing

/// `&+ &- &*` of every integer type, against the same operators of Swift on single numbers.
@Suite(.withoutAddressSanitizer) struct WrappingTests {
  private func check<Element: NumericScalar & FixedWidthInteger>(_ type: Element.Type) {
    let half = Element.max / 2
    let values: [Element] = [.min, .max, half, half + 1, 0, 1, 2, 3, 7, .max - 1, .min + 1, 100]
    let a = NDArray(shape: [12, 12]) { values[$0[0]] }
    let b = NDArray(shape: [12, 12]) { values[$0[1]] }
    for (x, y) in [(a, b), (a.transposed(), b), (a[.stride(by: -1)], b[.all, .stride(by: -1)])] {
      let (left, right) = (Array(x), Array(y))
      #expect(Array(x &+ y) == zip(left, right).map { $0 &+ $1 })
      #expect(Array(x &- y) == zip(left, right).map { $0 &- $1 })
      #expect(Array(x &* y) == zip(left, right).map { $0 &* $1 })
      for (operation, plain) in inPlace(type) {
        let target = x.copy()
        operation(target.transposed(), y.transposed())
        #expect(Array(target) == zip(left, right).map(plain))
      }
    }
    for value in values {
      let left = Array(a)
      #expect(Array(a &+ value) == left.map { $0 &+ value })
      #expect(Array(value &- a) == left.map { value &- $0 })
      #expect(Array(a &* value) == left.map { $0 &* value })
      let target = a.copy()
      target[...] &+= value
      target[...] &*= value
      target[...] &-= value
      #expect(Array(target) == left.map { (($0 &+ value) &* value) &- value })
    }
  }

  private func inPlace<Element: NumericScalar & FixedWidthInteger>(
    _ type: Element.Type
  ) -> [((NDArray<Element>, NDArray<Element>) -> Void, (Element, Element) -> Element)] {
    [({ $0 &+= $1 }, { $0 &+ $1 }), ({ $0 &-= $1 }, { $0 &- $1 }), ({ $0 &*= $1 }, { $0 &* $1 })]
  }

  @Test func everyIntegerType() {
    check(Int8.self)
    check(Int16.self)
    check(Int32.self)
    check(Int64.self)
    check(Int.self)
    check(UInt8.self)
    check(UInt16.self)
    check(UInt32.self)
    check(UInt64.self)
    check(UInt.self)
  }

  @Test func shiftedOntoItself() {
    let a = NDArray<UInt8>.full([5], 200)
    a[1...] &+= a[..<4]
    #expect(Array(a) == [200, 144, 144, 144, 144])
  }
}
