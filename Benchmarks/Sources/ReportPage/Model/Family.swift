/// The kind of a case, which decides how the page draws it.
package enum Family: CaseIterable, Sendable {
  /// Making views: time against size.
  case view
  /// Copying: bandwidth against size.
  case copy
  /// Writing in place: bandwidth against size.
  case write
  /// Arithmetic over arrays: bandwidth against size.
  case arithmetic
  /// Elementwise functions on operands of several layouts: bandwidth against size.
  case elementwise
  /// Reading a view repeatedly: the passes from which a copy pays.
  case reading
  /// Copying with permuted axes: bandwidth against the shape.
  case permutation
  /// Matrix products: time against the shape.
  case product
  /// Factorisations: time against the shape.
  case factorization
  /// Operations on a few elements: bars of time.
  case small

  /// The heading of the family.
  var title: String {
    switch self {
    case .view: "Views"
    case .copy: "Copies"
    case .write: "Writes in place"
    case .arithmetic: "Arithmetic"
    case .elementwise: "Elementwise functions"
    case .reading: "Copy or view?"
    case .permutation: "Permutations"
    case .product: "Matrix products"
    case .factorization: "Factorisations"
    case .small: "Small operations"
    }
  }
}
