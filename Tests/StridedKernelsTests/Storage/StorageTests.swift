import Foundation
import StridedKernels
import Testing

/// The addresses and contents of blocks, and their release.
@Suite struct StorageTests {
  private let sizes =
    Array(0..<300) + [1000, 4095, 4096, 65_535, 65_536, 65_537]
    + [1 << 20, (2 << 20) - 1, 2 << 20, (4 << 20) + 8, 32 << 20, (32 << 20) + 3]

  @Test func everyBlockIsAligned() {
    // Blocks of many sizes live at the same time, so that they start at all possible alignments.
    let blocks = sizes.flatMap {
      [Storage.allocate(byteCount: $0), Storage.allocateZeroed(byteCount: $0)]
    }
    for block in blocks { #expect(unsafe UInt(bitPattern: block.base) % 64 == 0) }
    #expect(blocks.map(\.byteCount) == sizes.flatMap { [$0, $0] })
  }

  @Test func everyByteCanBeWritten() {
    for byteCount in sizes {
      let block = Storage.allocate(byteCount: byteCount)
      let bytes = unsafe UnsafeMutableRawBufferPointer(start: block.base, count: byteCount)
      unsafe bytes.initializeMemory(as: UInt8.self, repeating: 0xA5)
      withExtendedLifetime(block) {}
    }
    // Reuses the blocks that the first round has filled.
    for byteCount in sizes {
      let block = Storage.allocateZeroed(byteCount: byteCount)
      // Each byte is compared with the next one, by the C library: a loop takes minutes under the thread sanitizer.
      let isZero =
        unsafe byteCount == 0
        || block.base.load(as: UInt8.self) == 0
          && memcmp(block.base, block.base + 1, byteCount - 1) == 0
      #expect(isZero, "\(byteCount) bytes")
      withExtendedLifetime(block) {}
    }
  }

  @Test func aSmallBlockLiesInItsObject() {
    for byteCount in [0, 1, 80, 4096, Storage.smallestMapping - 1] {
      let block = Storage.allocate(byteCount: byteCount)
      let object = unsafe Unmanaged.passUnretained(block).toOpaque()
      let distance = unsafe block.base - object
      #expect(distance > 0 && distance < 128)
    }
    let large = Storage.allocate(byteCount: Storage.smallestMapping)
    let object = unsafe Unmanaged.passUnretained(large).toOpaque()
    #expect(unsafe abs(large.base - object) >= 4096 - 64)
  }

  @Test func adoptedMemoryIsReleasedOnce() {
    var count = 0
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 8, alignment: 8)
    do {
      let block = unsafe Storage.adopt(memory, byteCount: 8) { count += 1 }
      #expect(unsafe block.base == memory && block.byteCount == 8)
      #expect(count == 0)
    }
    #expect(count == 1)
    unsafe memory.deallocate()
  }

  @Test func whatCannotBeHadIsNil() {
    for byteCount in [1 << 46, 1 << 60, Int.max] {
      #expect(Storage.allocateIfPossible(byteCount: byteCount) == nil)
      #expect(Storage.allocateZeroedIfPossible(byteCount: byteCount) == nil)
    }
  }
}
