import Oracle
import Strided
import StridedKernels
import Testing

/// The formatter's text for short arrays, and the elements that it reads of long ones.
@Suite("Array formatter", .withoutAddressSanitizer)
struct FormatterTests {
  @Test(
    "plain text of one axis",
    arguments: [
      ([13, 2, 3, 4, 5], "[13.  2.  3.  4.  5.]"),
      ([1.5, 2.25, -3], "[ 1.5   2.25 -3.  ]"),
      ([1e-4, 1], "[1.e-04 1.e+00]"),
      ([99_999_999.5], "[99999999.5]"),
      ([100_000_000], "[1.e+08]"),
      ([0.1, 0.123456789], "[0.1        0.12345679]"),
      ([-0.0, 0], "[-0.  0.]"),
      ([1, .nan, -.infinity], "[  1.  nan -inf]"),
      ([1 / 512, 3 / 512], "[0.00195312 0.00585938]"),
    ] as [([Double], String)])
  func plainText(values: [Double], text: String) {
    #expect(formatter(values).plain == text)
  }

  @Test("detailed text names the element type only where it is not implied")
  func detailedText() {
    let single = ArrayFormatter(shape: [2], typeName: "float32") { .single(Float($0[0]) + 0.5) }
    #expect(single.detailed == "array([0.5, 1.5], dtype=float32)")
    #expect(formatter([0.5, 1.5]).detailed == "array([0.5, 1.5])")
    #expect(formatter([]).detailed == "array([], dtype=float64)")
  }

  @Test("nested axes stand in blocks")
  func blocks() {
    let cube = ArrayFormatter(shape: [2, 2, 2], typeName: "int64") {
      .signed(Int64($0[0] * 4 + $0[1] * 2 + $0[2]))
    }
    #expect(cube.plain == "[[[0 1]\n  [2 3]]\n\n [[4 5]\n  [6 7]]]")
  }

  @Test("a digit that has to be filled in is the value's own")
  func filledDigits() {
    let mixed = ArrayFormatter(shape: [2], typeName: "float32") {
      .single($0[0] == 0 ? .leastNonzeroMagnitude : 1.2345679)
    }
    #expect(mixed.plain == "[1.4012985e-45 1.2345679e+00]")
    let half = ArrayFormatter(shape: [2], typeName: "float16") {
      .half($0[0] == 0 ? 9488 : 5.613e4)
    }
    #expect(half.plain == "[9.488e+03 5.613e+04]")
  }

  @Test("a summary reads the elements that it shows and no others")
  func summaryReadsCorners() {
    var reads = 0
    let extent = 1 << 40
    let huge = ArrayFormatter(shape: [extent, extent, 2], typeName: "uint8") { index in
      reads += 1
      for position in index { #expect(position < 3 || position >= extent - 3) }
      return .unsigned(7)
    }
    #expect(huge.plain.hasPrefix("[[[7 7]\n  [7 7]\n  [7 7]\n  ...\n"))
    #expect(reads == 6 * 6 * 2)
  }

  private func formatter(_ values: [Double]) -> ArrayFormatter {
    ArrayFormatter(shape: [values.count], typeName: "float64") { .double(values[$0[0]]) }
  }
}
