import Strided

/// One value for each matrix of a stack, in C order.
struct StackResults<Value> {
  let values: [Value]
  let stack: Shape

  /// An array of the stack's shape, with an element from each value.
  func map<Element: Scalar>(_ element: (Value) -> Element) -> NDArray<Element> {
    NDArray(values.map(element), shape: stack)
  }
}
