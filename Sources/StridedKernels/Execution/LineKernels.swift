import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// What the plans come to for lines of elements without gaps that lie apart, or at one place: the same
// routines are called for the same lengths.

extension CopyKernels {
  /// Copies a line to another one, apart from it.
  @inline(__always)
  static func copyLine(_ count: Int, to destination: Memory<Element>, from source: Memory<Element>)
  {
    if count <= AssignmentPlan.fewElements {
      destination.run(at: 0, stride: 1).assign(count, source.run(at: 0, stride: 1)) { $0 }
    } else {
      unsafe memmove(destination.first, source.first, count * MemoryLayout<Element>.stride)
    }
  }
}

extension BLASCopyKernels {
  /// `cblas_?copy` of a line to another one, apart from it.
  @inline(__always)
  static func copyLine(_ count: Int, to destination: Memory<Element>, from source: Memory<Element>)
  {
    if count <= AssignmentPlan.fewElements {
      CopyKernels.copyLine(count, to: destination, from: source)
    } else {
      BLASRuns.copy(
        count, source.run(at: 0, stride: 1), to: destination.run(at: 0, stride: 1), .standard)
    }
  }
}

extension PortableArithmetic {
  /// Writes `first op second` to a line, the operands lines or, with a step of 0, numbers.
  @inline(__always)
  static func combineLine(
    _ operation: ArithmeticOperation, _ count: Int, _ destination: Memory<Element>,
    _ first: Run<Element>, _ second: Run<Element>
  ) {
    switch operation {
    case .add: combineLine(Adding<Rules>.self, "+", count, destination, first, second)
    case .subtract: combineLine(Subtracting<Rules>.self, "-", count, destination, first, second)
    case .multiply: combineLine(Multiplying<Rules>.self, "*", count, destination, first, second)
    case .divide: combineLine(Dividing<Rules>.self, "/", count, destination, first, second)
    case .wrappingAdd:
      combineLine(Adding<Rules.Wrapping>.self, "&+", count, destination, first, second)
    case .wrappingSubtract:
      combineLine(Subtracting<Rules.Wrapping>.self, "&-", count, destination, first, second)
    case .wrappingMultiply:
      combineLine(Multiplying<Rules.Wrapping>.self, "&*", count, destination, first, second)
    }
  }

  @inline(__always)
  private static func combineLine<Operation: BinaryOperation>(
    _ operation: Operation.Type, _ name: StaticString, _ count: Int,
    _ destination: Memory<Element>, _ first: Run<Element>, _ second: Run<Element>
  ) where Operation.Rules.Element == Element {
    var failure = Element._zero
    destination.run(at: 0, stride: 1).assign(count, first, second) {
      Operation.apply($0, $1, &failure)
    }
    Operation.Rules.check(failure, name)
  }

  /// Replaces a line by `line op source`, the source at the same place or apart.
  @inline(__always)
  static func updateLine(
    _ operation: ArithmeticOperation, _ count: Int, _ destination: Memory<Element>,
    _ source: Memory<Element>
  ) {
    switch operation {
    case .add: updateLine(Adding<Rules>.self, "+=", count, destination, source)
    case .subtract: updateLine(Subtracting<Rules>.self, "-=", count, destination, source)
    case .multiply: updateLine(Multiplying<Rules>.self, "*=", count, destination, source)
    case .divide: updateLine(Dividing<Rules>.self, "/=", count, destination, source)
    case .wrappingAdd: updateLine(Adding<Rules.Wrapping>.self, "&+=", count, destination, source)
    case .wrappingSubtract:
      updateLine(Subtracting<Rules.Wrapping>.self, "&-=", count, destination, source)
    case .wrappingMultiply:
      updateLine(Multiplying<Rules.Wrapping>.self, "&*=", count, destination, source)
    }
  }

  @inline(__always)
  private static func updateLine<Operation: BinaryOperation>(
    _ operation: Operation.Type, _ name: StaticString, _ count: Int,
    _ destination: Memory<Element>, _ source: Memory<Element>
  ) where Operation.Rules.Element == Element {
    var failure = Element._zero
    destination.run(at: 0, stride: 1).update(count, with: source.run(at: 0, stride: 1)) {
      Operation.apply($0, $1, &failure)
    }
    Operation.Rules.check(failure, name)
  }
}

extension BLASArithmetic {
  /// `cblas_?axpy` with a factor of 1 or -1 for sums and differences of lines that lie apart.
  @inline(__always)
  static func updateLine(
    _ operation: ArithmeticOperation, _ count: Int, _ destination: Memory<Element>,
    _ source: Memory<Element>
  ) {
    let isAxpy = operation == .add || operation == .subtract
    if isAxpy, count > AssignmentPlan.fewElements, source.address != destination.address {
      BLASRuns.add(
        count, subtracting: operation == .subtract, source.run(at: 0, stride: 1),
        to: destination.run(at: 0, stride: 1), .standard)
    } else {
      PortableArithmetic<FieldRules<Element>>.updateLine(operation, count, destination, source)
    }
  }
}
