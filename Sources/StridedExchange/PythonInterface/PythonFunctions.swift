import Strided

// The functions that the Python package in `Modules/Python` calls. A *handle* is a managed tensor that
// `NDArray.dlpack()` made. Python reads its shape, strides and address, and releases it. A function that can
// fail returns nil or false, and writes the reason to `message`, which has room for `capacity` bytes.

/// A handle of a view of a tensor, which is taken over.
@_cdecl("strided_import")
public func _importTensor(
  _ tensor: UnsafeMutablePointer<DLPack.VersionedTensor>,
  _ message: UnsafeMutablePointer<CChar>, _ capacity: Int
) -> UnsafeMutablePointer<DLPack.VersionedTensor>? {
  do { return unsafe try DLPack.array(of: tensor).dlpack() } catch {
    unsafe write("\(error)", to: message, capacity)
    return nil
  }
}

/// A handle of a view of a tensor without a version, which is taken over.
@_cdecl("strided_import_unversioned")
public func _importTensor(
  unversioned tensor: UnsafeMutablePointer<DLPack.UnversionedTensor>,
  _ message: UnsafeMutablePointer<CChar>, _ capacity: Int
) -> UnsafeMutablePointer<DLPack.VersionedTensor>? {
  do { return unsafe try DLPack.array(of: tensor).dlpack() } catch {
    unsafe write("\(error)", to: message, capacity)
    return nil
  }
}

/// Another tensor of the same memory.
@_cdecl("strided_share")
public func _share(
  _ handle: UnsafeMutablePointer<DLPack.VersionedTensor>
) -> UnsafeMutablePointer<DLPack.VersionedTensor> {
  unsafe array(of: handle).dlpack()
}

/// Another tensor of the same memory, without a version.
@_cdecl("strided_share_unversioned")
public func _shareUnversioned(
  _ handle: UnsafeMutablePointer<DLPack.VersionedTensor>,
  _ message: UnsafeMutablePointer<CChar>, _ capacity: Int
) -> UnsafeMutablePointer<DLPack.UnversionedTensor>? {
  do { return unsafe try array(of: handle).unversionedDLPack() } catch {
    unsafe write("\(error)", to: message, capacity)
    return nil
  }
}

/// A handle of a copy.
@_cdecl("strided_copy")
public func _copy(
  _ handle: UnsafeMutablePointer<DLPack.VersionedTensor>
) -> UnsafeMutablePointer<DLPack.VersionedTensor> {
  unsafe array(of: handle).copied().dlpack()
}

/// A handle of a view with another shape; its elements must be in the memory of the array.
@_cdecl("strided_view")
public func _view(
  _ handle: UnsafeMutablePointer<DLPack.VersionedTensor>, _ rank: Int,
  _ shape: UnsafePointer<Int>, _ strides: UnsafePointer<Int>, _ offset: Int
) -> UnsafeMutablePointer<DLPack.VersionedTensor> {
  func view(of array: any ExchangedArray) -> any ExchangedArray {
    unsafe array.unsafeAsStrided(
      shape: Shape(UnsafeBufferPointer(start: shape, count: rank)),
      strides: Strides(UnsafeBufferPointer(start: strides, count: rank)), offset: offset)
  }
  return unsafe view(of: array(of: handle)).dlpack()
}

/// Writes the elements of a tensor, which is taken over, to an array.
@_cdecl("strided_assign")
public func _assign(
  _ handle: UnsafeMutablePointer<DLPack.VersionedTensor>,
  _ source: UnsafeMutablePointer<DLPack.VersionedTensor>,
  _ message: UnsafeMutablePointer<CChar>, _ capacity: Int
) -> Bool {
  do {
    unsafe try array(of: handle).assign(tensor: source)
    return true
  } catch {
    unsafe write(error.message, to: message, capacity)
    return false
  }
}

/// Whether an array uses memory of another owner.
@_cdecl("strided_is_view")
public func _isView(_ handle: UnsafeMutablePointer<DLPack.VersionedTensor>) -> Bool {
  unsafe array(of: handle).isView
}

/// Writes the elements as text; returns the number of bytes that it needs with the zero at the end.
@_cdecl("strided_description")
public func _description(
  _ handle: UnsafeMutablePointer<DLPack.VersionedTensor>,
  _ text: UnsafeMutablePointer<CChar>, _ capacity: Int
) -> Int {
  unsafe write(array(of: handle).description, to: text, capacity)
}

/// Releases a handle, or another tensor that nobody took over.
@_cdecl("strided_release")
public func _release(_ tensor: UnsafeMutablePointer<DLPack.VersionedTensor>) {
  unsafe DLPack.release(tensor)
}

/// The array behind a handle.
private func array(of handle: UnsafeMutablePointer<DLPack.VersionedTensor>) -> any ExchangedArray {
  unsafe ExportedArray.of(handle.pointee.manager_ctx).array
}

/// Writes as much of a text as there is room for, ended by a zero; returns the bytes that all of it needs.
@discardableResult
private func write(_ text: String, to buffer: UnsafeMutablePointer<CChar>, _ capacity: Int) -> Int {
  let bytes = Array(text.utf8)
  let written = max(min(bytes.count, capacity - 1), 0)
  for index in 0..<written { unsafe buffer[index] = CChar(bitPattern: bytes[index]) }
  if capacity > 0 { unsafe buffer[written] = 0 }
  return bytes.count + 1
}
