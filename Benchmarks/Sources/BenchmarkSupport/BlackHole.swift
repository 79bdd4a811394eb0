/// Takes an address that the optimizer must assume is read and written.
@inline(never)
@_optimize(none)
public func blackHole(_ pointer: UnsafeRawPointer) {}

/// Takes a value that the optimizer must assume is used.
@inlinable
@inline(__always)
public func blackHole<Value>(using value: Value) {
  withUnsafePointer(to: value) { blackHole(UnsafeRawPointer($0)) }
}
