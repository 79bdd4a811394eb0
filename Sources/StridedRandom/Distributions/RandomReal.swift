import Numerics
import Strided

/// A type of real numbers that a ``Generator`` draws: `Float` and `Double`.
///
/// Numbers of single precision come from 32 bits each, so they are another stream than those of double precision.
public protocol RandomReal: RealScalar, BinaryFloatingPoint {
  /// A number in [0, 1).
  static func _random(_ bits: inout some BitGenerator) -> Self
  /// Fills a buffer with numbers in [0, 1).
  static func _fillRandom(
    _ buffer: UnsafeMutableBufferPointer<Self>, _ bits: inout some BitGenerator)
  /// A standard normal number.
  static func _normal(_ tables: Ziggurats, _ bits: inout some BitGenerator) -> Self
  /// A standard exponential number, by the ziggurat.
  static func _exponential(_ tables: Ziggurats, _ bits: inout some BitGenerator) -> Self
  /// Fills a buffer with standard normal numbers.
  static func _fillNormal(
    _ buffer: UnsafeMutableBufferPointer<Self>, _ tables: Ziggurats,
    _ bits: inout some BitGenerator)
  /// Fills a buffer with standard exponential numbers, by the ziggurat.
  static func _fillExponential(
    _ buffer: UnsafeMutableBufferPointer<Self>, _ tables: Ziggurats,
    _ bits: inout some BitGenerator)
  /// A standard exponential number, by inversion.
  static func _invertedExponential(_ bits: inout some BitGenerator) -> Self
  /// A gamma number of scale 1.
  static func _gamma(_ alpha: Self, _ bits: inout some BitGenerator) -> Self
}

extension Double: RandomReal {
  /// A number in [0, 1).
  @inlinable
  @inline(__always)
  public static func _random(_ bits: inout some BitGenerator) -> Double { bits.nextDouble() }

  /// Fills a buffer with numbers in [0, 1).
  @inlinable
  public static func _fillRandom(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ bits: inout some BitGenerator
  ) {
    var transform = UnitTransform()
    unsafe bits._fillFromDoubles(buffer, &transform)
  }

  /// A standard normal number.
  @inlinable
  @inline(__always)
  public static func _normal(_ tables: Ziggurats, _ bits: inout some BitGenerator) -> Double {
    bits._standardNormal(tables)
  }

  /// A standard exponential number, by the ziggurat.
  @inlinable
  @inline(__always)
  public static func _exponential(_ tables: Ziggurats, _ bits: inout some BitGenerator) -> Double {
    bits._standardExponential(tables)
  }

  /// Fills a buffer with standard normal numbers.
  @inlinable
  public static func _fillNormal(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ tables: Ziggurats,
    _ bits: inout some BitGenerator
  ) {
    unsafe tables.fillNormal(buffer, &bits) { $0 }
  }

  /// Fills a buffer with standard exponential numbers, by the ziggurat.
  @inlinable
  public static func _fillExponential(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ tables: Ziggurats,
    _ bits: inout some BitGenerator
  ) {
    unsafe tables.fillExponential(buffer, &bits) { $0 }
  }

  /// A standard exponential number, by inversion.
  @inlinable
  public static func _invertedExponential(_ bits: inout some BitGenerator) -> Double {
    -Double.log(onePlus: -bits.nextDouble())
  }

  /// A gamma number of scale 1.
  @inlinable
  public static func _gamma(_ alpha: Double, _ bits: inout some BitGenerator) -> Double {
    StandardGamma(alpha: alpha).draw(&bits)
  }
}

extension Float: RandomReal {
  /// A number in [0, 1).
  @inlinable
  @inline(__always)
  public static func _random(_ bits: inout some BitGenerator) -> Float { bits._nextFloat() }

  /// Fills a buffer with numbers in [0, 1).
  @inlinable
  public static func _fillRandom(
    _ buffer: UnsafeMutableBufferPointer<Float>, _ bits: inout some BitGenerator
  ) {
    var transform = SingleTransform()
    unsafe bits._fillFromHalves(buffer, &transform)
  }

  /// A standard normal number.
  @inlinable
  @inline(__always)
  public static func _normal(_ tables: Ziggurats, _ bits: inout some BitGenerator) -> Float {
    tables.singleNormal(&bits)
  }

  /// A standard exponential number, by the ziggurat.
  @inlinable
  @inline(__always)
  public static func _exponential(_ tables: Ziggurats, _ bits: inout some BitGenerator) -> Float {
    tables.singleExponential(&bits)
  }

  /// Fills a buffer with standard normal numbers.
  @inlinable
  public static func _fillNormal(
    _ buffer: UnsafeMutableBufferPointer<Float>, _ tables: Ziggurats,
    _ bits: inout some BitGenerator
  ) {
    var local = bits
    for index in 0..<buffer.count { unsafe buffer[index] = tables.singleNormal(&local) }
    bits = local
  }

  /// Fills a buffer with standard exponential numbers, by the ziggurat.
  @inlinable
  public static func _fillExponential(
    _ buffer: UnsafeMutableBufferPointer<Float>, _ tables: Ziggurats,
    _ bits: inout some BitGenerator
  ) {
    var local = bits
    for index in 0..<buffer.count { unsafe buffer[index] = tables.singleExponential(&local) }
    bits = local
  }

  /// A standard exponential number, by inversion; the logarithm has double precision, as NumPy's has.
  @inlinable
  public static func _invertedExponential(_ bits: inout some BitGenerator) -> Float {
    Float(-Double.log(onePlus: -Double(bits._nextFloat())))
  }

  /// A gamma number of scale 1.
  @inlinable
  public static func _gamma(_ alpha: Float, _ bits: inout some BitGenerator) -> Float {
    SingleGamma(alpha: alpha).draw(&bits)
  }
}

/// Uniform numbers in [0, 1).
@frozen
@usableFromInline
struct StandardUniform<Value: RandomReal>: Distribution {
  @inlinable
  init() {}

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Value { Value._random(&bits) }

  @inlinable
  func fill(_ buffer: UnsafeMutableBufferPointer<Value>, _ bits: inout some BitGenerator) {
    unsafe Value._fillRandom(buffer, &bits)
  }
}

/// Uniform numbers from `low` on, below `low` + `extent`.
@frozen
@usableFromInline
struct Uniform: Distribution {
  @usableFromInline let low: Double
  @usableFromInline let extent: Double

  @inlinable
  init(low: Double, extent: Double) {
    self.low = low
    self.extent = extent
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double { low + extent * bits.nextDouble() }

  @inlinable
  func fill(_ buffer: UnsafeMutableBufferPointer<Double>, _ bits: inout some BitGenerator) {
    var transform = RangeTransform(low: low, extent: extent)
    unsafe bits._fillFromDoubles(buffer, &transform)
  }
}

/// Standard normal numbers, by the ziggurat.
@frozen
@usableFromInline
struct StandardNormal<Value: RandomReal>: Distribution {
  @usableFromInline let tables = Ziggurats.shared

  @inlinable
  init() {}

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Value { Value._normal(tables, &bits) }

  @inlinable
  func fill(_ buffer: UnsafeMutableBufferPointer<Value>, _ bits: inout some BitGenerator) {
    unsafe Value._fillNormal(buffer, tables, &bits)
  }
}

/// Normal numbers, by the ziggurat.
@frozen
@usableFromInline
struct Normal: Distribution {
  @usableFromInline let mean: Double
  @usableFromInline let deviation: Double
  @usableFromInline let tables = Ziggurats.shared

  @inlinable
  init(mean: Double, deviation: Double) {
    self.mean = mean
    self.deviation = deviation
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    mean + deviation * bits._standardNormal(tables)
  }

  @inlinable
  func fill(_ buffer: UnsafeMutableBufferPointer<Double>, _ bits: inout some BitGenerator) {
    unsafe tables.fillNormal(buffer, &bits) { mean + deviation * $0 }
  }
}

/// How exponential numbers are made.
public enum ExponentialMethod: Sendable {
  /// By the ziggurat of Marsaglia and Tsang: fast.
  case ziggurat
  /// By inversion, -log(1 - u): one uniform number for each.
  case inverse
}

/// Standard exponential numbers.
@frozen
@usableFromInline
struct StandardExponential<Value: RandomReal>: Distribution {
  @usableFromInline let isInverse: Bool
  @usableFromInline let tables = Ziggurats.shared

  @inlinable
  init(_ method: ExponentialMethod) { isInverse = method == .inverse }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Value {
    isInverse ? Value._invertedExponential(&bits) : Value._exponential(tables, &bits)
  }

  @inlinable
  func fill(_ buffer: UnsafeMutableBufferPointer<Value>, _ bits: inout some BitGenerator) {
    if !isInverse {
      unsafe Value._fillExponential(buffer, tables, &bits)
      return
    }
    var local = bits
    for index in 0..<buffer.count { unsafe buffer[index] = Value._invertedExponential(&local) }
    bits = local
  }
}

/// Exponential numbers, by the ziggurat.
@frozen
@usableFromInline
struct Exponential: Distribution {
  @usableFromInline let scale: Double
  @usableFromInline let tables = Ziggurats.shared

  @inlinable
  init(scale: Double) { self.scale = scale }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    scale * bits._standardExponential(tables)
  }

  @inlinable
  func fill(_ buffer: UnsafeMutableBufferPointer<Double>, _ bits: inout some BitGenerator) {
    unsafe tables.fillExponential(buffer, &bits) { scale * $0 }
  }
}

/// Gamma numbers of scale 1 and of either precision.
@frozen
@usableFromInline
struct RealGamma<Value: RandomReal>: Distribution {
  @usableFromInline let alpha: Value

  @inlinable
  init(alpha: Value) { self.alpha = alpha }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Value { Value._gamma(alpha, &bits) }
}
