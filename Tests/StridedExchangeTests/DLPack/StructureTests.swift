import StridedExchange
import Testing

/// The structures have the layout of DLPack 1.0.
@Suite struct StructureTests {
  @Test func tensors() {
    #expect(MemoryLayout<DLPack.DataType>.size == 4 && MemoryLayout<DLPack.Device>.size == 8)
    #expect(MemoryLayout<DLPack.Tensor>.size == 48)
    #expect(MemoryLayout<DLPack.Tensor>.offset(of: \.device) == 8)
    #expect(MemoryLayout<DLPack.Tensor>.offset(of: \.ndim) == 16)
    #expect(MemoryLayout<DLPack.Tensor>.offset(of: \.dtype) == 20)
    #expect(MemoryLayout<DLPack.Tensor>.offset(of: \.shape) == 24)
    #expect(MemoryLayout<DLPack.Tensor>.offset(of: \.strides) == 32)
    #expect(MemoryLayout<DLPack.Tensor>.offset(of: \.byte_offset) == 40)
  }

  @Test func managedTensors() {
    #expect(MemoryLayout<DLPack.UnversionedTensor>.offset(of: \.dl_tensor) == 0)
    #expect(MemoryLayout<DLPack.UnversionedTensor>.offset(of: \.manager_ctx) == 48)
    #expect(MemoryLayout<DLPack.UnversionedTensor>.offset(of: \.deleter) == 56)
    #expect(MemoryLayout<DLPack.VersionedTensor>.offset(of: \.version) == 0)
    #expect(MemoryLayout<DLPack.VersionedTensor>.offset(of: \.manager_ctx) == 8)
    #expect(MemoryLayout<DLPack.VersionedTensor>.offset(of: \.deleter) == 16)
    #expect(MemoryLayout<DLPack.VersionedTensor>.offset(of: \.flags) == 24)
    #expect(MemoryLayout<DLPack.VersionedTensor>.offset(of: \.dl_tensor) == 32)
  }
}
