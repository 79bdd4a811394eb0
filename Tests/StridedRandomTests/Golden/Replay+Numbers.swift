import Strided
import StridedRandom

extension GoldenCall {
  /// The bounds of a call, of a type.
  func bounds<Integer: RandomInteger>(_ type: Integer.Type) -> ClosedRange<Integer> {
    (Integer(low ?? "") ?? 0)...(Integer(high ?? "") ?? 0)
  }

  /// The bounds of a call as arrays that broadcast: a row and a column.
  func arrays<Integer: RandomInteger>(
    _ type: Integer.Type
  ) -> (low: NDArray<Integer>, high: NDArray<Integer>) {
    func list(_ text: String?) -> [Integer] {
      (text ?? "").split(separator: ",").compactMap { Integer($0) }
    }
    return (NDArray(list(low)), NDArray(list(high), shape: [3, 4]))
  }
}

extension Generator {
  /// Draws real numbers of a type; false if there is no call of the name.
  mutating func drawReals<Real: RandomReal>(
    _ call: GoldenCall, as type: Real.Type, _ add: ([Real]) -> Void
  ) -> Bool {
    let shape: Shape = [call.count ?? 0]
    switch call.call {
    case "random":
      add([random(as: type)])
      add(Array(random(shape: shape, as: type)))
    case "standardNormal":
      add([standardNormal(as: type)])
      add(Array(standardNormal(shape: shape, as: type)))
    case "standardExponential":
      add([standardExponential(as: type)])
      add(Array(standardExponential(shape: shape, as: type)))
    case "standardExponential inverse":
      add(Array(standardExponential(method: .inverse, shape: shape, as: type)))
    case "standardGamma":
      guard case .number(let alpha) = call.parameters?.first else { return false }
      add(Array(standardGamma(alpha: Real(alpha), shape: shape)))
    default: return false
    }
    return true
  }

  /// Draws integers of a type.
  mutating func drawIntegers<Integer: RandomInteger>(
    _ call: GoldenCall, as type: Integer.Type, _ outcome: inout Outcome
  ) {
    if call.call == "integersBetween" {
      let (low, high) = call.arrays(type)
      outcome.add(Array(integers(from: low, to: high)))
      outcome.add(Array(integers(from: low, to: high, shape: [7, 3, 4])))
      return
    }
    let range = call.bounds(type)
    outcome.add([integers(in: range)])
    outcome.add(Array(integers(in: range, shape: [call.count ?? 0])))
  }

  /// Makes a call; false if there is none of the name.
  mutating func make(
    _ call: GoldenCall, _ model: SamplingModel, _ outcome: inout Outcome
  ) -> Bool {
    switch call.call {
    case "integers", "integersBetween":
      switch call.type {
      case "int8": drawIntegers(call, as: Int8.self, &outcome)
      case "int16": drawIntegers(call, as: Int16.self, &outcome)
      case "int32": drawIntegers(call, as: Int32.self, &outcome)
      case "int64": drawIntegers(call, as: Int.self, &outcome)
      case "uint8": drawIntegers(call, as: UInt8.self, &outcome)
      case "uint16": drawIntegers(call, as: UInt16.self, &outcome)
      case "uint32": drawIntegers(call, as: UInt32.self, &outcome)
      default: drawIntegers(call, as: UInt64.self, &outcome)
      }
    case "booleans": outcome.add(Array(booleans(shape: [call.count ?? 0])))
    case "bytes": outcome.add(bytes(call.count ?? 0))
    default:
      if call.type == "float32" {
        return drawReals(call, as: Float.self) { outcome.add($0) }
      } else if call.type == "float64" {
        return drawReals(call, as: Double.self) { outcome.add($0) }
      }
      let arguments = Arguments(list: call.parameters ?? [], count: call.count ?? 0)
      return drawDistribution(call.call, arguments, &outcome)
        || drawSample(call.call, model, &outcome)
    }
    return true
  }
}

extension RandomState {
  /// Draws integers of a type.
  mutating func drawIntegers<Integer: RandomInteger>(
    _ call: GoldenCall, as type: Integer.Type, _ outcome: inout Outcome
  ) {
    if call.call == "integersBetween" {
      let (low, high) = call.arrays(type)
      outcome.add(Array(randint(from: low, to: high)))
      outcome.add(Array(randint(from: low, to: high, shape: [7, 3, 4])))
      return
    }
    let range = call.bounds(type)
    outcome.add(Array(randint(in: range, shape: [])))
    outcome.add(Array(randint(in: range, shape: [call.count ?? 0])))
  }

  /// Makes a call; false if there is none of the name.
  mutating func make(
    _ call: GoldenCall, _ model: SamplingModel, _ outcome: inout Outcome
  ) -> Bool {
    let shape: Shape = [call.count ?? 0]
    switch call.call {
    case "rand": outcome.add(Array(rand(7, 3)))
    case "randn": outcome.add(Array(call.count == nil ? randn(3, 3) : randn(5, 3)))
    case "random_sample": outcome.add(Array(randomSample(shape: shape)))
    case "standard_exponential": outcome.add(Array(standardExponential(shape: shape)))
    case "standard_gamma":
      guard case .number(let alpha) = call.parameters?.first else { return false }
      outcome.add(Array(standardGamma(alpha: alpha, shape: shape)))
    case "bytes": outcome.add(bytes(call.count ?? 0))
    case "integers", "integersBetween":
      switch call.type {
      case "int8": drawIntegers(call, as: Int8.self, &outcome)
      case "int16": drawIntegers(call, as: Int16.self, &outcome)
      case "int32": drawIntegers(call, as: Int32.self, &outcome)
      case "int64": drawIntegers(call, as: Int64.self, &outcome)
      case "uint8": drawIntegers(call, as: UInt8.self, &outcome)
      case "uint16": drawIntegers(call, as: UInt16.self, &outcome)
      case "uint32": drawIntegers(call, as: UInt32.self, &outcome)
      default: drawIntegers(call, as: UInt.self, &outcome)
      }
    default:
      let arguments = Arguments(list: call.parameters ?? [], count: call.count ?? 0)
      return drawDistribution(call.call, arguments, &outcome)
        || drawSample(call.call, model, &outcome)
    }
    return true
  }
}
