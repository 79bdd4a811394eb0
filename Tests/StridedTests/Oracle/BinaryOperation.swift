import Strided

/// An arithmetic operator in all the library's spellings, and in Swift.
struct BinaryOperation<Element: OracleNumber> {
  /// The operator.
  let name: String
  /// The library's operator on two arrays.
  let arrays: (NDArray<Element>, NDArray<Element>) -> NDArray<Element>
  /// The library's operator on an array and a value.
  let arrayAndValue: (NDArray<Element>, Element) -> NDArray<Element>
  /// The library's operator on a value and an array.
  let valueAndArray: (Element, NDArray<Element>) -> NDArray<Element>
  /// The library's operator in place, by an array.
  let inPlace: (NDArray<Element>, NDArray<Element>) -> Void
  /// The library's operator in place, by a value.
  let inPlaceByValue: (NDArray<Element>, Element) -> Void
  /// Swift's operator on two values, nil if it would trap.
  let values: (Element, Element) -> Element?

  /// The four operators.
  static var all: [BinaryOperation] {
    [addition, subtraction, multiplication, division]
  }

  /// `+`.
  static var addition: BinaryOperation {
    BinaryOperation(
      name: "+",
      arrays: { $0 + $1 },
      arrayAndValue: { $0 + $1 },
      valueAndArray: { $0 + $1 },
      inPlace: { $0 += $1 },
      inPlaceByValue: { $0 += $1 },
      values: Element.plus
    )
  }

  /// `-`.
  static var subtraction: BinaryOperation {
    BinaryOperation(
      name: "-",
      arrays: { $0 - $1 },
      arrayAndValue: { $0 - $1 },
      valueAndArray: { $0 - $1 },
      inPlace: { $0 -= $1 },
      inPlaceByValue: { $0 -= $1 },
      values: Element.minus
    )
  }

  /// `*`.
  static var multiplication: BinaryOperation {
    BinaryOperation(
      name: "*",
      arrays: { $0 * $1 },
      arrayAndValue: { $0 * $1 },
      valueAndArray: { $0 * $1 },
      inPlace: { $0 *= $1 },
      inPlaceByValue: { $0 *= $1 },
      values: Element.times
    )
  }

  /// `/`.
  static var division: BinaryOperation {
    BinaryOperation(
      name: "/",
      arrays: { $0 / $1 },
      arrayAndValue: { $0 / $1 },
      valueAndArray: { $0 / $1 },
      inPlace: { $0 /= $1 },
      inPlaceByValue: { $0 /= $1 },
      values: Element.over
    )
  }
}
