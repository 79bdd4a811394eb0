import Strided

/// One value for each matrix of a stack, in C order.
struct StackResults<Value> {
  let values: [Value]
  let stack: Shape

  /// An array of the stack's shape, with an element from each value.
  func map<Element: Scalar>(_ element: (Value) -> Element) -> NDArray<Element> {
    let result = NDArray<Element>.uninitialized(stack, for: "determinants")
    unsafe result.withUnsafePointer { first, _ in
      for (index, value) in values.enumerated() { unsafe first[index] = element(value) }
    }
    return result
  }
}
