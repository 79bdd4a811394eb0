import StridedLayout

extension InnerLoop {
  /// The same loop over the elements for which the truth values of an operand are true.
  ///
  /// It runs on each series of elements whose truth values are true, so that an element that is masked out
  /// is neither written nor calculated.
  package func masked(by operand: Int) -> InnerLoop {
    let body = self.body
    return InnerLoop("masked loop", weight: weight) { row in
      let mask = row.run(operand, of: Bool.self)
      var (start, failure) = (0, Failure.none)
      while start < row.count, failure == .none {
        if !mask[start] {
          start += 1
          continue
        }
        var end = start + 1
        while end < row.count, mask[end] { end += 1 }
        failure = row.part(start..<end, body)
        start = end
      }
      return failure
    }
  }
}
