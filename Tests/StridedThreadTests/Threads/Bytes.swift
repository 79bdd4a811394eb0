import Foundation
import Strided

/// The bytes of the elements of an array.
func bytes<Element>(of array: NDArray<Element>) -> [UInt8] {
  Array(array).withUnsafeBytes { Array($0) }
}

/// Whether two lists have the same bytes.
///
/// Unoptimised code under a sanitizer compares elements a hundred times slower.
func haveSameBytes<Element>(_ first: [Element], _ second: [Element]) -> Bool {
  first.withUnsafeBytes { first in
    second.withUnsafeBytes { second in
      guard first.count == second.count else { return false }
      return first.isEmpty || memcmp(first.baseAddress!, second.baseAddress!, first.count) == 0
    }
  }
}
