import Oracle
import Strided
import StridedExchange
import Testing

/// Arrays that leave as tensors and come back as views: the same values, strides and memory.
@Suite struct RoundTripTests {
  @Test(arguments: ElementKind.all)
  func everyRepresentation(kind: ElementKind) throws {
    try roundTrip(kind.type)
  }

  private func roundTrip<Element: OracleElement>(_ type: Element.Type) throws {
    let log = FailureLog()
    let check = ViewCheck(log: log)
    withEverySubject(of: type) { shape, subject in
      let array = subject.twin.array
      let name = "\(type) \(shape)"
      do {
        let view = try NDArray<Element>(dlpack: array.dlpack())
        check.check(view, subject.twin.model, of: subject, "\(name), versioned")
        log.check(view.isWritable == array.isWritable, "writability of \(name)")
        guard array.isWritable else { return }
        let other = try NDArray<Element>(dlpack: array.unversionedDLPack())
        check.check(other, subject.twin.model, of: subject, "\(name), unversioned")
      } catch {
        log.record("\(name) of \(subject.twin.name): \(error)")
      }
    }
    log.finish(atLeast: 20)
  }

  @Test(arguments: ElementKind.all)
  func elementTypes(kind: ElementKind) throws {
    func check<Element: OracleElement>(_ type: Element.Type) throws {
      let tensor = NDArray([Element.left(1)]).dlpack()
      let found = try DLPack.elementType(of: tensor)
      #expect(found._typeName == type._typeName)
      #expect(Int(tensor.pointee.dl_tensor.dtype.bits) == 8 * MemoryLayout<Element>.size)
      DLPack.release(tensor)
      let old = try NDArray([Element.left(1)]).unversionedDLPack()
      #expect(try DLPack.elementType(of: old)._typeName == type._typeName)
      DLPack.release(old)
    }
    try check(kind.type)
  }

  @Test func integersOfOneSize() throws {
    let a = NDArray([1, 2, 3])
    #expect(try NDArray<Int64>(dlpack: a.dlpack()) == [1, 2, 3])
    #expect(try NDArray<UInt>(dlpack: NDArray<UInt64>([4]).dlpack()) == [4])
    let tensor = NDArray<Int64>([1]).dlpack()
    #expect(try DLPack.elementType(of: tensor) == Int.self)
    DLPack.release(tensor)
  }

  @Test func tensorFields() {
    let a = NDArray<Float>.zeros([3, 4])
    let tensor = a[.stride(by: -1), 1...].dlpack()
    let fields = tensor.pointee.dl_tensor
    #expect(tensor.pointee.version.major == 1 && tensor.pointee.version.minor == 0)
    #expect(tensor.pointee.flags == 0 && fields.byte_offset == 0)
    #expect(fields.ndim == 2 && fields.shape[0] == 3 && fields.shape[1] == 3)
    #expect(fields.strides[0] == -4 && fields.strides[1] == 1)
    #expect(fields.device.device_type == 1 && fields.device.device_id == 0)
    #expect(fields.dtype.code == 2 && fields.dtype.bits == 32 && fields.dtype.lanes == 1)
    let first = a.withUnsafePointer { first, _ in UnsafeMutableRawPointer(first + 9) }
    #expect(fields.data == first)
    DLPack.release(tensor)
  }

  @Test func readOnlyArrays() throws {
    let a = NDArray([1, 2, 3]).broadcast(to: [2, 3])
    #expect(throws: DLPackError.readOnly) { try a.unversionedDLPack() }
    let tensor = a.dlpack()
    #expect(tensor.pointee.flags == DLPack.readOnlyFlag)
    let b = try NDArray<Int>(dlpack: tensor)
    #expect(!b.isWritable && !b[0].isWritable && b == a && b.strides == [0, 1])
    let huge = NDArray<Double>([7]).broadcast(to: [1 << 62])
    #expect(try NDArray<Double>(dlpack: huge.dlpack())[1 << 60] == 7)
  }

  @Test func ranks() throws {
    let single = NDArray([5], shape: [])
    let view = try NDArray<Int>(dlpack: single.dlpack())
    view[] = 6
    #expect(single[] == 6 && view.rank == 0)
    let deep = NDArray<Int8>.zeros(Shape(repeating: 1, count: 64))
    #expect(try NDArray<Int8>(dlpack: deep.dlpack()).rank == 64)
    let empty = NDArray<Double>.zeros([0, 3])
    let tensor = empty.dlpack()
    #expect(tensor.pointee.dl_tensor.data == nil)
    #expect(try NDArray<Double>(dlpack: tensor).shape == [0, 3])
  }

  @Test func overlapsAreSeen() throws {
    let a = NDArray<Int>.arange(6)
    let b = try NDArray<Int>(dlpack: a.dlpack())
    a[1...] = b[..<5]
    #expect(a == [0, 0, 1, 2, 3, 4])
    b[...] += b[.stride(by: -1)]
    #expect(a == [4, 3, 3, 3, 3, 4])
  }
}
