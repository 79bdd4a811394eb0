import Strided
import Synchronization

// A capsule is Python's object around a C pointer. Its name says whether a library has taken the tensor over.
// The library does not link Python: the package hands over the two functions that are needed here.

private typealias IsValid = @convention(c) (UnsafeRawPointer?, UnsafePointer<CChar>?) -> Int32
private typealias GetPointer =
  @convention(c) (UnsafeRawPointer?, UnsafePointer<CChar>?) -> UnsafeMutableRawPointer?

/// The addresses of `PyCapsule_IsValid` and `PyCapsule_GetPointer`; 0 before they are known.
private enum CapsuleFunctions {
  static let isValid = Atomic<Int>(0)
  static let getPointer = Atomic<Int>(0)
}

/// Takes the addresses of `PyCapsule_IsValid` and `PyCapsule_GetPointer`.
@_cdecl("strided_use_python")
public func _usePython(_ isValid: Int, _ getPointer: Int) {
  CapsuleFunctions.isValid.store(isValid, ordering: .releasing)
  CapsuleFunctions.getPointer.store(getPointer, ordering: .releasing)
}

/// The destructor of a capsule: releases its tensor unless a library has taken it over.
///
/// Python calls it when the capsule is gone, and holds its lock meanwhile.
@_cdecl("strided_release_capsule")
public func _releaseCapsule(_ capsule: UnsafeRawPointer?) {
  if let tensor = unsafe pointer(in: capsule, named: "dltensor_versioned") {
    unsafe DLPack.release(tensor.assumingMemoryBound(to: DLPack.VersionedTensor.self))
  } else if let tensor = unsafe pointer(in: capsule, named: "dltensor") {
    unsafe DLPack.release(tensor.assumingMemoryBound(to: DLPack.UnversionedTensor.self))
  }
}

/// The pointer in a capsule; nil if it has another name.
private func pointer(in capsule: UnsafeRawPointer?, named name: String) -> UnsafeMutableRawPointer?
{
  let isValid = CapsuleFunctions.isValid.load(ordering: .acquiring)
  let getPointer = CapsuleFunctions.getPointer.load(ordering: .acquiring)
  guard isValid != 0, getPointer != 0 else { return nil }
  guard unsafe unsafeBitCast(isValid, to: IsValid.self)(capsule, name) != 0 else { return nil }
  return unsafe unsafeBitCast(getPointer, to: GetPointer.self)(capsule, name)
}
