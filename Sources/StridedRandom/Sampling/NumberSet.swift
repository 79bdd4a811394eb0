/// A set of integers of at least 0, with a place for each in a table that is at most four fifths full.
@frozen
@usableFromInline
struct NumberSet {
  /// The integers at their places, and -1 elsewhere; a power of two of places.
  @usableFromInline var places: [Int]

  /// An empty set for a number of integers.
  @inlinable
  init(capacity: Int) {
    var count = 4
    while count * 4 < 5 * capacity { count *= 2 }
    places = Array(repeating: -1, count: count)
  }

  /// Inserts an integer; false if it is there already.
  @inlinable
  mutating func insert(_ number: Int) -> Bool {
    let mask = places.count &- 1
    var place = number & mask
    while places[place] >= 0 {
      if places[place] == number { return false }
      place = (place &+ 1) & mask
    }
    places[place] = number
    return true
  }
}
