/// Input from the command line that cannot be used, with the words that say why.
package struct InvalidInput: Error, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
