// The conformances of the integer types; what they share is in Families.swift.

extension Int8: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int8` are given.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}

extension Int16: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int16` are given.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}

extension Int32: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int32` are given.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}

extension Int64: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int64` are given.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}

extension Int: SignedScalar, OrderedScalar {
  /// `Int`, in which sums of `Int` are given.
  public typealias Sum = Int
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}

extension UInt8: OrderedScalar {
  /// `UInt`, in which sums of `UInt8` are given.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}

extension UInt16: OrderedScalar {
  /// `UInt`, in which sums of `UInt16` are given.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}

extension UInt32: OrderedScalar {
  /// `UInt`, in which sums of `UInt32` are given.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}

extension UInt64: OrderedScalar {
  /// `UInt`, in which sums of `UInt64` are given.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}

extension UInt: OrderedScalar {
  /// `UInt`, in which sums of `UInt` are given.
  public typealias Sum = UInt
  /// `Double`, in which means of integers are given.
  public typealias Mean = Double
}
