import Testing

extension Trait where Self == ConditionTrait {
  /// Takes tests out of the runs under the address sanitizer that CI makes.
  ///
  /// They compare many values, and reach no memory but through code that other tests run under it.
  package static var withoutAddressSanitizer: Self {
    .disabled(if: TestScale.sanitizer == "address", "other tests reach the same memory")
  }
}
