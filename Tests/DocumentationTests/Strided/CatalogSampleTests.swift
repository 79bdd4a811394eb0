import Strided
import Testing

/// The samples of the README and of the catalog.
@Suite struct CatalogSampleTests {
  @Test func readme() {
    let print = Printed()
    let a = NDArray([1, 2, 3, 4, 5])
    let b = a.copy()
    b[0] = 13
    print(a, b)
    let c = a.view()
    c[0] = 13
    print(a)
    let m = NDArray<Double>(shape: [3, 4]) { Double(10 * $0[0] + $0[1]) }
    m[1, 0...] *= 2
    m[.all, 0] = -1
    m[..<2, 2...] += m[1..., ..<2]
    print(m)
    print(m.sum(axis: 0), m.mean())
    print.isDocumented()
  }

  @Test func catalog1() {
    let print = Printed()
    let a = NDArray([1, 2, 3, 4, 5])
    let b = a.copy()
    b[0] = 13
    print(a, b)
    let c = a.view()
    c[0] = 13
    print(a, c)
    print.isDocumented()
  }

  @Test func catalog2() {
    let print = Printed()
    let m = NDArray<Double>.zeros([3, 4])
    m[1, 0...] = NDArray([1, 2, 3, 4])
    m[.all, 0] += 10
    m[.all, .stride(by: 2)] *= 2
    print.isDocumented()
  }
}
