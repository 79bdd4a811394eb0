import StridedLayout
import Testing

/// Lists around the inline capacity, against arrays.
@Suite struct InlineListTests {
  private func list(_ values: [Int]) -> InlineList<Int> {
    var list = InlineList(filler: 0)
    for value in values { list.append(value) }
    return list
  }

  @Test func insertingAndRemoving() {
    for length in 0...7 {
      let values = (0..<length).map { 10 + $0 }
      for place in 0...length {
        var (inserted, model) = (list(values), values)
        inserted.insert(99, at: place)
        model.insert(99, at: place)
        #expect(Array(inserted) == model)
        #expect(inserted == list(model))
      }
      for place in 0..<length {
        var (shortened, model) = (list(values), values)
        #expect(shortened.remove(at: place) == model.remove(at: place))
        #expect(Array(shortened) == model)
        shortened.append(5)
        #expect(shortened == list(model + [5]))
      }
    }
  }

  @Test func settingAndRepeating() {
    for length in 0...7 {
      var repeated = InlineList(repeating: 3, count: length)
      #expect(Array(repeated) == Array(repeating: 3, count: length))
      for place in 0..<length { repeated[place] = place }
      let kept = repeated
      for place in 0..<length { repeated[place] += 1 }
      #expect(Array(kept) == Array(0..<length))
      #expect(Array(repeated) == Array(1..<(length + 1)))
      #expect((kept == repeated) == (length == 0))
    }
  }

  /// The elements in memory are the elements, inline or not.
  @Test func elementsInMemory() {
    for length in 0...9 {
      let values = (0..<length).map { 10 + $0 }
      var list = self.list(values)
      #expect(list.isInPlace == (length <= InlineList<Int>.inlineCapacity))
      #expect(list.withElements { places in (0..<length).map { places[$0] } } == values)
      #expect(list.copied == list)
      let kept = list
      list.withMutableElements { places in
        for place in 0..<length { places[place] *= 2 }
      }
      #expect(Array(list) == values.map { 2 * $0 })
      #expect(Array(kept) == values)
    }
  }

  @Test func removingTheEnd() {
    for length in 0...9 {
      let values = (0..<length).map { 10 + $0 }
      for index in 0...length {
        var shortened = list(values)
        shortened.removeAll(from: index)
        #expect(shortened == list(Array(values[..<index])))
        shortened.append(7)
        #expect(Array(shortened) == values[..<index] + [7])
      }
    }
  }
}
