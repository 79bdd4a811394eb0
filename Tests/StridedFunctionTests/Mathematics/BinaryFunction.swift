import Oracle
import Strided
import Testing

/// An elementwise function of two arrays in all the library's spellings, and in plain Swift.
struct BinaryFunction<Element: OracleElement> {
  /// The function.
  let name: String
  /// The library's function of two arrays.
  let arrays: (NDArray<Element>, NDArray<Element>) -> NDArray<Element>
  /// The library's function of an array and a value.
  let arrayAndValue: (NDArray<Element>, Element) -> NDArray<Element>
  /// The library's function of a value and an array, if it has this form.
  var valueAndArray: ((Element, NDArray<Element>) -> NDArray<Element>)?
  /// The library's function of two arrays that writes to a third one, if it has this form.
  var into: ((NDArray<Element>, NDArray<Element>, NDArray<Element>) -> Void)?
  /// The library's function in place, by an array, if it has this form.
  var inPlace: ((NDArray<Element>, NDArray<Element>) -> Void)?
  /// The library's function in place, by a value, if it has this form.
  var inPlaceByValue: ((NDArray<Element>, Element) -> Void)?
  /// The function of two elements, nil if it has no result.
  let values: (Element, Element) -> Element?
  /// Whether an element of the result is right.
  let isEqual: (Element, Element) -> Bool

  /// The pairs of some values for which the function has a result.
  func definedPairs(of samples: [Element]) -> (left: [Element], right: [Element]) {
    var (left, right): ([Element], [Element]) = ([], [])
    for first in samples {
      for second in samples where values(first, second) != nil {
        left.append(first)
        right.append(second)
      }
    }
    return (left, right)
  }
}

// The functions of ordered elements. Their names differ, because a member with the name of a
// function would hide it.
extension BinaryFunction where Element: OracleOrdered {
  /// All of them.
  static var ordered: [BinaryFunction] {
    [smaller, larger, truncatingRemainder, floorQuotient]
  }

  /// `minimum`.
  static var smaller: BinaryFunction {
    BinaryFunction(
      name: "minimum",
      arrays: { minimum($0, $1) },
      arrayAndValue: { minimum($0, $1) },
      valueAndArray: { minimum($0, $1) },
      into: { minimum($0, $1, into: $2) },
      values: { Element.modelMinimum($0, $1) },
      isEqual: { $0.isSameNumber(as: $1) }
    )
  }

  /// `maximum`.
  static var larger: BinaryFunction {
    BinaryFunction(
      name: "maximum",
      arrays: { maximum($0, $1) },
      arrayAndValue: { maximum($0, $1) },
      valueAndArray: { maximum($0, $1) },
      into: { maximum($0, $1, into: $2) },
      values: { Element.modelMaximum($0, $1) },
      isEqual: { $0.isSameNumber(as: $1) }
    )
  }

  /// `%`.
  static var truncatingRemainder: BinaryFunction {
    BinaryFunction(
      name: "%",
      arrays: { $0 % $1 },
      arrayAndValue: { $0 % $1 },
      valueAndArray: { $0 % $1 },
      inPlace: { $0 %= $1 },
      inPlaceByValue: { $0 %= $1 },
      values: Element.modelRemainder,
      isEqual: { $0.isSame(as: $1) }
    )
  }

  /// `floorDivide`.
  static var floorQuotient: BinaryFunction {
    BinaryFunction(
      name: "floorDivide",
      arrays: { floorDivide($0, $1) },
      arrayAndValue: { floorDivide($0, $1) },
      valueAndArray: { floorDivide($0, $1) },
      into: { floorDivide($0, $1, into: $2) },
      values: Element.modelFloorQuotient,
      isEqual: { $0.isSame(as: $1) }
    )
  }
}

// The functions of truth values.
extension BinaryFunction where Element == Bool {
  /// All of them.
  static var logical: [BinaryFunction] {
    [
      BinaryFunction(
        name: ".&&",
        arrays: { $0 .&& $1 },
        arrayAndValue: { $0 .&& $1 },
        valueAndArray: { $0 .&& $1 },
        values: { $0 && $1 },
        isEqual: { $0 == $1 }
      ),
      BinaryFunction(
        name: ".||",
        arrays: { $0 .|| $1 },
        arrayAndValue: { $0 .|| $1 },
        valueAndArray: { $0 .|| $1 },
        values: { $0 || $1 },
        isEqual: { $0 == $1 }
      ),
    ]
  }
}
