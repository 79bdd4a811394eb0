import Strided

/// Memory for the numbers of lines between two passes.
@safe
struct Scratch {
  /// Keeps the memory, which comes from the pool of arrays.
  private let memory: NDArray<UInt8>
  let first: SplitNumbers
  let second: SplitNumbers

  /// Uninitialized memory for `capacity` complex numbers, twice.
  init(capacity: Int, loops: FourierLoops) {
    // Loops may read and write 64 bytes past the end. The rest keeps the four parts apart in the cache.
    let size = (capacity * loops.width + 63) / 64 * 64 + 320
    memory = .uninitialized([4 * size + 64], for: "fft")
    let base = unsafe memory.withUnsafePointer { pointer, _ in unsafe pointer.aligned }
    unsafe first = SplitNumbers(real: base, imaginary: base + size)
    unsafe second = SplitNumbers(real: base + 2 * size, imaginary: base + 3 * size)
  }
}

extension UnsafeMutablePointer<UInt8> {
  /// The next address that is a multiple of 64.
  var aligned: UnsafeMutableRawPointer {
    unsafe UnsafeMutableRawPointer(self).alignedUp(toMultipleOf: 64)
  }
}
