import Numerics
import Strided

extension Bool: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Bool> { TextFunctions() }
}

extension Int8: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Int8> { TextFunctions() }
}

extension Int16: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Int16> { TextFunctions() }
}

extension Int32: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Int32> { TextFunctions() }
}

extension Int64: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Int64> { TextFunctions() }
}

extension Int: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Int> { TextFunctions() }
}

extension UInt8: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<UInt8> { TextFunctions() }
}

extension UInt16: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<UInt16> { TextFunctions() }
}

extension UInt32: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<UInt32> { TextFunctions() }
}

extension UInt64: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<UInt64> { TextFunctions() }
}

extension UInt: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<UInt> { TextFunctions() }
}

extension Float16: TextScalar {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Float16> { TextFunctions() }
}

extension Float: TextReal {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Float> { TextFunctions() }
  /// The functions that read and write complex numbers.
  public static var _complexText: TextFunctions<Complex<Float>> { TextFunctions() }
}

extension Double: TextReal {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Double> { TextFunctions() }
  /// The functions that read and write complex numbers.
  public static var _complexText: TextFunctions<Complex<Double>> { TextFunctions() }
}
