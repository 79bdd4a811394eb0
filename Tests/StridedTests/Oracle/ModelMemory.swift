/// The memory behind model arrays: a plain Swift array that all views of it share.
final class ModelMemory<Element> {
  /// Every element, in the order of memory.
  var elements: [Element]

  /// Takes the elements as they are.
  init(_ elements: [Element]) {
    self.elements = elements
  }
}
