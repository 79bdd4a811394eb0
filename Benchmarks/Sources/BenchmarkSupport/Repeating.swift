/// Makes a routine that repeats one operation.
@inlinable
@inline(__always)
public func repeating(_ operation: @escaping () -> Void) -> Routine {
  { repetitions in
    for _ in 0..<repetitions { operation() }
  }
}
