import CStridedKernels

/// Numbers in scratch memory whose real and imaginary parts are apart.
@unsafe
package struct SplitNumbers {
  package var real: UnsafeMutableRawPointer
  package var imaginary: UnsafeMutableRawPointer

  package init(real: UnsafeMutableRawPointer, imaginary: UnsafeMutableRawPointer) {
    unsafe self.real = real
    unsafe self.imaginary = imaginary
  }

  /// The same numbers with both parts exchanged; a transform of them is an inverse transform.
  package var exchanged: SplitNumbers { unsafe SplitNumbers(real: imaginary, imaginary: real) }
}

/// Numbers of an array: the addresses of the first real and imaginary part.
@unsafe
package struct PartPointers {
  package var real: UnsafeMutableRawPointer
  /// Nil for real numbers.
  package var imaginary: UnsafeMutableRawPointer?

  package init(real: UnsafeMutableRawPointer, imaginary: UnsafeMutableRawPointer?) {
    unsafe self.real = real
    unsafe self.imaginary = imaginary
  }
}

/// The loops of Fourier transforms for one type of real numbers: a surface for the wing of transforms.
///
/// They run in vectors of the processor, which are chosen at run time. Number k of line q is at `lanes * k + q`.
/// `lanes` is 1 or ``neighbours``.
package struct FourierLoops: Sendable, Equatable {
  /// The size of a real number in bytes: 4 or 8.
  package let width: Int
  private let level = strided_simd_level()

  package init(width: Int) { self.width = width }

  /// How many lines lie side by side in scratch memory: a cache line of real numbers.
  package var neighbours: Int { 64 / width }

  /// The largest radix of a pass.
  package static var maximumRadix: Int { Int(strided_fourier_maximum_radix) }

  /// Runs all passes of a transform, and returns whether the results are in `second`.
  package func transform(
    lanes: Int, _ passes: FourierPasses, _ first: SplitNumbers, _ second: SplitNumbers
  ) -> Bool {
    unsafe strided_fourier_transform(
      level, width, lanes, passes.count, passes.first, first.real, first.imaginary, second.real,
      second.imaginary)
  }

  /// Half of the transforms of real lines of an odd number of points, by passes that keep half; returns whether the
  /// results are in `second`.
  package func transformOdd(
    lanes: Int, _ passes: FourierPasses, _ first: SplitNumbers, _ second: SplitNumbers
  ) -> Bool {
    unsafe strided_fourier_transform_odd(
      level, width, lanes, passes.count, passes.first, first.real, first.imaginary, second.real,
      second.imaginary)
  }

  /// The way back, times the number of points.
  package func restoreOdd(
    lanes: Int, _ passes: FourierPasses, _ first: SplitNumbers, _ second: SplitNumbers
  ) -> Bool {
    unsafe strided_fourier_restore_odd(
      level, width, lanes, passes.count, passes.first, first.real, first.imaginary, second.real,
      second.imaginary)
  }

  /// Reads lines of an array, and fills them with zeros up to `total` numbers.
  package func read(
    _ lines: FourierLines, from source: PartPointers, to total: Int, _ result: SplitNumbers
  ) {
    unsafe lines.withC { lines in
      unsafe strided_fourier_read(
        level, width, lines, total, source.real, source.imaginary, result.real, result.imaginary)
    }
  }

  /// Writes lines to an array, times `scale`.
  package func write(
    _ lines: FourierLines, _ numbers: SplitNumbers, scale: Double, to result: PartPointers
  ) {
    unsafe lines.withC { lines in
      unsafe strided_fourier_write(
        level, width, lines, scale, numbers.real, numbers.imaginary, result.real, result.imaginary)
    }
  }

  /// Multiplies number k of each line by a factor, or by its conjugate.
  package func multiply(
    lanes: Int, count: Int, _ numbers: SplitNumbers, by factors: SplitNumbers, conjugates: Bool
  ) {
    unsafe strided_fourier_multiply(
      level, width, lanes, count, factors.real, factors.imaginary, conjugates, numbers.real,
      numbers.imaginary)
  }

  /// Twice the transforms of real lines, from those of lines of half as many neighbours a + ib.
  package func joinHalves(
    lanes: Int, half: Int, factors: SplitNumbers, _ numbers: SplitNumbers, to result: SplitNumbers
  ) {
    unsafe strided_fourier_join_halves(
      level, width, lanes, half, factors.real, factors.imaginary, numbers.real, numbers.imaginary,
      result.real, result.imaginary)
  }

  /// The inverse of `joinHalves`, times 4.
  package func splitHalves(
    lanes: Int, half: Int, factors: SplitNumbers, _ numbers: SplitNumbers, to result: SplitNumbers
  ) {
    unsafe strided_fourier_split_halves(
      level, width, lanes, half, factors.real, factors.imaginary, numbers.real, numbers.imaginary,
      result.real, result.imaginary)
  }

  /// Multiplies number k of each line by number k of `row`, and by a number of `square`.
  package func twist(
    count: Int, row: UnsafeRawPointer, square: UnsafeRawPointer, _ numbers: SplitNumbers,
    to result: SplitNumbers
  ) {
    unsafe strided_fourier_twist(
      level, width, neighbours, count, row, square, numbers.real, numbers.imaginary, result.real,
      result.imaginary)
  }

  /// Transposes a square of ``neighbours`` real numbers a side.
  package func turn(_ source: UnsafeRawPointer, to result: UnsafeMutableRawPointer) {
    unsafe strided_fourier_turn(level, width, neighbours, source, result)
  }
}

/// Lines of an array, in units of real numbers.
@unsafe
package struct FourierLines {
  /// The number of lines.
  package var lanes: Int
  /// The lines side by side in scratch memory.
  package var room: Int
  /// The numbers of each line.
  package var count: Int
  /// The distance between neighbours of a line.
  package var stride: Int
  /// The distance of the first number of each line from the address of the array.
  package var offsets: UnsafePointer<Int>

  package init(lanes: Int, room: Int, count: Int, stride: Int, offsets: UnsafePointer<Int>) {
    unsafe self.lanes = lanes
    unsafe self.room = room
    unsafe self.count = count
    unsafe self.stride = stride
    unsafe self.offsets = offsets
  }

  fileprivate func withC(_ body: (UnsafePointer<strided_fourier_lines>) -> Void) {
    let lines = unsafe strided_fourier_lines(
      lanes: lanes, room: room, count: count, stride: stride, offsets: offsets)
    unsafe withUnsafePointer(to: lines, body)
  }
}
