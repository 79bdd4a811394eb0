/// The memory behind model arrays: a plain Swift array that all views of it share.
package final class ModelMemory<Element> {
  /// All elements, in memory order.
  package var elements: [Element]

  /// Creates a memory with the given elements.
  package init(_ elements: [Element]) {
    self.elements = elements
  }
}
