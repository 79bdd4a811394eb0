import Oracle
import Strided
import Testing

/// Compares conversions of whole arrays with Swift's own initialisers, value by value.
struct ConversionCheck {
  /// The log of differences.
  let log = FailureLog()

  /// Compares results bit for bit; all NaNs are equal.
  @_semantics("optimize.sil.specialize.generic.never")
  private func compare<Source: Scalar, Target: OracleElement>(
    _ found: [Target], _ expected: [Target], of source: [Source], _ operation: String
  ) {
    let problem = difference(of: found, from: expected, by: { $0.isSame(as: $1) })
    log.check(problem == nil, "\(Source.self) \(operation) \(Target.self): \(problem ?? "")")
  }

  /// Checks an exact conversion: of all exact values together, and of some inexact ones each on its
  /// own.
  @_semantics("optimize.sil.specialize.generic.never")
  private func checkExact<Source: Scalar, Target: OracleElement>(
    _ source: [Source],
    _ reference: (Source) -> Target?,
    _ convert: (NDArray<Source>) throws(ConversionError) -> NDArray<Target>
  ) {
    var exact: [Source] = []
    var expected: [Target] = []
    var inexact: [Source] = []
    for value in source {
      if let result = reference(value) {
        exact.append(value)
        expected.append(result)
      } else {
        inexact.append(value)
      }
    }
    do throws(ConversionError) {
      compare(Array(try convert(NDArray(exact))), expected, of: exact, "exactly")
    } catch {
      log.record("\(error)")
    }
    // Each inexact value alone, as the last of two, and after all others.
    let step = TestScale.isFull ? 1 : max(1, inexact.count / 60)
    for place in stride(from: 0, to: inexact.count, by: step) {
      let value = inexact[place]
      let list = exact.isEmpty ? [value] : [exact[place % exact.count], value]
      do throws(ConversionError) {
        _ = try convert(NDArray(list))
        log.record("\(value) has no error in \(Target.self)")
      } catch {
        let expected = ([list.count - 1], "\(value)", "\(Target.self)")
        log.check(
          Array(error.coordinates) == expected.0 && error.value == expected.1
            && error.targetType == expected.2, "\(error)")
      }
    }
  }

  /// Integers to integers.
  func check<Source: OracleInteger, Target: OracleInteger>(
    _ source: [Source], to target: Target.Type
  ) {
    let array = NDArray(source)
    compare(
      Array(NDArray<Target>(wrapping: array)), source.map { Target(truncatingIfNeeded: $0) },
      of: source, "wrapping")
    compare(
      Array(NDArray<Target>(saturating: array)), source.map { Target(clamping: $0) },
      of: source, "saturating")
    checkExact(source, { Target(exactly: $0) }, NDArray<Target>.init(exactly:))
  }

  /// Real numbers to integers.
  func check<Source: OracleReal, Target: OracleInteger>(
    _ source: [Source], to target: Target.Type
  ) {
    checkExact(source, { Target(exactly: $0) }, NDArray<Target>.init(exactly:))
    func saturated(_ value: Source) -> Target {
      if value.isNaN { return 0 }
      return Target(exactly: value.rounded(.towardZero)) ?? (value < 0 ? Target.min : Target.max)
    }
    compare(
      Array(NDArray<Target>(saturating: NDArray(source))), source.map(saturated),
      of: source, "saturating")
    let inside = source.filter { Target(exactly: $0.rounded(.towardZero)) != nil }
    compare(
      Array(NDArray<Target>(truncating: NDArray(inside))), inside.map { Target($0) },
      of: inside, "truncating")
    let near = source.filter { Target(exactly: $0.rounded(.toNearestOrEven)) != nil }
    compare(
      Array(NDArray<Target>(rounding: NDArray(near))),
      near.map { Target($0.rounded(.toNearestOrEven)) }, of: near, "rounding")
  }

  /// Integers to real numbers.
  func check<Source: OracleInteger, Target: OracleReal>(
    _ source: [Source], to target: Target.Type
  ) {
    compare(
      Array(NDArray<Target>(converting: NDArray(source))), source.map { Target($0) },
      of: source, "converting")
    checkExact(source, { Target(exactly: $0) }, NDArray<Target>.init(exactly:))
  }

  /// Real numbers to real numbers.
  func check<Source: OracleReal, Target: OracleReal>(
    _ source: [Source], to target: Target.Type
  ) {
    compare(
      Array(NDArray<Target>(converting: NDArray(source))), source.map { Target($0) },
      of: source, "converting")
    checkExact(
      source, { $0.isNaN ? Target.nan : Target(exactly: $0) }, NDArray<Target>.init(exactly:))
  }

  /// Numbers to truth values.
  func checkTruth<Source: OracleNumber>(_ source: [Source], isZero: (Source) -> Bool) {
    compare(
      Array(NDArray(truth: NDArray(source))), source.map { !isZero($0) }, of: source, "truth")
  }

  /// Integers to every element type.
  func checkAll<Source: OracleInteger>(_ source: [Source]) {
    check(source, to: Int8.self)
    check(source, to: Int16.self)
    check(source, to: Int32.self)
    check(source, to: Int64.self)
    check(source, to: Int.self)
    check(source, to: UInt8.self)
    check(source, to: UInt16.self)
    check(source, to: UInt32.self)
    check(source, to: UInt64.self)
    check(source, to: UInt.self)
    check(source, to: Float16.self)
    check(source, to: Float.self)
    check(source, to: Double.self)
    checkTruth(source) { $0 == 0 }
  }

  /// Real numbers to every element type.
  func checkAll<Source: OracleReal>(_ source: [Source]) {
    check(source, to: Int8.self)
    check(source, to: Int16.self)
    check(source, to: Int32.self)
    check(source, to: Int64.self)
    check(source, to: Int.self)
    check(source, to: UInt8.self)
    check(source, to: UInt16.self)
    check(source, to: UInt32.self)
    check(source, to: UInt64.self)
    check(source, to: UInt.self)
    check(source, to: Float16.self)
    check(source, to: Float.self)
    check(source, to: Double.self)
    checkTruth(source) { $0.isZero }
  }
}
