import Strided

/// Lines in scratch memory, by row: row k holds number k of each line.
@unsafe
struct SplitLines<Part: BinaryFloatingPoint> {
  let real: UnsafeMutablePointer<Part>
  let imaginary: UnsafeMutablePointer<Part>
  let lanes: Int

  init(_ numbers: SplitNumbers, _ lanes: Int) {
    unsafe real = numbers.real.assumingMemoryBound(to: Part.self)
    unsafe imaginary = numbers.imaginary.assumingMemoryBound(to: Part.self)
    unsafe self.lanes = lanes
  }

  /// Calls `body` with the real and imaginary parts of row k, line by line.
  @inline(__always)
  func forRow(_ k: Int, _ body: (_ line: Int, _ real: inout Part, _ imaginary: inout Part) -> Void)
  {
    let place = unsafe k * lanes
    for line in unsafe 0..<lanes {
      unsafe body(line, &real[place + line], &imaginary[place + line])
    }
  }

  /// The real part of number k of a line.
  @inline(__always)
  func part(_ k: Int, _ line: Int) -> Part { unsafe real[k * lanes + line] }

  /// Number k of a line.
  @inline(__always)
  func number(_ k: Int, _ line: Int) -> (real: Part, imaginary: Part) {
    unsafe (real[k * lanes + line], imaginary[k * lanes + line])
  }

  /// Multiplies the real parts of a row.
  func scale(_ k: Int, by factor: Part) {
    unsafe forRow(k) { _, real, _ in real *= factor }
  }

  /// Writes the conjugate of row k to row `count - k`, and 0 to the imaginary parts of row 0.
  func completeSymmetry(_ count: Int) {
    unsafe forRow(0) { _, _, imaginary in imaginary = 0 }
    for k in 1..<max((count + 1) / 2, 1) {
      unsafe forRow(count - k) { line, real, imaginary in
        let number = unsafe number(k, line)
        (real, imaginary) = (number.real, -number.imaginary)
      }
    }
  }

  /// Changes the signs of the imaginary parts of the first `count` rows.
  func conjugate(_ count: Int) {
    for place in unsafe 0..<(count * lanes) { unsafe imaginary[place] = -imaginary[place] }
  }
}

extension SplitNumbers {
  /// Writes the conjugate of number k to number `count - k` of each line, and 0 to the imaginary part of number 0.
  func completeSymmetry(lanes: Int, _ count: Int, width: Int) {
    if width == 4 {
      unsafe SplitLines<Float>(self, lanes).completeSymmetry(count)
    } else {
      unsafe SplitLines<Double>(self, lanes).completeSymmetry(count)
    }
  }

  /// Changes the signs of the imaginary parts of the first `count` numbers of each line.
  func conjugate(lanes: Int, _ count: Int, width: Int) {
    if width == 4 {
      unsafe SplitLines<Float>(self, lanes).conjugate(count)
    } else {
      unsafe SplitLines<Double>(self, lanes).conjugate(count)
    }
  }
}
