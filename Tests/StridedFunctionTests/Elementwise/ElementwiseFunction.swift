import Oracle
import Strided
import StridedKernels

/// An elementwise function by its name, called with all of its arguments at once.
///
/// These tables are what the tests of recorded results, accuracy and special values call. A function of one
/// element ignores the second array.
struct ElementwiseFunction<Element: OracleElement> {
  /// The name of the function.
  let name: String
  /// The name of its results in `Tests/Golden/elementwise.txt`.
  let record: String
  /// The function.
  let results: (NDArray<Element>, NDArray<Element>) -> [ScalarValue]

  /// A function of one element.
  ///
  /// - Parameter record: the name of the recorded results; nil if it is the function's name.
  @_semantics("optimize.sil.specialize.generic.never")
  static func one<Result: Scalar>(
    _ name: String, record: String? = nil,
    _ function: @escaping (NDArray<Element>) -> NDArray<Result>
  ) -> ElementwiseFunction {
    ElementwiseFunction(name: name, record: record ?? name) { x, _ in
      function(x).elements.map { $0._scalarValue }
    }
  }

  /// A function of two elements; `record` as for one.
  @_semantics("optimize.sil.specialize.generic.never")
  static func two<Result: Scalar>(
    _ name: String, record: String? = nil,
    _ function: @escaping (NDArray<Element>, NDArray<Element>) -> NDArray<Result>
  ) -> ElementwiseFunction {
    ElementwiseFunction(name: name, record: record ?? name) { x, y in
      function(x, y).elements.map { $0._scalarValue }
    }
  }
}

/// An element type with a table of all of its elementwise functions.
protocol ElementwiseElement: OracleElement {
  /// The functions of the type.
  static var functions: [ElementwiseFunction<Self>] { get }
}

extension ElementwiseElement {
  /// The function of a name.
  static func function(named name: String) -> ElementwiseFunction<Self>? {
    functions.first { $0.name == name }
  }
}

extension ElementKind {
  /// The type, with the table of its functions.
  var elementwiseType: any ElementwiseElement.Type {
    switch self {
    case .bool: Bool.self
    case .int8: Int8.self
    case .int16: Int16.self
    case .int32: Int32.self
    case .int64: Int64.self
    case .int: Int.self
    case .uint8: UInt8.self
    case .uint16: UInt16.self
    case .uint32: UInt32.self
    case .uint64: UInt64.self
    case .uint: UInt.self
    case .float16: Float16.self
    case .float: Float.self
    case .double: Double.self
    case .complexFloat: Complex<Float>.self
    case .complexDouble: Complex<Double>.self
    }
  }
}
