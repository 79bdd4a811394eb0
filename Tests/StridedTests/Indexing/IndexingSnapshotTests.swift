import Oracle
import Strided
import Testing

/// Index arrays, masks and values are read before anything is written, even if they are views of
/// the destination.
@Suite struct IndexingSnapshotTests {
  /// Calls `body` with every array of `extent` places that are valid indices of itself.
  private func everySelfIndex(_ extent: Int, _ body: (Twin<Int>, [Int]) -> Void) {
    var number = 0
    let choices = 2 * extent
    var total = 1
    for _ in 0..<extent {
      total *= choices
    }
    while number < total {
      var rest = number
      let values: [Int] = (0..<extent).map { _ in
        defer { rest /= choices }
        return rest % choices - extent
      }
      body(Twin(values, shape: [extent], name: "a"), values)
      number += 1
    }
  }

  private var extents: ClosedRange<Int> {
    1...(TestScale.isFull ? 4 : 3)
  }

  /// Runs a statement in the library and in the model, and compares the memory.
  private func check(
    _ log: FailureLog,
    _ a: Twin<Int>,
    _ text: String,
    library: (NDArray<Int>) -> Void,
    model: (ModelArray<Int>) -> Bool
  ) {
    let before = a.model.values
    if model(a.model) {
      library(a.array)
      let found = a.memoryDifference()
      log.check(found == nil, "\(text), a = \(before): \(found ?? "")")
    }
    a.reset(to: before)
  }

  @Test func arraysIndexedByThemselves() {
    let log = FailureLog()
    for extent in extents {
      let news = (0..<extent).map { 10 + $0 }
      let b = NDArray(news)
      let modelB = ModelArray(news, shape: [extent])
      everySelfIndex(extent) { a, _ in
        let own = a.model.selecting([.positions(a.model)])
        check(log, a, "a[a] = b") {
          $0[$0] = b
        } model: { _ in
          own?.assign(modelB) ?? false
        }
        check(log, a, "a[a] = a") {
          $0[$0] = $0
        } model: {
          own?.assign($0) ?? false
        }
        check(log, a, "a[a] = a[::-1]") {
          $0[$0] = $0[.stride(by: -1)]
        } model: {
          own?.assign($0.flipped(axis: 0)) ?? false
        }
        check(log, a, "a[a] += a") {
          $0[$0] += $0
        } model: {
          own?.update(by: $0, Int.plus) ?? false
        }
        check(log, a, "a.scatterAdd(a, at: a)") {
          $0.scatterAdd($0, at: $0)
        } model: {
          own?.scatterAdd($0) ?? false
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test func arraysIndexedByTheirViews() {
    let log = FailureLog()
    for extent in extents {
      everySelfIndex(extent) { a, _ in
        let back = a.model.flipped(axis: 0)
        let reversed = a.model.selecting([.positions(back)])
        check(log, a, "a[a[::-1]] = a") {
          $0[$0[.stride(by: -1)]] = $0
        } model: {
          reversed?.assign($0) ?? false
        }
        check(log, a, "a[a[::-1]] -= a[::-1]") {
          $0[$0[.stride(by: -1)]] -= $0[.stride(by: -1)]
        } model: { _ in
          reversed?.update(by: back, Int.minus) ?? false
        }
        check(log, a, "a[::-1][a] = a") {
          let target = $0[.stride(by: -1)]
          target[$0] = $0
        } model: {
          back.selecting([.positions($0)])?.assign($0) ?? false
        }
        check(log, a, "a[a[1:]] = a[:-1]") {
          $0[$0[1...]] = $0[..<(extent - 1)]
        } model: {
          let index = $0.selecting(Array(1..<extent), axis: 0)
          let source = $0.selecting(Array(0..<extent - 1), axis: 0)
          return $0.selecting([.positions(index)])?.assign(source) ?? false
        }
        check(log, a, "a.put(a, at: a[::-1])") {
          $0.put($0, at: $0[.stride(by: -1)])
        } model: {
          reversed?.assign($0) ?? false
        }
        let column = a.model.expanded(at: 1)
        check(log, a, "a[a[:, newaxis]] = a") {
          $0[$0[.all, .newAxis]] = $0
        } model: {
          $0.selecting([.positions(column)])?.assign($0) ?? false
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test func masksOfThemselves() {
    let log = FailureLog()
    for extent in 1...(TestScale.isFull ? 6 : 4) {
      for bits in 0..<1 << extent {
        let values = (0..<extent).map { bits >> $0 & 1 == 1 }
        let m = Twin(values, shape: [extent], name: "m")
        let back = m.model.flipped(axis: 0)
        let trues = values.filter { $0 }.count
        func check(
          _ text: String, _ library: (NDArray<Bool>) -> Void, _ model: () -> Bool
        ) {
          if model() {
            library(m.array)
            let found = m.memoryDifference()
            log.check(found == nil, "\(text), m = \(values): \(found ?? "")")
          }
          m.reset(to: values)
        }
        let own = m.model.selecting([.mask(m.model)])
        let reversed = m.model.selecting([.mask(back)])
        check("m[m] = false") {
          $0[$0] = NDArray([false])
        } _: {
          own?.assign(ModelArray([false], shape: [1])) ?? false
        }
        check("m[m[::-1]] = m[:trues]") {
          $0[$0[.stride(by: -1)]] = $0[..<trues]
        } _: {
          reversed?.assign(m.model.selecting(Array(0..<trues), axis: 0)) ?? false
        }
        check("m[::-1][m] = m[:trues]") {
          let target = $0[.stride(by: -1)]
          target[$0] = $0[..<trues]
        } _: {
          let head = m.model.selecting(Array(0..<trues), axis: 0)
          return back.selecting([.mask(m.model)])?.assign(head) ?? false
        }
        check("m[m[::-1]] = m[-trues:][::-1]") {
          $0[$0[.stride(by: -1)]] = $0[(extent - trues)...][.stride(by: -1)]
        } _: {
          let tail = m.model.selecting((extent - trues..<extent).reversed(), axis: 0)
          return reversed?.assign(tail) ?? false
        }
      }
    }
    log.finish(atLeast: 60)
  }

  /// Rows, columns and transposes of a matrix as the values of its own selections.
  @Test func matricesFromTheirOwnViews() {
    let log = FailureLog()
    let elements = (0..<9).map { 10 + $0 }
    let a = Twin(elements, shape: [3, 3], name: "a")
    let lists = [[0, 1, 2], [2, 1, 0], [1, 1, 1], [0, 2, 0], [-1, 0, 1], [2], [0, 1, 2, 0]]
    let flips: [[ViewStep]] = [
      [], [.transpose], [.flipAll], [.flip(axis: 0)], [.flip(axis: 1), .transpose],
      [.index(axis: 0, at: 1)], [.index(axis: 1, at: 2)], [.slice(axis: 0, step: -2)],
      [.index(axis: 0, at: 0), .newAxis(at: 1)],
    ]
    for list in lists {
      let subscripts: [[IndexTerm]] = [
        [.list(list)], [.all, .list(list)], [.slice(by: -1), .list(list)],
        [.list(list), .list(list)],
        [.list(list), .list([1])], [.positions(list, shape: [list.count, 1]), .list([2, 0, 1])],
      ]
      for terms in subscripts {
        for steps in flips {
          var source = a
          for step in steps {
            source = source.applying(step, name: "a \(steps)")
          }
          let selected = a.model.selecting(terms.map(\.model))
          a.reset(to: elements)
          if selected?.assign(source.model) ?? false {
            a.array.assign(source.array, at: terms)
            let found = a.memoryDifference()
            log.check(found == nil, "a\(terms.text) = \(source.name): \(found ?? "")")
          }
          a.reset(to: elements)
          if selected?.update(by: source.model, Int.plus) ?? false {
            a.array.update(at: terms, by: source.array) { $0 += $1 }
            let found = a.memoryDifference()
            log.check(found == nil, "a\(terms.text) += \(source.name): \(found ?? "")")
          }
          a.reset(to: elements)
          if selected?.scatterAdd(source.model) ?? false {
            a.array.scatterAdd(source.array, at: terms)
            let found = a.memoryDifference()
            log.check(found == nil, "a.scatterAdd(\(source.name), \(terms.text)): \(found ?? "")")
          }
        }
      }
    }
    log.finish(atLeast: 300)
  }
}
