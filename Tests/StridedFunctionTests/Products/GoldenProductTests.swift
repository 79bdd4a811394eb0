import Foundation
import Oracle
import Strided
import Testing

/// Every product against the results of NumPy, in many layouts of the operands.
@Suite(.withoutAddressSanitizer) struct GoldenProductTests {
  @Test(arguments: ElementKind.numbers)
  func numbers(kind: ElementKind) throws {
    guard let type = kind.numberType else { return }
    try replay(type)
  }

  @Test func complex() throws {
    try replayComplex(Float.self)
    try replayComplex(Double.self)
  }

  @Test func truth() throws {
    let log = FailureLog(reported: 20)
    for record in try ProductRecord.all() where record.kind == "truth" {
      let inputs = record.inputs.map { $0.array { $0[0] == 1 } }
      forEachLayout(of: inputs) { arrays in
        check(product(record, arrays), record.result.array { $0[0] == 1 }, record, log)
      }
    }
    log.finish(atLeast: 200)
  }

  private func replay<Element: OracleNumber>(_ type: Element.Type) throws {
    let isSigned = Element(exactly: -1) != nil
    let isWide = Element(exactly: 1 << 20) != nil
    let log = FailureLog(reported: 20)
    for record in try ProductRecord.all() {
      switch record.kind {
      case "natural": break
      case "signed": if !isSigned { continue }
      case "wide": if !isSigned || !isWide { continue }
      default: continue
      }
      let inputs = record.inputs.map { $0.array { Element(exactly: $0[0])! } }
      let result = record.result.array { Element(exactly: $0[0])! }
      forEachLayout(of: inputs) { arrays in
        check(numericProduct(record, arrays), result, record, log)
      }
    }
    log.finish(atLeast: 200)
  }

  private func replayComplex<Part: ComplexPart & OracleReal>(_ type: Part.Type) throws {
    func number(_ parts: [Int]) -> Complex<Part> { Complex(Part(parts[0]), Part(parts[1])) }
    let log = FailureLog(reported: 20)
    for record in try ProductRecord.all() where record.kind == "complex" {
      let inputs = record.inputs.map { $0.array(number) }
      forEachLayout(of: inputs) { arrays in
        let (a, b) = (arrays[0], arrays[arrays.count - 1])
        let words = record.function.split(separator: " ")
        let found: NDArray<Complex<Part>> =
          switch words[0] {
          // These conjugate the first operand, if its type is known.
          case "vdot": NDArray([vdot(a, b)]).reshaped(to: [])
          case "vecdot": vecdot(a, b, axis: Int(words[1]) ?? -1)
          case "vecmat": vecmat(a, b)
          default: numericProduct(record, arrays)
          }
        check(found, record.result.array(number), record, log)
      }
    }
    log.finish(atLeast: 200)
  }

  private func check<Element: Scalar>(
    _ found: NDArray<Element>, _ expected: NDArray<Element>, _ record: ProductRecord,
    _ log: FailureLog
  ) {
    log.check(
      found.shape == expected.shape && found == expected,
      "\(Element.self) \(record.function) \(record.inputs.map(\.shape)): \(found), not \(expected)")
  }

  /// Calls `body` with the operands in several layouts: as given, transposed memory, reversed, stepped, mixed.
  private func forEachLayout<Element: Scalar>(
    of arrays: [NDArray<Element>], _ body: ([NDArray<Element>]) -> Void
  ) {
    func stepped(_ array: NDArray<Element>) -> NDArray<Element> {
      if array.rank == 0 { return array }
      let pairs = array.expandingAxis(at: array.rank)
        .broadcast(to: Shape(Array(array.shape) + [2])).copy()
      return pairs.movingAxis(from: array.rank, to: 0)[1]
    }
    let layouts: [(NDArray<Element>) -> NDArray<Element>] = [
      { $0 }, { $0.copy(order: .f) }, { $0.flipped().copy().flipped() }, stepped,
    ]
    for (number, layout) in layouts.enumerated() {
      body(arrays.map(layout))
      let next = layouts[(number + 1) % layouts.count]
      body(arrays.enumerated().map { $0.offset == 0 ? layout($0.element) : next($0.element) })
    }
  }

  /// The products that only numbers have, and all others.
  private func numericProduct<Element: OracleNumber>(
    _ record: ProductRecord, _ arrays: [NDArray<Element>]
  ) -> NDArray<Element> {
    let (a, b) = (arrays[0], arrays[arrays.count - 1])
    let words = record.function.split(separator: " ")
    switch words[0] {
    case "vdot": return NDArray([vdot(a, b)]).reshaped(to: [])
    case "cross": return cross(a, b, axis: Int(words[1]) ?? -1)
    default: return product(record, arrays)
    }
  }

  private func product<Element: ProductScalar>(
    _ record: ProductRecord, _ arrays: [NDArray<Element>]
  ) -> NDArray<Element> {
    let (a, b) = (arrays[0], arrays[arrays.count - 1])
    let words = record.function.split(separator: " ").map(String.init)
    switch words[0] {
    case "matmul": return matmul(a, b)
    case "dot": return dot(a, b)
    case "inner": return inner(a, b)
    case "outer": return outer(a, b)
    case "kron": return kron(a, b)
    case "vecdot": return vecdot(a, b, axis: Int(words[1]) ?? -1)
    case "matvec": return matvec(a, b)
    case "vecmat": return vecmat(a, b)
    case "tensordot" where words.count == 2: return tensordot(a, b, axes: Int(words[1]) ?? -1)
    case "tensordot":
      func axes(_ text: String) -> [Int] { text.split(separator: ",").compactMap { Int($0) } }
      return tensordot(a, b, axes: (axes(words[1]), axes(words[2])))
    case "einsum": return summation(words[1], arrays)
    default: fatalError("no function \(record.function)")
    }
  }

  /// An Einstein summation by its text, which must equal the one by lists of labels.
  private func summation<Element: ProductScalar>(
    _ subscripts: String, _ arrays: [NDArray<Element>]
  ) -> NDArray<Element> {
    func labels(_ text: some StringProtocol) -> [Einsum.Label] {
      text.replacingOccurrences(of: "...", with: ".").compactMap { letter in
        letter == "." ? .ellipsis : letter.asciiValue.map { .axis(Int($0)) }
      }
    }
    let sides = subscripts.replacingOccurrences(of: "->", with: ">").split(
      separator: ">", omittingEmptySubsequences: false)
    let lists = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(labels)
    let output = sides.count > 1 ? labels(sides[1]) : nil
    switch arrays.count {
    case 1:
      let found = einsum(subscripts, arrays[0])
      #expect(einsum((arrays[0], lists[0]), to: output) == found)
      return found
    case 2:
      let found = einsum(subscripts, arrays[0], arrays[1])
      #expect(einsum((arrays[0], lists[0]), (arrays[1], lists[1]), to: output) == found)
      return found
    default:
      return einsum(subscripts, arrays[0], arrays[1], arrays[2])
    }
  }
}

/// A line of `products.jsonl`: a function, arrays and what NumPy gives for them.
private struct ProductRecord: Decodable {
  struct Numbers: Decodable {
    let shape: [Int]
    let data: [Int]

    /// The array whose elements are made from one number each, or from the two parts of complex ones.
    func array<Element>(_ make: ([Int]) -> Element) -> NDArray<Element> {
      let count = shape.reduce(1, *)
      let width = count == 0 ? 1 : data.count / count
      return NDArray(
        (0..<count).map { make(Array(data[$0 * width..<($0 + 1) * width])) }, shape: Shape(shape))
    }
  }

  let function: String
  let kind: String
  let inputs: [Numbers]
  let result: Numbers

  /// All records.
  static func all() throws -> [ProductRecord] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: tests.appending(path: "Golden/products.jsonl"), encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").map {
      try decoder.decode(ProductRecord.self, from: Data($0.utf8))
    }
  }
}
