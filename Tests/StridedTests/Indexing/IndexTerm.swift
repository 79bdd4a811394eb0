import Oracle
import Strided

/// One index of a subscript, for the model and for the library.
struct IndexTerm {
  /// The model's index.
  let model: ModelIndex
  /// The library's index.
  let library: any ArrayIndex
  /// The index as text.
  let text: String

  /// One place.
  static func index(_ place: Int) -> IndexTerm {
    IndexTerm(model: .index(place), library: place, text: "\(place)")
  }

  /// NumPy's `start:stop:step`.
  static func slice(_ start: Int? = nil, _ stop: Int? = nil, by step: Int) -> IndexTerm {
    IndexTerm(
      model: .slice(start: start, stop: stop, step: step),
      library: SpecialIndex.stride(from: start, to: stop, by: step),
      text: "\(start.map(String.init) ?? ""):\(stop.map(String.init) ?? ""):\(step)"
    )
  }

  /// An exact range.
  static func range(_ lower: Int, _ upper: Int) -> IndexTerm {
    IndexTerm(model: .range(lower, upper), library: lower..<upper, text: "\(lower)..<\(upper)")
  }

  /// A whole axis.
  static var all: IndexTerm {
    IndexTerm(model: .all, library: WholeAxis.all, text: ":")
  }

  /// A new axis.
  static var newAxis: IndexTerm {
    IndexTerm(model: .newAxis, library: SpecialIndex.newAxis, text: "newaxis")
  }

  /// All axes that are left.
  static var ellipsis: IndexTerm {
    IndexTerm(model: .ellipsis, library: SpecialIndex.ellipsis, text: "...")
  }

  /// A Swift array of places.
  static func list(_ places: [Int]) -> IndexTerm {
    IndexTerm(
      model: .positions(ModelArray(places, shape: [places.count])),
      library: places,
      text: "\(places)"
    )
  }

  /// A Swift array of truth values.
  static func flags(_ flags: [Bool]) -> IndexTerm {
    IndexTerm(
      model: .mask(ModelArray(flags, shape: [flags.count])), library: flags, text: "\(flags)")
  }

  /// An array of places.
  static func positions(_ places: [Int], shape: [Int]) -> IndexTerm {
    positions(Twin(places, shape: shape, name: "contiguous"))
  }

  /// An array of places, in any representation.
  static func positions(_ places: Twin<Int>) -> IndexTerm {
    IndexTerm(
      model: .positions(places.model),
      library: places.array,
      text: "\(places.model.values) of \(places.model.shape), \(places.name)"
    )
  }

  /// An array of truth values.
  static func mask(_ flags: [Bool], shape: [Int]) -> IndexTerm {
    mask(Twin(flags, shape: shape, name: "contiguous"))
  }

  /// An array of truth values, in any representation.
  static func mask(_ flags: Twin<Bool>) -> IndexTerm {
    IndexTerm(
      model: .mask(flags.model),
      library: flags.array,
      text: "\(flags.model.values) of \(flags.model.shape), \(flags.name)"
    )
  }
}

extension [IndexTerm] {
  /// The subscript as text.
  var text: String {
    "[\(map(\.text).joined(separator: ", "))]"
  }

  /// Whether one of them is an array of places or of truth values.
  var hasArray: Bool {
    contains { $0.model.isArray }
  }
}
