/// The types of numbers for which there are factorisations in C.
protocol NumberOfC: BinaryFloatingPoint, BitwiseCopyable {}
extension Float: NumberOfC {}
extension Double: NumberOfC {}

/// A matrix in column-major order.
struct ColumnMajorNumbers<Number: NumberOfC> {
  let rows: Int
  let columns: Int
  var elements: [Number] = []

  init(_ rows: Int, _ columns: Int, _ element: (Int, Int) -> Number) {
    (self.rows, self.columns) = (rows, columns)
    for index in 0..<rows * columns { elements.append(element(index % rows, index / rows)) }
  }

  subscript(row: Int, column: Int) -> Number {
    get { elements[row + column * rows] }
    set { elements[row + column * rows] = newValue }
  }
}

extension UnsafeMutableRawPointer {
  /// An address for no elements.
  static var nowhere: Self { Self(bitPattern: 64)! }
}

extension SplitMix64 {
  /// A number between -1 and 1.
  mutating func number<Number: BinaryFloatingPoint>() -> Number {
    Number(Int64(bitPattern: next()) >> 40) / Number(1 << 23)
  }
}
