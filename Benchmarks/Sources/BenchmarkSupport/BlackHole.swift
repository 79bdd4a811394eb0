/// Takes an address that the optimizer must assume to be read from and written to.
@inline(never)
@_optimize(none)
public func blackHole(_ pointer: UnsafeRawPointer) {}

/// Takes a value that the optimizer must assume to be used.
@inlinable
@inline(__always)
public func blackHole<Value>(using value: Value) {
  withUnsafePointer(to: value) { blackHole(UnsafeRawPointer($0)) }
}
