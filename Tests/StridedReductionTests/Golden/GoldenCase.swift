/// A call of a function, and what NumPy gives for it.
struct GoldenCase: Decodable, Sendable {
  let function: String
  let arguments: GoldenArguments
  let inputs: [String]
  let results: [GoldenArray]
  let rule: GoldenRule

  init(from decoder: any Decoder) throws {
    var fields = try decoder.unkeyedContainer()
    function = try fields.decode(String.self)
    arguments = try fields.decode(GoldenArguments.self)
    inputs = try fields.decode([String].self)
    results = try fields.decode([String].self).map { GoldenArray($0) }
    rule = try fields.decode(GoldenRule.self)
  }

  /// The case as messages name it.
  var name: String { "\(function) of \(inputs), \(arguments)" }
}

/// The arguments that are not arrays; those that a case does not have are nil.
struct GoldenArguments: Decodable, Sendable, CustomStringConvertible {
  let axis: Int?
  let axes: [Int]?
  let keepdims: Bool?
  let ddof: Double?
  let order: String?
  let q: Double?
  let method: String?
  let k: Int?
  let n: Int?
  let side: String?
  let mode: String?
  let window: [Int]?
  let shape: [Int]?
  let bins: [Int]?
  let range: [Double]?
  let ranges: [[Double]]?
  let minlength: Int?
  let count: Int?
  let spacing: Double?
  let left: Double?
  let right: Double?
  let rowvar: Bool?
  let invert: Bool?
  let closedRight: Bool?
  let includeInitial: Bool?

  /// The arguments of the case, without those that it does not have.
  var description: String {
    Mirror(reflecting: self).children.compactMap { child in
      let text = "\(child.value)"
      return text == "nil" ? nil : "\(child.label ?? ""): \(text)"
    }.joined(separator: ", ")
  }
}
