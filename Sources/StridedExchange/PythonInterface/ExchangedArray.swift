import Strided

/// What the functions for Python do with an array whose element type they do not know.
protocol ExchangedArray {
  /// A managed tensor that shares the memory.
  func dlpack() -> UnsafeMutablePointer<DLPack.VersionedTensor>
  /// A managed tensor without a version that shares the memory.
  func unversionedDLPack() throws(DLPackError) -> UnsafeMutablePointer<DLPack.UnversionedTensor>
  /// A view of a managed tensor, which is taken over.
  init(dlpack tensor: UnsafeMutablePointer<DLPack.VersionedTensor>) throws(DLPackError)
  /// A view of a managed tensor without a version, which is taken over.
  init(dlpack tensor: UnsafeMutablePointer<DLPack.UnversionedTensor>) throws(DLPackError)
  /// A copy in C order.
  func copied() -> any ExchangedArray
  /// A view of the same memory.
  func unsafeAsStrided(shape: Shape, strides: Strides, offset: Int) -> Self
  /// Writes the elements of a tensor, which is taken over, to this array.
  func assign(tensor: UnsafeMutablePointer<DLPack.VersionedTensor>) throws(ExchangeFailure)
  /// Whether the memory is that of another owner.
  var isView: Bool { get }
  /// The elements as text.
  var description: String { get }
}

/// Why a function for Python has no result.
struct ExchangeFailure: Error {
  /// The reason, in one line.
  let message: String
}

extension NDArray: ExchangedArray {
  func copied() -> any ExchangedArray { copy() }

  func assign(
    tensor: UnsafeMutablePointer<DLPack.VersionedTensor>
  ) throws(ExchangeFailure) {
    let source: NDArray
    do { source = unsafe try NDArray(dlpack: tensor) } catch {
      throw ExchangeFailure(message: "\(error)")
    }
    guard isWritable else { throw ExchangeFailure(message: "assign: the array is read-only") }
    let surplus = Swift.max(source.rank - rank, 0)
    guard source.shape.prefix(surplus).allSatisfy({ $0 == 1 }),
      broadcastShape(shape, Shape(source.shape.dropFirst(surplus))) == shape
    else {
      throw ExchangeFailure(message: "assign: shape \(source.shape) does not broadcast to \(shape)")
    }
    self[...] = source
  }
}

extension DLPack {
  /// A view of a tensor of any element type, which is taken over.
  static func array(
    of tensor: UnsafeMutablePointer<VersionedTensor>
  ) throws(DLPackError) -> any ExchangedArray {
    let type: any Scalar.Type
    do { type = unsafe try elementType(of: tensor) } catch {
      unsafe release(tensor)
      throw error
    }
    func view<Element: Scalar>(_: Element.Type) throws(DLPackError) -> any ExchangedArray {
      unsafe try NDArray<Element>(dlpack: tensor)
    }
    return try view(type)
  }

  /// A view of a tensor without a version, of any element type, which is taken over.
  static func array(
    of tensor: UnsafeMutablePointer<UnversionedTensor>
  ) throws(DLPackError) -> any ExchangedArray {
    let type: any Scalar.Type
    do { type = unsafe try elementType(of: tensor) } catch {
      unsafe release(tensor)
      throw error
    }
    func view<Element: Scalar>(_: Element.Type) throws(DLPackError) -> any ExchangedArray {
      unsafe try NDArray<Element>(dlpack: tensor)
    }
    return try view(type)
  }
}
