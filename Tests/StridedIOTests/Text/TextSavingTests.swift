import Foundation
import Oracle
import Strided
import StridedIO
import Testing

/// Saving: every layout and type, and what is left behind after errors.
@Suite struct TextSavingTests {
  /// The lines of an array, element by element.
  private func naive<Element: TextScalar>(_ array: NDArray<Element>) -> String {
    let rows = array.shape.count == 1 ? array[.all, .newAxis] : array
    var text = ""
    for row in 0..<rows.shape[0] {
      let fields = (0..<rows.shape[1]).map { "\(rows[row, $0])" }
      text += fields.joined(separator: ",") + "\n"
    }
    return text
  }

  private func views<Element>(_ array: NDArray<Element>) -> [(String, NDArray<Element>)] {
    let rows = array.shape[0]
    return [
      ("contiguous", array), ("Fortran order", array.copy(order: .f)),
      ("transposed", array.transposed()), ("reversed", array[.stride(by: -1), .stride(by: -1)]),
      ("stepped", array[.stride(by: 2), .stride(by: 3)]), ("offset", array[1..., 1...]),
      ("broadcast", array[0].broadcast(to: [3, array.shape[1]])), ("row", array[rows - 1]),
      ("column", array[.all, 2]), ("no rows", array[0..<0]), ("no columns", array[.all, 0..<0]),
    ]
  }

  private func check<Element: TextScalar>(
    _ type: Element.Type, _ element: (Int) -> Element
  ) throws {
    let array = NDArray<Element>(shape: [7, 5]) { element(7 * $0[0] + $0[1]) }
    try TextTest.withFolder { folder in
      for (name, view) in views(array) {
        let text = view.text(delimiter: ",")
        if !(Element.self == Bool.self || element(1) is any ComplexLike) {
          #expect(text == naive(view), "\(type), \(name)")
        }
        let path = folder + "/a.csv"
        try view.saveText(path, delimiter: ",")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text, "\(type), \(name)")
        if view.count > 0 {
          let loaded = try NDArray<Element>.loadText(path, delimiter: ",")
          #expect(
            loaded == (view.shape.count == 1 ? view[.all, .newAxis] : view), "\(type), \(name)")
        }
      }
    }
  }

  @Test func everyTypeAndView() throws {
    try check(Bool.self) { $0 % 3 == 0 }
    try check(Int8.self) { Int8($0 - 20) }
    try check(Int16.self) { Int16($0 * 700) - 10000 }
    try check(Int32.self) { Int32.min + Int32($0) }
    try check(Int64.self) { Int64.max - Int64($0) }
    try check(Int.self) { $0 &* 123_456_789 }
    try check(UInt8.self) { UInt8($0) }
    try check(UInt16.self) { UInt16.max - UInt16($0) }
    try check(UInt32.self) { UInt32.max - UInt32($0) }
    try check(UInt64.self) { UInt64.max - UInt64($0) }
    try check(UInt.self) { UInt.max - UInt($0) }
    try check(Float16.self) { Float16($0) / 7 }
    try check(Float.self) { Float($0) / 7 - 1e20 * Float($0 % 2) }
    try check(Double.self) { 1e-300 * Double($0) + Double($0 % 3) / 3 }
    try check(Complex<Float>.self) { Complex(Float($0) / 7, -Float($0)) }
    try check(Complex<Double>.self) { Complex(-Double($0), Double($0) / 7) }
  }

  /// Shortest digits are read as the same number, whatever its bits.
  @Test func roundTrip() throws {
    var random = TextRandom(seed: 11)
    let count = TextTest.isOptimised ? 300_000 : 3000
    let doubles = (0..<count).map { _ in Double(bitPattern: random.next()) }
    let array = NDArray(doubles, shape: [count / 3, 3])
    let text = array.text()
    for threads in 1...3 {
      let loaded = try Threads.withLimit(threads) {
        #expect(array.text() == text)
        return try NDArray<Double>.parseText(text)
      }
      let isSame = zip(Array(loaded), doubles).allSatisfy {
        $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN
      }
      #expect(isSame && loaded.shape == array.shape)
    }
    let floats = (0..<count).map { _ in Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
    }
    let loaded = Array(try NDArray<Float>.parseText(NDArray(floats).text()))
    #expect(
      zip(loaded, floats).allSatisfy { $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN })
    let halves = (0...UInt16.max).map { Float16(bitPattern: $0) }
    let loadedHalves = Array(try NDArray<Float16>.parseText(NDArray(halves).text()))
    #expect(
      zip(loadedHalves, halves).allSatisfy {
        $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN
      })
  }

  /// A locale with a comma for a point changes nothing.
  @Test func complexAndFormats() {
    let array = NDArray<Complex<Double>>([Complex(1.5, -2), Complex(0, .nan), Complex(-0.0, 1e100)])
    #expect(array.text() == "(1.5-2.0j)\n(0.0+nanj)\n(-0.0+1e+100j)\n")
    #expect(array[..<1].text(format: .fixed(digits: 1)) == "(1.5-2.0j)\n")
    #expect(array[..<1].text(format: .scientific(digits: 0)) == "(2e+00-2e+00j)\n")
    #expect(NDArray<Int>([1, 2]).text(format: .fixed(digits: 2)) == "1\n2\n")
    let largest = NDArray([-Double.greatestFiniteMagnitude]).text(format: .fixed(digits: 1000))
    #expect(largest.utf8.count == 1 + 309 + 1 + 1000 + 1)
    #expect(
      NDArray([1.5]).text(header: "a\nb", footer: "", lineEnd: .carriageReturn)
        == "# a\r# b\r1.5\r# \r")
  }

  /// Each column has its format in every view, and the next row starts with the first one again.
  @Test func columnFormats() throws {
    let formats: [TextNumberFormat] = [.fixed(digits: 2), .shortest, .scientific(digits: 1)]
    let array = NDArray<Double>(shape: [20_000, 3]) { Double(3 * $0[0] + $0[1]) / 4 }
    for view in [
      array, array.copy(order: .f), array[.stride(by: -1), 0...], array[..<0], array[..<1],
      array[0].broadcast(to: [5, 3]),
    ] {
      var expected = ""
      for row in 0..<view.shape[0] {
        let fields = (0..<3).map { column in
          view[row, column..<column + 1].text(format: formats[column]).dropLast()
        }
        expected += fields.joined(separator: ",") + "\n"
      }
      #expect(view.text(delimiter: ",", columnFormats: formats) == expected)
      try TextTest.withFolder { folder in
        try view.saveText(folder + "/a.txt", delimiter: ",", columnFormats: formats)
        let text = try String(contentsOfFile: folder + "/a.txt", encoding: .utf8)
        #expect(text == expected)
      }
    }
    #expect(NDArray([1.5, 2]).text(columnFormats: [.fixed(digits: 0)]) == "2\n2\n")
    #expect(NDArray([[1, 2]]).text(columnFormats: [.fixed(digits: 3), .shortest]) == "1 2\n")
    let complex = NDArray<Complex<Float>>([[Complex(1, 0), Complex(0.5, 0)]])
    #expect(
      complex.text(columnFormats: [.fixed(digits: 0), .fixed(digits: 1)])
        == "(1+0j) (0.5+0.0j)\n")
  }

  @Test func wrongColumnFormats() async {
    var result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>([[1, 2]]).text(columnFormats: [.shortest])
    }
    expectMessage("text: 1 formats for the columns of shape (1, 2)", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try NDArray<Double>([1, 2]).saveText("a", columnFormats: [.fixed(digits: -1)])
    }
    expectMessage("saveText: -1 digits after the point", in: result)
  }

  /// Fixed digits are those of C's `printf`, for numbers of every size and for ties.
  @Test func formats() throws {
    var random = TextRandom(seed: 12)
    let differences = TextDifferences()
    var numbers = [0, -0.0, 0.5, 1.5, 2.5, 0.125, 0.375, 9.995, 99.5, 1e22, 1e23, 9.5e-5, 1e-5]
    numbers += [
      9.999999999999999e22, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 123456789012345680,
      0.1,
    ]
    numbers += (-40...40).map { sign in Double(sign: .plus, exponent: sign, significand: 1.5) }
    for _ in 0..<(TextTest.isOptimised ? 10_000 : 200) {
      let number = Double(bitPattern: random.next())
      if number.isFinite { numbers.append(number) }
      // Numbers of everyday sizes, some of them with few bits.
      let bits = Double(random.next() >> UInt64(random.below(60)))
      numbers.append(bits * Double(sign: .plus, exponent: -random.below(100), significand: -1))
    }
    let array = NDArray(numbers)
    for digits in [0, 1, 2, 3, 6, 15, 16, 17, 18, 19, 25, 32, 33, 60] {
      let fixed = array.text(format: .fixed(digits: digits)).split(separator: "\n")
      let scientific = array.text(format: .scientific(digits: digits)).split(separator: "\n")
      for (index, number) in numbers.enumerated() {
        let (first, second) = (
          String(format: "%.\(digits)f", number), String(format: "%.\(digits)e", number)
        )
        differences.check(fixed[index] == first, "\(fixed[index]), not \(first)")
        differences.check(scientific[index] == second, "\(scientific[index]), not \(second)")
      }
    }
    differences.finish(atLeast: 5000)
  }

  /// The error of a call that saves an array.
  private func failure(_ path: String, isCancelled: Bool = false) -> TextError? {
    do throws(TextError) {
      try NDArray([4]).saveText(path) { if isCancelled { $0.cancel() } }
      return nil
    } catch {
      return error
    }
  }

  @Test func errors() throws {
    try TextTest.withFolder { folder in
      let path = folder + "/a.txt"
      try NDArray([1, 2, 3]).saveText(path)
      #expect(failure(path, isCancelled: true)?.reason == .cancelled)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text == "1\n2\n3\n")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(files == ["a.txt"])
      #expect(failure(folder + "/none/a.txt")?.file == folder + "/none/a.txt")
      #expect(failure(folder) != nil)
      #expect(failure("") != nil)
    }
  }

  /// What the progress handler was told.
  private final class Steps {
    var bytes: [Int] = []
  }

  @Test func progress() throws {
    try TextTest.withFolder { folder in
      let path = folder + "/a.txt"
      let steps = Steps()
      try NDArray<Int16>.zeros([100_000, 3]).saveText(path) {
        steps.bytes.append($0.completedBytes)
      }
      #expect(steps.bytes == steps.bytes.sorted() && steps.bytes.last == 600_000)
      let loaded = try NDArray<Int16>.loadText(path)
      #expect(loaded.shape == [100_000, 3])
    }
  }
}

/// A complex number, whose description is not what NumPy writes.
private protocol ComplexLike {}
extension Complex: ComplexLike {}
