import Strided
import StridedExchange
import Testing

/// The samples of the comments.
@Suite struct ExchangeSampleTests {
  @Test func elementTypeSample() throws {
    let print = Printed()
    let tensor = NDArray<Float>([1, 2, 4]).dlpack()
    if try DLPack.elementType(of: tensor) == Float.self {
      let a = try NDArray<Float>(dlpack: tensor)
      print(a.sum())
    } else {
      DLPack.release(tensor)
    }
    print.isDocumented()
  }

  @Test func errorSample() {
    let print = Printed()
    do {
      _ = try NDArray<Int32>(dlpack: NDArray<Float>([1, 2]).dlpack())
    } catch {
      print(error)
    }
    print.isDocumented()
  }

  @Test func importSample() throws {
    let print = Printed()
    let a = NDArray<Double>.zeros([2, 3])
    let b = try NDArray<Double>(dlpack: a.transposed().dlpack())
    b[0, 1] = 7
    print(a)
    print.isDocumented()
  }

  @Test func exportSample() {
    let print = Printed()
    let a = NDArray<Float>.zeros([2, 3])
    let tensor = a[.all, 1...].dlpack()
    print(tensor.pointee.dl_tensor.strides[0], tensor.pointee.dl_tensor.dtype.bits)
    DLPack.release(tensor)
    print.isDocumented()
  }
}
