/// A set of integers of at least 0, with a place for each in a table that is at most half full.
@usableFromInline
struct NumberSet {
  /// The integers at their places, and -1 elsewhere; a power of two of places.
  private var places: [Int]

  /// An empty set for a number of integers.
  @usableFromInline
  init(capacity: Int) {
    var count = 4
    while count < 2 * capacity { count *= 2 }
    places = Array(repeating: -1, count: count)
  }

  /// Inserts an integer; false if it is there already.
  @usableFromInline
  mutating func insert(_ number: Int) -> Bool {
    var place = number & (places.count - 1)
    while places[place] >= 0 {
      if places[place] == number { return false }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = number
    return true
  }
}
