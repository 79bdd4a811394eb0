// The conformances of the integer types, each in the same few lines.

extension Int8: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int8` are accumulated.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "int8" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .signed(Int64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(NarrowSum<Int8, Int>.self) }
}

extension Int16: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int16` are accumulated.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "int16" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .signed(Int64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(NarrowSum<Int16, Int>.self) }
}

extension Int32: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int32` are accumulated.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "int32" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .signed(Int64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(NarrowSum<Int32, Int>.self) }
}

extension Int64: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int64` are accumulated.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "int64" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .signed(Int64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(WideSum<Int64, Int>.self) }
}

extension Int: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int` are accumulated.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "int64" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .signed(Int64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(WideSum<Int, Int>.self) }
}

extension UInt8: OrderedScalar {
  /// `UInt`, in which sums of `UInt8` are accumulated.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "uint8" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .unsigned(UInt64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(NarrowSum<UInt8, UInt>.self) }
}

extension UInt16: OrderedScalar {
  /// `UInt`, in which sums of `UInt16` are accumulated.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "uint16" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .unsigned(UInt64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(NarrowSum<UInt16, UInt>.self) }
}

extension UInt32: OrderedScalar {
  /// `UInt`, in which sums of `UInt32` are accumulated.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "uint32" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .unsigned(UInt64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(NarrowSum<UInt32, UInt>.self) }
}

extension UInt64: OrderedScalar {
  /// `UInt`, in which sums of `UInt64` are accumulated.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "uint64" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .unsigned(UInt64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(WideSum<UInt64, UInt>.self) }
}

extension UInt: OrderedScalar {
  /// `UInt`, in which sums of `UInt` are accumulated.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "uint64" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .unsigned(UInt64(self)) }

  /// The loops of sums.
  public static var _sum: ReductionLoops { ReductionLoops(WideSum<UInt, UInt>.self) }
}
