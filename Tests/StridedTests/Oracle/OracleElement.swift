import Strided

/// An element type with what the tests need to know about it.
///
/// The library's operations whose result type depends on the element type are reached through
/// closures that every type states for itself, so that they are called as a user calls them.
protocol OracleElement: Scalar {
  /// The type of a sum.
  associatedtype ModelSum: OracleNumber

  /// A left operand; together with the right operand of the same number every operation is defined.
  ///
  /// Different numbers give different values where the type has room for it.
  static func left(_ number: Int) -> Self
  /// A right operand, never zero.
  static func right(_ number: Int) -> Self
  /// Values that need care: not a number, infinities, signed zeros, extremes.
  static var specials: [Self] { get }
  /// The special values that may stand in a sum without an overflow on the way.
  static var modestSpecials: [Self] { get }
  /// A small value for random programs, zero among them.
  static func random(using generator: inout SplitMix64) -> Self

  /// Whether all bits are the same.
  func isIdentical(to other: Self) -> Bool
  /// Whether all bits are the same, one not-a-number being as good as another.
  func isSame(as other: Self) -> Bool

  /// Whether a value is a sum of these values, within the bound of pairwise summation.
  static func isSum(_ sum: ModelSum, of values: [Self]) -> Bool
  /// The library's sum of a whole array.
  static var librarySum: (NDArray<Self>) -> ModelSum { get }
  /// The library's sum along an axis.
  static var librarySumAlongAxis: (NDArray<Self>, Int) -> NDArray<ModelSum> { get }
  /// The library's comparisons of order, none where the type has no order.
  static var comparisons: [Comparison<Self>] { get }
}

/// An element type with arithmetic.
protocol OracleNumber: OracleElement, NumericScalar {
  /// The type of a mean.
  associatedtype ModelMean: OracleElement

  /// The sum, or nil where Swift would trap.
  static func plus(_ first: Self, _ second: Self) -> Self?
  /// The difference, or nil where Swift would trap.
  static func minus(_ first: Self, _ second: Self) -> Self?
  /// The product, or nil where Swift would trap.
  static func times(_ first: Self, _ second: Self) -> Self?
  /// The quotient, or nil where Swift would trap.
  static func over(_ first: Self, _ second: Self) -> Self?
  /// The value with the other sign, or nil where Swift would trap.
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
struct Comparison<Element: Scalar> {
  /// The operator.
  let name: String
  /// The library's comparison of two arrays.
  let arrays: (NDArray<Element>, NDArray<Element>) -> NDArray<Bool>
  /// The library's comparison of an array with a value.
  let arrayAndValue: (NDArray<Element>, Element) -> NDArray<Bool>
  /// Swift's comparison of two values.
  let values: (Element, Element) -> Bool
}

extension OracleElement {
  static var modestSpecials: [Self] {
    specials
  }

  static var comparisons: [Comparison<Self>] {
    equalityComparisons
  }

  /// The two comparisons that every element type has.
  static var equalityComparisons: [Comparison<Self>] {
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
  static var comparisons: [Comparison<Self>] {
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
