/// The memory behind model arrays: a plain Swift array that all views of it share.
final class ModelMemory<Element> {
  /// All elements, in memory order.
  var elements: [Element]

  /// Creates a memory with the given elements.
  init(_ elements: [Element]) {
    self.elements = elements
  }
}
