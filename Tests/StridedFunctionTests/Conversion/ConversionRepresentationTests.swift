import Oracle
import Strided
import Testing

/// Conversions of arrays however they are held: shape, order in memory, and fresh memory.
@Suite(.withoutAddressSanitizer) struct ConversionRepresentationTests {
  @Test func reals() {
    let log = FailureLog()
    withEverySubject(of: Double.self) { shape, subject in
      let array = subject.twin.array
      let values = subject.twin.model.values
      check(NDArray<Float>(converting: array), values.map { Float($0) }, subject, log)
      check(NDArray<Int16>(truncating: array), values.map { Int16($0) }, subject, log)
      check(
        NDArray<Int>(rounding: array), values.map { Int($0.rounded(.toNearestOrEven)) }, subject,
        log)
      check(NDArray<UInt8>(saturating: array), values.map { UInt8($0) }, subject, log)
      check(NDArray(truth: array), values.map { $0 != 0 }, subject, log)
      check(array.map { -$0 }, values.map { -$0 }, subject, log)
      check(
        NDArray<Complex<Double>>(real: array), values.map { Complex($0, 0) }, subject, log)
      let inexact = values.firstIndex { Double(Float($0)) != $0 }
      do throws(ConversionError) {
        check(try NDArray<Double>(exactly: array), values, subject, log)
        check(try NDArray<Float>(exactly: array), values.map { Float($0) }, subject, log)
        log.check(inexact == nil, "\(shape) \(subject.twin.name): no error")
      } catch {
        let place = flatPosition(of: Array(error.coordinates), in: shape)
        log.check(place == inexact, "\(shape) \(subject.twin.name): \(error)")
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test func integers() {
    let log = FailureLog()
    withEverySubject(of: Int32.self) { shape, subject in
      let array = subject.twin.array
      let values = subject.twin.model.values
      check(NDArray<Float16>(converting: array), values.map { Float16($0) }, subject, log)
      check(
        NDArray<UInt8>(wrapping: array), values.map { UInt8(truncatingIfNeeded: $0) }, subject, log)
      check(NDArray<Int8>(saturating: array), values.map { Int8(clamping: $0) }, subject, log)
      do throws(ConversionError) {
        check(try NDArray<UInt>(exactly: array), values.map { UInt($0) }, subject, log)
        check(try NDArray<Double>(exactly: array), values.map { Double($0) }, subject, log)
      } catch {
        log.record("\(error)")
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test func truthValuesAndComplexNumbers() {
    let log = FailureLog()
    withEverySubject(of: Bool.self) { shape, subject in
      let values = subject.twin.model.values
      check(
        NDArray<Int>(converting: subject.twin.array), values.map { $0 ? 1 : 0 }, subject, log)
    }
    withEverySubject(of: Complex<Double>.self) { shape, subject in
      let array = subject.twin.array
      let values = subject.twin.model.values
      let halved = values.map { Complex(Float($0.real), Float($0.imaginary)) }
      check(NDArray<Complex<Float>>(converting: array), halved, subject, log)
      let onAxis = NDArray<Complex<Double>>(real: array.real)
      let inexact = values.firstIndex {
        Double(Float($0.real)) != $0.real || Double(Float($0.imaginary)) != $0.imaginary
      }
      do throws(ConversionError) {
        check(try NDArray<Complex<Double>>(exactly: array), values, subject, log)
        check(try NDArray<Double>(exactly: onAxis), values.map { $0.real }, subject, log)
        check(try NDArray<Complex<Float>>(exactly: array), halved, subject, log)
        log.check(inexact == nil, "\(shape) \(subject.twin.name): no error")
      } catch {
        let place = flatPosition(of: Array(error.coordinates), in: shape)
        log.check(place == inexact, "\(shape) \(subject.twin.name): \(error)")
      }
    }
    log.finish(atLeast: 1000)
  }

  private func check<Source: OracleElement, Target: OracleElement>(
    _ result: NDArray<Target>, _ expected: [Target], _ subject: Subject<Source>, _ log: FailureLog
  ) {
    let source = subject.twin.array
    let name = "\(Source.self) \(source.shape) \(subject.twin.name) as \(Target.self)"
    log.check(result.shape == source.shape, "\(name): shape \(result.shape)")
    let found = difference(of: Array(result), from: expected, by: { $0.isIdentical(to: $1) })
    log.check(found == nil, "\(name): \(found ?? "")")
    let isFresh = result.ownsData && result.isWritable && !result.sharesMemory(with: source)
    log.check(isFresh, "\(name): no fresh memory")
    // Strides of axes of extent 1 have no meaning.
    let order = source.copy(order: .k).strides
    let axes = source.isEmpty ? [] : source.shape.indices.filter { source.shape[$0] > 1 }
    log.check(
      axes.allSatisfy { result.strides[$0] == order[$0] }, "\(name): strides \(result.strides)")
  }
}
