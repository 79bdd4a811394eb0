import Strided

/// One value for each matrix of a stack, in C order.
///
/// The value of a single matrix takes no memory of its own.
enum StackValues<Value>: RandomAccessCollection {
  case one(Value)
  case several([Value])

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .one: 1
    case .several(let values): values.count
    }
  }

  subscript(index: Int) -> Value {
    switch self {
    case .one(let value): value
    case .several(let values): values[index]
    }
  }

  /// The first index whose value satisfies a condition.
  @inline(__always)
  func firstIndex(where condition: (Value) -> Bool) -> Int? {
    switch self {
    case .one(let value): condition(value) ? 0 : nil
    case .several(let values): values.firstIndex(where: condition)
    }
  }

  /// An array of the stack's shape, with an element from each value.
  func array<Element: Scalar>(_ stack: Shape, _ element: (Value) -> Element) -> NDArray<Element> {
    let result = NDArray<Element>.uninitialized(stack, for: "determinants")
    for index in indices { unsafe result.first[index] = element(self[index]) }
    return result
  }
}
