import StridedLayout

/// The start of every element of a layout, in bytes from its first one, found by visiting all of
/// them.
struct ElementPlaces {
  let starts: [Int]
  let width: Int

  init(_ layout: Layout, width: Int) {
    var starts = [0]
    for axis in 0..<layout.rank {
      starts = starts.flatMap { start in
        (0..<layout.shape[axis]).map { start + $0 * layout.strides[axis] * width }
      }
    }
    self.starts = starts
    self.width = width
  }

  /// The bytes from the lowest to the highest one; nil if there are none.
  var bounds: Range<Int>? {
    guard let lowest = starts.min(), let highest = starts.max() else { return nil }
    return lowest..<highest + width
  }

  /// Whether no two elements share memory.
  var isInjective: Bool { Set(starts).count == starts.count }
}

/// The displacements at which two sets of elements meet.
struct Meetings {
  /// All displacements at which their bounds meet, and a few more on both sides.
  let displacements: ClosedRange<Int>
  private let isMeeting: [Bool]
  private let inner: ClosedRange<Int>?

  /// The meetings of two sets.
  ///
  /// A displacement is the address of the first element of `second` minus that of `first`.
  init(_ first: ElementPlaces, _ second: ElementPlaces, margin: Int = 2) {
    guard let bounds = first.bounds, let others = second.bounds else {
      displacements = -margin...margin
      isMeeting = Array(repeating: false, count: 2 * margin + 1)
      inner = nil
      return
    }
    let lowest = bounds.lowerBound - others.upperBound + 1
    let highest = bounds.upperBound - 1 - others.lowerBound
    displacements = lowest - margin...highest + margin
    inner = lowest...highest
    var marks = Array(repeating: false, count: displacements.count)
    for start in first.starts {
      for other in second.starts {
        // The other element starts before this one ends, and ends after this one starts.
        for displacement in start - other - second.width + 1..<start - other + first.width {
          marks[displacement - displacements.lowerBound] = true
        }
      }
    }
    isMeeting = marks
  }

  /// Whether an element of one set has a byte in common with one of the other.
  func share(at displacement: Int) -> Bool {
    isMeeting[displacement - displacements.lowerBound]
  }

  /// Whether the ranges from the lowest to the highest byte meet.
  func boundsMeet(at displacement: Int) -> Bool {
    inner?.contains(displacement) ?? false
  }
}
