import Strided

/// An arithmetic operator in all the library's spellings, and in Swift.
package struct ModelOperation<Element: OracleNumber> {
  /// The operator.
  package let name: String
  /// The library's operator on two arrays.
  package let arrays: (NDArray<Element>, NDArray<Element>) -> NDArray<Element>
  /// The library's operator on an array and a value.
  package let arrayAndValue: (NDArray<Element>, Element) -> NDArray<Element>
  /// The library's operator on a value and an array.
  package let valueAndArray: (Element, NDArray<Element>) -> NDArray<Element>
  /// The library's operator in place, by an array.
  package let inPlace: (NDArray<Element>, NDArray<Element>) -> Void
  /// The library's operator in place, by a value.
  package let inPlaceByValue: (NDArray<Element>, Element) -> Void
  /// Swift's operator on two values, nil if it would trap.
  package let values: (Element, Element) -> Element?

  /// The four operators.
  package static var all: [ModelOperation] {
    [addition, subtraction, multiplication, division]
  }

  /// `+`.
  package static var addition: ModelOperation {
    ModelOperation(
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
  package static var subtraction: ModelOperation {
    ModelOperation(
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
  package static var multiplication: ModelOperation {
    ModelOperation(
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
  package static var division: ModelOperation {
    ModelOperation(
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
