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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<Int8>.portable(
    sum: IntegerSum<Int8, Int>.self,
    mean: IntegerMean<Int8>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<Int8>.portable(IntegerRules<Int8>.self)
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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<Int16>.portable(
    sum: IntegerSum<Int16, Int>.self,
    mean: IntegerMean<Int16>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<Int16>.portable(IntegerRules<Int16>.self)
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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<Int32>.portable(
    sum: IntegerSum<Int32, Int>.self,
    mean: IntegerMean<Int32>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<Int32>.portable(IntegerRules<Int32>.self)
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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<Int64>.portable(
    sum: IntegerSum<Int64, Int>.self,
    mean: IntegerMean<Int64>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<Int64>.portable(IntegerRules<Int64>.self)
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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<Int>.portable(
    sum: IntegerSum<Int, Int>.self,
    mean: IntegerMean<Int>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<Int>.portable(IntegerRules<Int>.self)
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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<UInt8>.portable(
    sum: IntegerSum<UInt8, UInt>.self,
    mean: IntegerMean<UInt8>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<UInt8>.portable(IntegerRules<UInt8>.self)
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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<UInt16>.portable(
    sum: IntegerSum<UInt16, UInt>.self,
    mean: IntegerMean<UInt16>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<UInt16>.portable(IntegerRules<UInt16>.self)
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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<UInt32>.portable(
    sum: IntegerSum<UInt32, UInt>.self,
    mean: IntegerMean<UInt32>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<UInt32>.portable(IntegerRules<UInt32>.self)
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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<UInt64>.portable(
    sum: IntegerSum<UInt64, UInt>.self,
    mean: IntegerMean<UInt64>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<UInt64>.portable(IntegerRules<UInt64>.self)
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

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<UInt>.portable(
    sum: IntegerSum<UInt, UInt>.self,
    mean: IntegerMean<UInt>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<UInt>.portable(IntegerRules<UInt>.self)
}
