import Foundation

/// Whether two lists have the same bytes.
///
/// Unoptimised code under a sanitizer compares elements a hundred times slower.
package func haveSameBytes<Element>(_ first: [Element], _ second: [Element]) -> Bool {
  first.withUnsafeBufferPointer { first in
    second.withUnsafeBufferPointer { haveSameBytes(first, $0) }
  }
}

/// Whether the elements of two buffers have the same bytes.
package func haveSameBytes<Element>(
  _ first: UnsafeBufferPointer<Element>, _ second: UnsafeBufferPointer<Element>
) -> Bool {
  guard first.count == second.count else { return false }
  guard let start = first.baseAddress, let other = second.baseAddress else { return true }
  return memcmp(start, other, first.count * MemoryLayout<Element>.stride) == 0
}
