import StridedKernels

// The logical operators as functions, which can write to a result and have a mask.

/// Whether both elements are true, broadcasting: fresh memory; as `.&&`.
@_alwaysEmitIntoClient
public func logicalAnd(_ first: NDArray<Bool>, _ second: NDArray<Bool>) -> sending NDArray<Bool> {
  first .&& second
}

/// Writes whether both elements are true to a result, through to its memory, where a mask is true.
///
/// The sources and the mask are broadcast to the result's shape. Whatever overlaps, the result is as if the
/// sources had been copied first. Traps, before anything is written, if the shapes do not fit or the result is
/// read-only.
@_alwaysEmitIntoClient
public func logicalAnd(
  _ first: NDArray<Bool>, _ second: NDArray<Bool>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("logicalAnd", first, second, where: mask) {
    Bool._innerLoop(for: LogicalOperation.and, $0)
  }
}

/// Whether one or both elements are true, broadcasting: fresh memory; as `.||`.
@_alwaysEmitIntoClient
public func logicalOr(_ first: NDArray<Bool>, _ second: NDArray<Bool>) -> sending NDArray<Bool> {
  first .|| second
}

/// Writes whether one or both elements are true to a result, through to its memory, where a mask is true; as
/// `logicalAnd`.
@_alwaysEmitIntoClient
public func logicalOr(
  _ first: NDArray<Bool>, _ second: NDArray<Bool>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("logicalOr", first, second, where: mask) {
    Bool._innerLoop(for: LogicalOperation.or, $0)
  }
}

/// Whether exactly one of both elements is true, broadcasting: fresh memory; as `.^`.
@_alwaysEmitIntoClient
public func logicalXor(_ first: NDArray<Bool>, _ second: NDArray<Bool>) -> sending NDArray<Bool> {
  first .^ second
}

/// Writes whether exactly one of both elements is true to a result, through to its memory, where a mask is true;
/// as `logicalAnd`.
@_alwaysEmitIntoClient
public func logicalXor(
  _ first: NDArray<Bool>, _ second: NDArray<Bool>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("logicalXor", first, second, where: mask) {
    Bool._innerLoop(for: LogicalOperation.xor, $0)
  }
}

/// Whether each element is false: fresh memory; as `.!`.
@_alwaysEmitIntoClient
public func logicalNot(_ array: NDArray<Bool>) -> sending NDArray<Bool> { .!array }

/// Writes whether each element is false to a result, through to its memory, where a mask is true; as
/// `logicalAnd`.
@_alwaysEmitIntoClient
public func logicalNot(
  _ array: NDArray<Bool>, into result: NDArray<Bool>, where mask: NDArray<Bool>? = nil
) {
  result.write("logicalNot", array, NDArray(false), where: mask) {
    Bool._innerLoop(for: EqualityComparison.equal, $0)
  }
}
