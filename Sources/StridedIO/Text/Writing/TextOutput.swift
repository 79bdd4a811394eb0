#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Text that is written, as bytes.
struct TextOutput {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// How the next real number is written.
  var format: TextNumberFormat

  init(format: TextNumberFormat) {
    self.format = format
  }

  /// Appends text.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends bytes.
  mutating func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
  }

  /// Appends one ASCII character.
  mutating func append(_ character: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: character.value))
  }

  /// Drops all bytes.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends a real number; `shortest` has its fewest digits.
  mutating func append(_ number: Double, shortest: @autoclosure () -> String) {
    if number.isNaN {
      append("nan")
    } else if number.isInfinite {
      append(number < 0 ? "-inf" : "inf")
    } else {
      switch format {
      case .shortest: append(shortest())
      case .fixed(let digits):
        if !appendFixed(number, digits) { append(number, "%.*f", digits) }
      case .scientific(let digits):
        if !appendScientific(number, digits) { append(number, "%.*e", digits) }
      }
    }
  }

  /// Appends a finite number with digits after the point; returns false, without any effect, if it is too long.
  private mutating func appendFixed(_ number: Double, _ digits: Int) -> Bool {
    var scaled: UInt128 = 0
    if number != 0 {
      guard let product = RoundedDecimal.scaled(number.magnitude, power: digits) else {
        return false
      }
      scaled = product
    } else if digits > 32 {
      return false
    }
    if number.sign == .minus { append("-" as Unicode.Scalar) }
    let (whole, fraction) = scaled.quotientAndRemainder(
      dividingBy: RoundedDecimal.power(of: 10, digits))
    append(whole <= UInt64.max ? String(UInt64(whole)) : String(whole))
    if digits > 0 {
      append("." as Unicode.Scalar)
      append(fraction, digits: digits)
    }
    return true
  }

  /// Appends a finite number with a power of ten; returns false, without any effect, if it is too long.
  private mutating func appendScientific(_ number: Double, _ digits: Int) -> Bool {
    if digits > 18 { return false }
    var (scaled, power) = (UInt128(0), 0)
    if number != 0 {
      let limit = RoundedDecimal.power(of: 10, digits + 1)
      power = RoundedDecimal.approximatePower(number.magnitude)
      repeat {
        guard
          let product = RoundedDecimal.scaled(number.magnitude, power: digits - power)
        else { return false }
        scaled = product
        power += 1
      } while scaled >= limit
      power -= 1
    }
    if number.sign == .minus { append("-" as Unicode.Scalar) }
    let (first, fraction) = UInt64(scaled).quotientAndRemainder(
      dividingBy: UInt64(RoundedDecimal.power(of: 10, digits)))
    append(UInt128(first), digits: 1)
    if digits > 0 {
      append("." as Unicode.Scalar)
      append(UInt128(fraction), digits: digits)
    }
    append(power < 0 ? "e-" : "e+")
    append(UInt128(power.magnitude), digits: power.magnitude < 100 ? 2 : 3)
    return true
  }

  /// Appends an integer with so many digits exactly; it has no more.
  private mutating func append(_ number: UInt128, digits: Int) {
    if digits > 19 {
      let group: UInt64 = 10_000_000_000_000_000_000
      let (high, low) = number.quotientAndRemainder(dividingBy: UInt128(group))
      append(high, digits: digits - 19)
      append(low, digits: 19)
      return
    }
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(ASCII.zero, count: digits))
    var rest = UInt64(truncatingIfNeeded: number)
    for place in (start..<start + digits).reversed() {
      bytes[place] = ASCII.zero + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// Appends a finite number as the C library formats it, with a point whatever the locale has in its place.
  private mutating func append(_ number: Double, _ format: String, _ digits: Int) {
    // The largest number has 309 digits before the point.
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: digits + 320) { buffer in
      guard let base = buffer.baseAddress else { return }
      let count = unsafe withVaList([Int32(digits), number]) {
        unsafe vsnprintf(base, buffer.count, format, $0)
      }
      var isAfterPoint = false
      for index in 0..<Int(count) {
        let byte = unsafe UInt8(bitPattern: buffer[index])
        if byte &- ASCII.zero <= 9 || "+-e".utf8.contains(byte) {
          bytes.append(byte)
        } else if !isAfterPoint {
          bytes.append(ASCII.point)
          isAfterPoint = true
        }
      }
    }
  }
}
