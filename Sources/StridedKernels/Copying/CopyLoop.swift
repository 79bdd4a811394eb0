import CStridedKernels
import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The inner loops that copy elements of any type: a copy moves bits.
///
/// BLAS copies `Float`, `Double` and complex numbers for some strides; see `BLASScalar`. These loops copy everything
/// else.
package enum CopyLoop {
  /// The loop for rows of elements of `width` bytes.
  package static func choose(_ row: RowForm, width: Int) -> InnerLoop {
    if row.isTiled { return tiles(row, width: width) }
    if row.strides[1] == 0 { return fill(row, width: width) }
    guard row.isContiguous(width: width), row.count >= Tuning.worthwhileCall else {
      return elements(width: width)
    }
    if row.isStreaming { return streamed }
    return InnerLoop("memmove", callLength: InnerLoop.anyLength) { row in
      unsafe memmove(
        row.lowestAddress(0), row.lowestAddress(1), row.count &* Int(row.stride(0).magnitude))
      return .none
    }
  }

  /// Copies contiguous rows with streaming stores.
  private static var streamed: InnerLoop {
    InnerLoop("streaming stores", streams: true, tiles: .streams) { row in
      unsafe strided_stream_rows(
        strided_simd_level(), 1, row.count * row.stride(0), row.address(0), 0, row.address(1), 0,
        false)
      return .none
    }
  }

  /// Moves tiles in registers; rows outside of tiles are copied element by element.
  private static func tiles(_ row: RowForm, width: Int) -> InnerLoop {
    let rows = elements(width: width).body
    return row.isStreaming
      ? InnerLoop("register tiles, streaming stores", streams: true, tiles: .registers, rows)
      : InnerLoop("register tiles", tiles: .registers, rows)
  }

  /// Writes one value to every element.
  private static func fill(_ row: RowForm, width: Int) -> InnerLoop {
    guard row.strides[0] == width, row.count * width >= Tuning.longFill else {
      return elements(width: width)
    }
    return row.isStreaming
      ? InnerLoop("streaming stores", streams: true) { fill($0, streams: true) }
      : InnerLoop("vector loop") { fill($0, streams: false) }
  }

  private static func fill(_ row: Row, streams: Bool) -> Failure {
    unsafe strided_fill(
      strided_simd_level(), row.address(0), row.address(1), row.stride(0), row.count, streams)
    return .none
  }

  /// The loop that copies element by element.
  static func elements(width: Int) -> InnerLoop { Elements().run(width: width) }

  private struct Elements: BitsOperation {
    func callAsFunction<Bits>(_ type: Bits.Type) -> InnerLoop {
      .portable { row in
        row.map { (bits: Bits) in bits }
        return .none
      }
    }
  }
}

/// The inner loops that exchange two operands.
package enum SwapLoop {
  /// The loop for elements of `width` bytes.
  package static func choose(width: Int) -> InnerLoop { Portable().run(width: width) }

  private struct Portable: BitsOperation {
    func callAsFunction<Bits>(_ type: Bits.Type) -> InnerLoop {
      .portable { row in
        var (x, y) = (row.run(0, of: Bits.self), row.run(1, of: Bits.self))
        for _ in 0..<row.count {
          (x.first, y.first) = (y.first, x.first)
          x.advance()
          y.advance()
        }
        return .none
      }
    }
  }
}

/// The inner loops that select between two sources, element by element.
package enum SelectLoop {
  /// The loop for elements of `width` bytes that selects by a mask.
  ///
  /// It writes operand 2 if operand 1, the mask, is true, and otherwise operand 3.
  package static func choose(width: Int) -> InnerLoop { Masked().run(width: width) }

  /// The loop for elements of `width` bytes that writes operand 2 where operand 1 is `place`.
  ///
  /// All other elements of the destination keep their values.
  package static func overwrite(at place: Int, width: Int) -> InnerLoop {
    Overwriting(place: place).run(width: width)
  }

  private struct Masked: BitsOperation {
    func callAsFunction<Bits>(_ type: Bits.Type) -> InnerLoop {
      .portable { row in
        var (to, mask) = (row.run(0, of: Bits.self), row.run(1, of: Bool.self))
        var (yes, no) = (row.run(2, of: Bits.self), row.run(3, of: Bits.self))
        if to.stride == 1, mask.stride == 1, yes.stride == 1, no.stride == 1 {
          for i in 0..<row.count { to[unit: i] = mask[unit: i] ? yes[unit: i] : no[unit: i] }
        } else {
          for _ in 0..<row.count {
            to.first = mask.first ? yes.first : no.first
            to.advance()
            mask.advance()
            yes.advance()
            no.advance()
          }
        }
        return .none
      }
    }
  }

  private struct Overwriting: BitsOperation {
    let place: Int

    func callAsFunction<Bits>(_ type: Bits.Type) -> InnerLoop {
      .portable { [place] row in
        let (to, selectors) = (row.run(0, of: Bits.self), row.run(1, of: Int.self))
        let from = row.run(2, of: Bits.self)
        for i in 0..<row.count where selectors[i] == place { to[i] = from[i] }
        return .none
      }
    }
  }
}
