import CStridedKernels
import StridedKernels
import Testing

/// How long rows are divided for the threads that sort them.
@Suite(.enabled(if: QuicksortVectors.areThere, "the sort in vectors needs AVX-512"))
struct VectorDivisionTests {
  private static let counts = [6144, 6145, 10_000, 20_000, 40_000]

  /// Divides a list, checks the result, and returns the sizes of the parts.
  private func divide(_ list: [UInt64], threads: Int, _ name: String) -> [Int] {
    let sort = VectorSort<UInt64>(strided_order_unsigned)!
    var memory = list
    let parts = unsafe memory.withUnsafeMutableBufferPointer { memory in
      let row = unsafe ElementPointer(memory.baseAddress!).run(at: 0, stride: 1)
      return ThreadLimit(threads: threads, bytesPerThread: 1).hold {
        sort.parts(list.count, row, for: ThreadShare(bytes: .max))
      }
    }
    let place = "\(name), \(list.count) elements, \(threads) threads"
    for (part, next) in zip(parts, parts.dropFirst()) {
      #expect(part.upperBound <= next.lowerBound, "\(place)")
    }
    for part in parts { memory[part].sort() }
    #expect(memory == list.sorted(), "\(place)")
    return parts.map { $0.count }
  }

  /// Lists of different elements are divided into one part for each thread, about as large as the others.
  @Test(arguments: 1...5)
  func evenParts(threads: Int) {
    var random = SplitMix64(seed: 5)
    for count in Self.counts {
      let list = (0..<count).map { _ in random.next() }
      let sorted = list.sorted()
      let falling = Array(sorted.reversed())
      for (name, list) in [("random", list), ("sorted", sorted), ("falling", falling)] {
        let sizes = divide(list, threads: threads, name)
        #expect(sizes.reduce(0, +) == count)
        let isDivided = threads > 1 && count > 6144
        if count >= threads * 6144 || !isDivided {
          #expect(sizes.count == (isDivided ? threads : 1), "\(name) \(count) \(threads): \(sizes)")
        }
        if isDivided {
          let limit = max(count / threads * 5 / 4, 6145)
          #expect(sizes.max()! < limit, "\(name) \(count) \(threads): \(sizes)")
        }
      }
    }
  }

  /// Elements that are equal to a pivot, and as many as a part, are not sorted again.
  @Test(arguments: 2...4)
  func equalElements(threads: Int) {
    var random = SplitMix64(seed: 6)
    for count in Self.counts where count > 6144 {
      #expect(
        divide(Array(repeating: 7, count: count), threads: threads, "equal").reduce(0, +) == 0)
      let list = (0..<count).map { _ in random.next() }
      let skewed = list.map { $0 % 100 == 0 ? $0 / 2 + .max / 2 : 3 }
      let rest = skewed.count { $0 != 3 }
      #expect(divide(skewed, threads: threads, "skewed").reduce(0, +) == rest)
      // The median is equal to more than half of them.
      let two: [UInt64] = list.map { $0 % 5 < 3 ? 0 : 1 }
      #expect(divide(two, threads: threads, "two").reduce(0, +) <= two.count { $0 == 1 })
      _ = divide(list.map { $0 % 5 }, threads: threads, "five")
      _ = divide(list.map { $0 % 100 == 0 ? $0 / 2 : .max - 3 }, threads: threads, "skewed up")
    }
  }
}
