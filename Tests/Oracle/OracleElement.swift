import Strided

/// An element type, with its properties for the tests.
///
/// Library operations whose result type depends on the element type are closures that every type
/// defines, so that tests call them as a user does.
package protocol OracleElement: Scalar {
  /// The type of a sum.
  associatedtype ModelSum: OracleNumber

  /// A left operand; every operation with the right operand of the same number is defined.
  ///
  /// Different numbers give different values if the type is large enough.
  static func left(_ number: Int) -> Self
  /// A right operand, never zero.
  static func right(_ number: Int) -> Self
  /// Values that need care: NaN, infinities, signed zeros, extremes.
  static var specials: [Self] { get }
  /// The special values that a sum can contain without an intermediate overflow.
  static var modestSpecials: [Self] { get }
  /// A small value for random programs; may be zero.
  static func random(using generator: inout SplitMix64) -> Self

  /// Whether all bits are the same.
  func isIdentical(to other: Self) -> Bool
  /// Whether all bits are the same; all NaNs are equal.
  func isSame(as other: Self) -> Bool

  /// Whether a value is a sum of these values, within the bound of pairwise summation.
  static func isSum(_ sum: ModelSum, of values: [Self]) -> Bool
  /// The library's sum of a whole array.
  static var librarySum: (NDArray<Self>) -> ModelSum { get }
  /// The library's sum along an axis.
  static var librarySumAlongAxis: (NDArray<Self>, Int) -> NDArray<ModelSum> { get }
  /// The library's comparisons of order, empty if the type has no order.
  static var comparisons: [Comparison<Self>] { get }
}

/// An element type with arithmetic.
package protocol OracleNumber: OracleElement, NumericScalar {
  /// The type of a mean.
  associatedtype ModelMean: OracleElement

  /// The sum, or nil if Swift would trap.
  static func plus(_ first: Self, _ second: Self) -> Self?
  /// The difference, or nil if Swift would trap.
  static func minus(_ first: Self, _ second: Self) -> Self?
  /// The product, or nil if Swift would trap.
  static func times(_ first: Self, _ second: Self) -> Self?
  /// The quotient, or nil if Swift would trap.
  static func over(_ first: Self, _ second: Self) -> Self?
  /// The value with the other sign, or nil if Swift would trap.
  static func negated(_ value: Self) -> Self?

  /// Whether a value is `y + alpha x`, fused or not.
  static func isProductAdded(_ result: Self, y: Self, alpha: Self, x: Self) -> Bool
  /// Whether a value is the sum of the products of two lists, in any order.
  static func isDot(_ result: Self, of first: [Self], and second: [Self]) -> Bool
  /// Whether a value is a mean of these values.
  static func isMean(_ mean: ModelMean, of values: [Self]) -> Bool

  /// The library's negation, nil for types without it.
  static var libraryNegation: ((NDArray<Self>) -> NDArray<Self>)? { get }
  /// The library's mean of a whole array.
  static var libraryMean: (NDArray<Self>) -> ModelMean { get }
  /// The library's mean along an axis.
  static var libraryMeanAlongAxis: (NDArray<Self>, Int) -> NDArray<ModelMean> { get }
}

/// An elementwise comparison, as the library and as Swift spell it.
package struct Comparison<Element: Scalar> {
  /// The operator.
  package let name: String
  /// The library's comparison of two arrays.
  package let arrays: (NDArray<Element>, NDArray<Element>) -> NDArray<Bool>
  /// The library's comparison of an array with a value.
  package let arrayAndValue: (NDArray<Element>, Element) -> NDArray<Bool>
  /// Swift's comparison of two values.
  package let values: (Element, Element) -> Bool
}

extension OracleElement {
  package static var modestSpecials: [Self] {
    specials
  }

  package static var comparisons: [Comparison<Self>] {
    equalityComparisons
  }

  /// The two comparisons that every element type has.
  package static var equalityComparisons: [Comparison<Self>] {
    [
      Comparison(
        name: ".==",
        arrays: { $0 .== $1 },
        arrayAndValue: { $0 .== $1 },
        values: { $0 == $1 }
      ),
      Comparison(
        name: ".!=",
        arrays: { $0 .!= $1 },
        arrayAndValue: { $0 .!= $1 },
        values: { $0 != $1 }
      ),
    ]
  }
}

extension OracleElement where Self: OrderedScalar {
  package static var comparisons: [Comparison<Self>] {
    var all: [Comparison<Self>] = equalityComparisons
    all.append(
      Comparison(
        name: ".<",
        arrays: { $0 .< $1 },
        arrayAndValue: { $0 .< $1 },
        values: { $0 < $1 }
      )
    )
    all.append(
      Comparison(
        name: ".<=",
        arrays: { $0 .<= $1 },
        arrayAndValue: { $0 .<= $1 },
        values: { $0 <= $1 }
      )
    )
    all.append(
      Comparison(
        name: ".>",
        arrays: { $0 .> $1 },
        arrayAndValue: { $0 .> $1 },
        values: { $0 > $1 }
      )
    )
    all.append(
      Comparison(
        name: ".>=",
        arrays: { $0 .>= $1 },
        arrayAndValue: { $0 .>= $1 },
        values: { $0 >= $1 }
      )
    )
    return all
  }
}
