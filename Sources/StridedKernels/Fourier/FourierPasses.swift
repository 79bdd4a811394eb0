import CStridedKernels

/// The passes of a Fourier transform with their tables.
@safe
package final class FourierPasses: @unchecked Sendable {
  /// The number of passes.
  let count: Int
  private let passes: UnsafeMutablePointer<strided_fourier_pass>
  private let tables: UnsafeMutableRawPointer
  /// The size of the tables in bytes.
  package let byteCount: Int

  var first: UnsafePointer<strided_fourier_pass> { unsafe UnsafePointer(passes) }

  /// Creates the passes of a transform.
  ///
  /// - Parameters:
  ///   - radices: the radices, whose product is the number of points.
  ///   - width: the size of a real number in bytes.
  ///   - keepsHalf: whether the first pass is one over real numbers, and gives (r + 1) / 2 lines for its radix r, which
  ///     is odd. The other passes run on these lines side by side.
  ///   - root: cos(2πk / n) and sin(2πk / n) for k < n, the number of points.
  package init(
    radices: [Int], width: Int, keepsHalf: Bool = false,
    root: (Int) -> (cosine: Double, sine: Double)
  ) {
    count = radices.count
    let points = radices.reduce(1, *)
    // The numbers of a span beside each other, of all lines.
    func length(_ span: Int) -> Int {
      keepsHalf && span > 1 ? span / radices[0] * ((radices[0] + 1) / 2) : span
    }
    var size = 0
    forEachPass(radices) { radix, span, groups in
      size += 2 * (radix - 1) * groups + 2 * radix
      if length(span) < Self.shortSpan {
        size += 2 * (radix - 1) * Self.rowLength(length(span) * groups)
      }
    }
    // A vector may begin at any number, and end in the room after the last.
    byteCount = size * width + 64
    let (passes, tables) = (
      UnsafeMutablePointer<strided_fourier_pass>.allocate(capacity: max(radices.count, 1)),
      UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
    )
    unsafe (self.passes, self.tables) = (passes, tables)
    var table = unsafe FourierTable(tables, width: width)
    var index = 0
    forEachPass(radices) { radix, span, groups in
      var pass = unsafe strided_fourier_pass()
      unsafe pass.radix = radix
      unsafe pass.span = length(span)
      unsafe pass.groups = groups
      unsafe pass.factors = unsafe UnsafeRawPointer(table.position)
      for group in 0..<groups {
        for k in 1..<radix {
          let (cosine, sine) = root(span * (group * k % (radix * groups)))
          table.append(cosine)
          table.append(-sine)
        }
      }
      unsafe pass.roots = unsafe UnsafeRawPointer(table.position)
      for k in 0..<radix { table.append(root(points / radix * k).cosine) }
      for k in 0..<radix { table.append(root(points / radix * k).sine) }
      if length(span) < Self.shortSpan {
        unsafe pass.spread = unsafe UnsafeRawPointer(table.position)
        let total = length(span) * groups
        for k in 1..<radix {
          for isSine in [false, true] {
            for place in 0..<Self.rowLength(total) {
              let group = min(place, total - 1) / length(span)
              let (cosine, sine) = root(span * (group * k % (radix * groups)))
              table.append(isSine ? -sine : cosine)
            }
          }
        }
      }
      unsafe (passes + index).initialize(to: pass)
      index += 1
    }
  }

  deinit {
    unsafe passes.deallocate()
    unsafe tables.deallocate()
  }

  /// The span from which a pass needs no factors for each number.
  private static var shortSpan: Int { 16 }

  private static func rowLength(_ count: Int) -> Int { (count + 15) / 16 * 16 }
}

/// Calls `body` for each pass with its radix, and the products of the radices before and after.
private func forEachPass(
  _ radices: [Int], _ body: (_ radix: Int, _ span: Int, _ groups: Int) -> Void
) {
  var (span, groups) = (1, radices.reduce(1, *))
  for radix in radices {
    groups /= radix
    body(radix, span, groups)
    span *= radix
  }
}

/// Numbers of one real type that are written one after the other.
@safe
package struct FourierTable {
  /// The address of the next number.
  package private(set) var position: UnsafeMutableRawPointer
  private let width: Int

  package init(_ position: UnsafeMutableRawPointer, width: Int) {
    unsafe self.position = position
    self.width = width
  }

  /// Writes a number, rounded to the type.
  package mutating func append(_ number: Double) {
    if width == 4 {
      unsafe position.storeBytes(of: Float(number), as: Float.self)
    } else {
      unsafe position.storeBytes(of: number, as: Double.self)
    }
    unsafe position += width
  }
}
