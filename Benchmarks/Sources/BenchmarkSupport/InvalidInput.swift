/// Invalid input from the command line, with the reason.
package struct InvalidInput: Error, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
