import Oracle
import Strided

// The tables of the families of types. A new function is one row here, or in `MathematicalFunction` or
// `BinaryFunction`, which further tests share, and one in `Tests/Golden/function`.

extension ElementwiseFunction {
  /// Functions of all types.
  static var equality: [ElementwiseFunction] {
    [
      .two("==") { $0 .== $1 }, .two("equal", record: "==") { equal($0, $1) },
      .two("!=") { $0 .!= $1 }, .two("notEqual", record: "!=") { notEqual($0, $1) },
    ]
  }
}

extension ElementwiseFunction where Element: OracleNumber {
  /// Functions of all numbers.
  static var ofNumbers: [ElementwiseFunction] {
    equality + [
      .two("+") { $0 + $1 }, .two("add", record: "+") { add($0, $1) },
      .two("-") { $0 - $1 }, .two("subtract", record: "-") { subtract($0, $1) },
      .two("*") { $0 * $1 }, .two("multiply", record: "*") { multiply($0, $1) },
      .two("/") { $0 / $1 }, .two("divide", record: "/") { divide($0, $1) },
      .one("square") { square($0) }, .one("positive") { positive($0) },
      .one("isNaN") { isNaN($0) }, .one("isFinite") { isFinite($0) },
      .one("isInfinite") { isInfinite($0) }, .one("signbit") { signbit($0) },
    ]
  }
}

extension ElementwiseFunction where Element: OracleNumber & SignedScalar {
  /// Functions of numbers with a sign.
  static var ofSignedNumbers: [ElementwiseFunction] {
    [.one("negative") { negative($0) }, .one("prefix -", record: "negative") { -$0 }]
  }
}

extension ElementwiseFunction where Element: OracleOrdered {
  /// Functions of ordered numbers.
  static var ofOrderedNumbers: [ElementwiseFunction] {
    ofNumbers
      + BinaryFunction<Element>.ordered.map { function in
        .two(function.name) { function.arrays($0, $1) }
      }
      + [
        .two("<") { $0 .< $1 }, .two("less", record: "<") { less($0, $1) },
        .two("<=") { $0 .<= $1 }, .two("lessOrEqual", record: "<=") { lessOrEqual($0, $1) },
        .two("greater", record: ">") { greater($0, $1) },
        .two("greaterOrEqual", record: ">=") { greaterOrEqual($0, $1) },
        .two(">") { $0 .> $1 }, .two(">=") { $0 .>= $1 },
        .two("remainder") { remainder($0, $1) },
        .two("divmod, quotient", record: "floorDivide") { divmod($0, $1).quotient },
        .two("divmod, remainder") { divmod($0, $1).remainder },
        .one("absolute") { absolute($0) }, .one("abs", record: "absolute") { abs($0) },
      ]
  }
}

extension ElementwiseFunction where Element: OracleOrdered & IntegerScalar {
  /// Functions of integers.
  static var ofIntegers: [ElementwiseFunction] {
    ofOrderedNumbers + [
      .two("&+") { $0 &+ $1 }, .two("&-") { $0 &- $1 }, .two("&*") { $0 &* $1 },
      .two("pow") { pow($0, $1) },
      .two("&") { $0 & $1 }, .two("bitwiseAnd", record: "&") { bitwiseAnd($0, $1) },
      .two("|") { $0 | $1 }, .two("bitwiseOr", record: "|") { bitwiseOr($0, $1) },
      .two("^") { $0 ^ $1 }, .two("bitwiseXor", record: "^") { bitwiseXor($0, $1) },
      .two("<<") { $0 << $1 }, .two("shiftLeft", record: "<<") { shiftLeft($0, $1) },
      .two(">>") { $0 >> $1 }, .two("shiftRight", record: ">>") { shiftRight($0, $1) },
      .two("gcd") { gcd($0, $1) }, .two("lcm") { lcm($0, $1) },
      .one("~") { ~$0 }, .one("bitwiseNot", record: "~") { bitwiseNot($0) },
      .one("bitCount") { bitCount($0) },
      .one("leadingZeroBitCount") { leadingZeroBitCount($0) },
      .one("trailingZeroBitCount") { trailingZeroBitCount($0) },
      .one("sign") { sign($0) }, .one("floor") { floor($0) }, .one("ceil") { ceil($0) },
      .one("truncate") { truncate($0) }, .one("round") { round($0) },
      .one("clipped") { $0.clipped(from: 2, to: 90) },
    ]
  }
}

extension ElementwiseFunction where Element == Bool {
  /// Functions of truth values.
  static var ofTruths: [ElementwiseFunction] {
    equality
      + BinaryFunction<Bool>.logical.map { function in
        .two(function.name) { function.arrays($0, $1) }
      }
      + [
        .two(".^") { $0 .^ $1 }, .two(".&") { $0 .& $1 }, .two(".|") { $0 .| $1 },
        .one(".!") { .!$0 },
      ]
  }
}
