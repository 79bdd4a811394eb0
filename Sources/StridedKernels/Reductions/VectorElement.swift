import CStridedKernels

/// The names that element types have in C.
enum VectorElement {
  /// The name of a type; nil for types without loops in C.
  @inline(__always)
  static func name<Element>(of type: Element.Type) -> strided_element? {
    if type == Float.self { return strided_float }
    if type == Double.self { return strided_double }
    if type == Int8.self { return strided_int8 }
    if type == Int16.self { return strided_int16 }
    if type == Int32.self { return strided_int32 }
    if type == Int64.self { return strided_int64 }
    if type == UInt8.self { return strided_uint8 }
    if type == UInt16.self { return strided_uint16 }
    if type == UInt32.self { return strided_uint32 }
    if type == UInt64.self { return strided_uint64 }
    return nil
  }
}
