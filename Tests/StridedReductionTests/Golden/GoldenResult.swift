import Oracle
import Strided

/// A result of a call.
protocol GoldenResult {
  /// What differs from the recorded array, or nil.
  func mismatch(with recorded: GoldenArray, by rule: GoldenRule) -> String?
}

extension NDArray: GoldenResult where Element: GoldenElement {
  @_semantics("optimize.sil.specialize.generic.never")
  func mismatch(with recorded: GoldenArray, by rule: GoldenRule) -> String? {
    guard Element._typeName == recorded.type, Array(shape) == recorded.shape else {
      return "\(Element._typeName) of shape \(shape), not \(recorded.type) of \(recorded.shape)"
    }
    let found = Array<Element>(self)
    let elements = recorded.elements(of: Element.self)
    for place in found.indices where !rule.accepts(found[place], elements[place]) {
      return "element \(place) is \(found[place]), not \(elements[place])"
    }
    return nil
  }
}

extension GoldenCase {
  /// What differs from the recorded results, or nil.
  func mismatch(of found: [any GoldenResult]) -> String? {
    if found.count != results.count {
      return "\(found.count) results, not \(results.count)"
    }
    for place in found.indices {
      if let difference = found[place].mismatch(with: results[place], by: rule) {
        return "result \(place): \(difference)"
      }
    }
    return nil
  }
}
