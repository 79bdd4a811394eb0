import CStridedKernels
import Numerics
import StridedLayout

extension ArithmeticOperation {
  /// The operation as the loops of C know it; nil where they have none.
  fileprivate var wide: strided_operation? {
    switch self {
    case .add: strided_add
    case .subtract: strided_subtract
    case .multiply: strided_multiply
    case .divide: strided_divide
    case .wrappingAdd, .wrappingSubtract, .wrappingMultiply: nil
    }
  }
}

extension BLASReal {
  static func hasWideLoop(
    for operation: ArithmeticOperation, _ step: Int, _ first: Int, _ second: Int
  ) -> Bool {
    operation.wide != nil && step == 1 && (first == 0 || first == 1)
      && (second == 0 || second == 1)
  }

  static func combineWide(
    _ operation: ArithmeticOperation, _ count: Int, _ to: Run<Self>, _ first: Run<Self>,
    _ second: Run<Self>, pastCaches: Bool
  ) {
    guard let wide = operation.wide else { preconditionFailure("hasWideLoop was not asked") }
    unsafe strided_combine(
      strided_simd_level(), wide, MemoryLayout<Self>.stride, count, to.base, first.base,
      first.stride, second.base, second.stride, pastCaches)
  }
}

/// Sums and differences of complex numbers are those of their parts.
extension Complex where RealType: BLASReal {
  static func hasWideLoop(
    for operation: ArithmeticOperation, _ step: Int, _ first: Int, _ second: Int
  ) -> Bool {
    (operation == .add || operation == .subtract) && step == 1 && first == 1 && second == 1
  }

  static func combineWide(
    _ operation: ArithmeticOperation, _ count: Int, _ to: Run<Complex>, _ first: Run<Complex>,
    _ second: Run<Complex>, pastCaches: Bool
  ) {
    RealType.combineWide(
      operation, 2 * count, to.parts(as: RealType.self), first.parts(as: RealType.self),
      second.parts(as: RealType.self), pastCaches: pastCaches)
  }
}

extension Run {
  /// The real and imaginary parts of complex numbers side by side, as one run.
  fileprivate func parts<Part>(as type: Part.Type) -> Run<Part> {
    unsafe Run<Part>(
      base: UnsafeMutableRawPointer(base).assumingMemoryBound(to: Part.self), stride: 1)
  }
}
