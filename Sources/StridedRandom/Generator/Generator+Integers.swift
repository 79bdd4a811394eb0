import Strided

/// A type of integers that a ``Generator`` draws: all integers of 8 to 64 bits.
public protocol RandomInteger: NumericScalar, FixedWidthInteger where Magnitude: Sendable {}

extension Int8: RandomInteger {}
extension Int16: RandomInteger {}
extension Int32: RandomInteger {}
extension Int64: RandomInteger {}
extension Int: RandomInteger {}
extension UInt8: RandomInteger {}
extension UInt16: RandomInteger {}
extension UInt32: RandomInteger {}
extension UInt64: RandomInteger {}
extension UInt: RandomInteger {}

/// The closed range of a half-open one; traps, naming the operation, if it is empty.
@inlinable
func closed<Integer: RandomInteger>(
  _ range: Range<Integer>, _ operation: String
) -> ClosedRange<Integer> {
  if range.isEmpty { refuse("\(operation): the range \(range) is empty") }
  return range.lowerBound...(range.upperBound - 1)
}

extension BoundedNumbers {
  /// The numbers that are added to the lower bound of a range.
  @inlinable
  init<Integer: RandomInteger>(_ range: ClosedRange<Integer>, isMasked: Bool = false) {
    let extent = Integer.Magnitude(truncatingIfNeeded: range.upperBound &- range.lowerBound)
    self.init(maximum: UInt64(extent), width: Integer.bitWidth, isMasked: isMasked)
  }
}

extension Generator {
  /// Fills an array with integers of a range.
  @inlinable
  mutating func _fill<Integer: RandomInteger>(
    _ destination: NDArray<Integer>, _ range: ClosedRange<Integer>, isMasked: Bool = false,
    _ operation: String
  ) {
    let numbers = BoundedNumbers(range, isMasked: isMasked)
    var slices = WordSlices()
    unsafe destination._write(operation) { buffer in
      unsafe numbers.fill(buffer, &slices, &bits, range.lowerBound)
    }
  }

  /// Fresh memory with integers of a range.
  @inlinable
  mutating func _integers<Integer: RandomInteger>(
    _ range: ClosedRange<Integer>, isMasked: Bool = false, _ shape: Shape, _ operation: String
  ) -> sending NDArray<Integer> {
    let result: NDArray<Integer> = freshArray(shape, operation)
    _fill(result, range, isMasked: isMasked, operation)
    return asSending(result)
  }

  /// An integer of a range, all equally likely.
  @inlinable
  mutating func _integer<Integer: RandomInteger>(
    _ range: ClosedRange<Integer>, isMasked: Bool = false
  ) -> Integer {
    var slices = WordSlices()
    let number = BoundedNumbers(range, isMasked: isMasked).draw(&slices, &bits)
    return range.lowerBound &+ Integer(truncatingIfNeeded: number)
  }

  /// An integer of a half-open range, all equally likely; traps if the range is empty.
  ///
  /// Source: Lemire, "Fast random integer generation in an interval" (2019).
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    in range: Range<Integer>, as type: Integer.Type? = nil
  ) -> Integer {
    _integer(closed(range, "integers"))
  }

  /// An integer of a closed range, all equally likely.
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    in range: ClosedRange<Integer>, as type: Integer.Type? = nil
  ) -> Integer {
    _integer(range)
  }

  /// Integers of a half-open range, all equally likely: fresh memory; traps if the range is empty.
  ///
  /// The stream depends on the element type: 64 bits are drawn for a range of more than 2^32 integers, 32 bits for
  /// other ranges, and words of 32 bits are shared by elements of 8 and 16 bits.
  ///
  /// - Complexity: O(n). Large arrays are filled by several threads with the same numbers, if the bit generator can
  ///   skip and if rejections are rare.
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    in range: Range<Integer>, shape: Shape, as type: Integer.Type? = nil
  ) -> sending NDArray<Integer> {
    _integers(closed(range, "integers"), shape, "integers")
  }

  /// Integers of a closed range, all equally likely: fresh memory.
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    in range: ClosedRange<Integer>, shape: Shape, as type: Integer.Type? = nil
  ) -> sending NDArray<Integer> {
    _integers(range, shape, "integers")
  }

  /// Writes integers of a half-open range to an existing array, in C order of its elements.
  ///
  /// Traps if the range is empty or the array is read-only.
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    in range: Range<Integer>, into destination: NDArray<Integer>
  ) {
    _fill(destination, closed(range, "integers"), "integers")
  }

  /// Writes integers of a closed range to an existing array, in C order of its elements.
  ///
  /// Traps if the array is read-only.
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    in range: ClosedRange<Integer>, into destination: NDArray<Integer>
  ) {
    _fill(destination, range, "integers")
  }

  /// Integers between bounds that broadcast, all equally likely: fresh memory.
  ///
  /// - Parameters:
  ///   - lower: the least numbers.
  ///   - upper: the numbers after the last ones.
  ///   - shape: the shape; nil for the one to which the bounds broadcast.
  ///
  /// Traps if an upper bound is not above its lower bound, or if the bounds do not broadcast to the shape.
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    from lower: NDArray<Integer>, to upper: NDArray<Integer>, shape: Shape? = nil
  ) -> sending NDArray<Integer> {
    _integers(lower, upper, isOpen: true, shape, isMasked: false, "integers")
  }

  /// Integers between bounds that broadcast, both included, all equally likely: fresh memory.
  ///
  /// Traps if an upper bound is below its lower bound, or if the bounds do not broadcast to the shape.
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    from lower: NDArray<Integer>, through upper: NDArray<Integer>, shape: Shape? = nil
  ) -> sending NDArray<Integer> {
    _integers(lower, upper, isOpen: false, shape, isMasked: false, "integers")
  }

  /// Writes integers between bounds that broadcast to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if an upper bound is not above its lower bound, if the bounds do not broadcast
  /// to the shape of the array, or if the array is read-only.
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    from lower: NDArray<Integer>, to upper: NDArray<Integer>, into destination: NDArray<Integer>
  ) {
    _fill(destination, lower, upper, isOpen: true, isMasked: false, "integers")
  }

  /// Writes integers between bounds that broadcast, both included, to an existing array, in C order of its elements.
  ///
  /// Traps, before anything is written, if an upper bound is below its lower bound, if the bounds do not broadcast to
  /// the shape of the array, or if the array is read-only.
  @inlinable
  public mutating func integers<Integer: RandomInteger>(
    from lower: NDArray<Integer>, through upper: NDArray<Integer>,
    into destination: NDArray<Integer>
  ) {
    _fill(destination, lower, upper, isOpen: false, isMasked: false, "integers")
  }

  /// Fresh memory with integers between bounds that broadcast.
  @inlinable
  mutating func _integers<Integer: RandomInteger>(
    _ lower: NDArray<Integer>, _ upper: NDArray<Integer>, isOpen: Bool, _ shape: Shape?,
    isMasked: Bool, _ operation: String
  ) -> sending NDArray<Integer> {
    guard let together = broadcastShape(lower.shape, upper.shape) else {
      refuse(
        "\(operation): bounds of shapes \(lower.shape) and \(upper.shape) do not broadcast together"
      )
    }
    let result: NDArray<Integer> = freshArray(shape ?? together, operation)
    _fill(result, lower, upper, isOpen: isOpen, isMasked: isMasked, operation)
    return asSending(result)
  }

  /// Fills an array with integers between bounds that broadcast.
  @inlinable
  mutating func _fill<Integer: RandomInteger>(
    _ destination: NDArray<Integer>, _ lower: NDArray<Integer>, _ upper: NDArray<Integer>,
    isOpen: Bool, isMasked: Bool, _ operation: String
  ) {
    let shape = destination.shape
    if broadcastShape(lower.shape, shape) != shape || broadcastShape(upper.shape, shape) != shape {
      refuse(
        "\(operation): bounds of shapes \(lower.shape) and \(upper.shape) do not broadcast to \(shape)"
      )
    }
    requireWritable(destination, operation)
    if destination.isEmpty { return }
    ParameterValue.array(lower).read(for: destination) { lows in
      ParameterValue.array(upper).read(for: destination) { highs in
        var (checkedLows, checkedHighs) = (lows, highs)
        for _ in 0..<destination.count {
          let (low, high) = (checkedLows.next(), checkedHighs.next())
          let isEmpty = isOpen ? high <= low : high < low
          if isEmpty { refuse("\(operation): there is no integer from \(low) to \(high)") }
        }
        var slices = WordSlices()
        unsafe destination._write(operation) { buffer in
          // Copies, which the compiler keeps in registers.
          var (local, localSlices, lowers, uppers) = (bits, slices, lows, highs)
          for index in 0..<buffer.count {
            let (low, high) = (lowers.next(), uppers.next())
            let numbers = BoundedNumbers(low...(isOpen ? high - 1 : high), isMasked: isMasked)
            let number = numbers.draw(&localSlices, &local)
            unsafe buffer[index] = low &+ Integer(truncatingIfNeeded: number)
          }
          (bits, slices, lows, highs) = (local, localSlices, lowers, uppers)
        }
      }
    }
  }

  /// Truth values, both equally likely: fresh memory, with the numbers of NumPy's `integers(0, 2, dtype=bool)`.
  @inlinable
  public mutating func booleans(shape: Shape) -> sending NDArray<Bool> {
    let result: NDArray<Bool> = freshArray(shape, "booleans")
    booleans(into: result)
    return asSending(result)
  }

  /// Writes truth values, both equally likely, to an existing array, in C order of its elements.
  ///
  /// Traps if the array is read-only.
  @inlinable
  public mutating func booleans(into destination: NDArray<Bool>) {
    var slices = WordSlices()
    unsafe destination._write("booleans") { buffer in
      var position = 0
      func drawEach(below end: Int) {
        while position < end {
          unsafe buffer[position] = slices.next(1, &bits) == 1
          position += 1
        }
      }
      // What a word has left over, whole words, and the beginning of the next one.
      drawEach(below: min(slices.count, buffer.count))
      while buffer.count - position >= 32 {
        let word = bits.nextUInt32()
        for bit in 0..<32 {
          unsafe buffer[position &+ bit] = word & 1 &<< UInt32(truncatingIfNeeded: bit) != 0
        }
        position += 32
      }
      drawEach(below: buffer.count)
    }
  }

  /// Random bytes; traps if the count is negative.
  @inlinable
  public mutating func bytes(_ count: Int) -> [UInt8] {
    if count < 0 { refuse("bytes: a count of \(count) is negative") }
    // NumPy draws a word for no bytes, too.
    let words = max(1, (count + 3) / 4)
    return unsafe [UInt8](unsafeUninitializedCapacity: 4 * words) { buffer, initializedCount in
      unsafe buffer.withMemoryRebound(to: UInt32.self) { buffer in
        var transform = BytesTransform()
        unsafe bits._fillFromHalves(
          UnsafeMutableBufferPointer(rebasing: buffer[..<words]), &transform)
      }
      initializedCount = count
    }
  }
}
