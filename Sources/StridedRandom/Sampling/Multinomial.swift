import Strided

extension BitGenerator {
  /// Writes the numbers of outcomes of each kind: binomial numbers of what is left.
  ///
  /// - Parameter draw: draws a binomial number.
  @inlinable
  mutating func _multinomial(
    _ trials: Int, _ probabilities: ArraySlice<Double>, _ counts: UnsafeMutableBufferPointer<Int>,
    _ draw: (Int, Double, inout Self) -> Int
  ) {
    unsafe counts.update(repeating: 0)
    var (left, rest) = (trials, 1.0)
    for (index, probability) in probabilities.dropLast().enumerated() {
      let count = draw(left, probability / rest, &self)
      unsafe counts[index] = count
      left -= count
      if left <= 0 { return }
      rest -= probability
    }
    unsafe counts[counts.count - 1] = left
  }
}

extension Generator {
  /// Draws multinomial numbers with a function for binomial ones.
  @inlinable
  mutating func _multinomial(
    _ trials: ParameterValue<Int>, _ probabilities: NDArray<Double>, _ shape: Shape?,
    _ draw: (Int, Double, inout Bits) -> Int
  ) -> NDArray<Int> {
    let trials = trials._require(.notNegative, "multinomial: trials")
    guard let kinds = probabilities.shape.last, kinds > 0 else {
      refuse("multinomial: probabilities of shape \(probabilities.shape) are none")
    }
    let all = Array(probabilities)
    for number in all where !(number >= 0 && number <= 1) {
      refuse("multinomial: the probability \(number) is not in 0...1")
    }
    let rows = Shape(probabilities.shape.dropLast())
    for row in 0..<rows.elementCount {
      let sum = compensatedSum(all[row * kinds..<(row + 1) * kinds - 1])
      if sum > 1 + 1e-12 { refuse("multinomial: the sum of the probabilities, \(sum), is above 1") }
    }
    guard let together = broadcastShape(trials.shape, rows),
      broadcastShape(together, shape ?? together) == shape ?? together
    else {
      refuse(
        "multinomial: trials of shape \(trials.shape) and probabilities of shape "
          + "\(probabilities.shape) do not broadcast" + (shape.map { " to \($0)" } ?? " together"))
    }
    let outer = shape ?? together
    let result: NDArray<Int> = freshArray(Shape(Array(outer) + [kinds]), "multinomial")
    if result.isEmpty { return result }
    let places = ParameterValue.array(
      NDArray((0..<rows.elementCount).map { $0 }, shape: rows))
    let like: NDArray<Int> = freshArray(outer, "multinomial")
    unsafe result.withUnsafeMutableBufferPointer { buffer in
      trials.read(for: like) { trials in
        places.read(for: like) { places in
          for start in stride(from: 0, to: buffer.count, by: kinds) {
            let first = places.next() * kinds
            unsafe bits._multinomial(
              trials.next(), all[first..<first + kinds],
              UnsafeMutableBufferPointer(rebasing: buffer[start..<start + kinds]), draw)
          }
        }
      }
    }
    return result
  }

  /// How often each of several outcomes comes in some trials: fresh memory.
  ///
  /// - Parameters:
  ///   - trials: the number of trials.
  ///   - probabilities: the probabilities of the outcomes along the last axis; the last one is what the others leave.
  ///   - shape: the axes before the outcomes; nil for those to which the trials and the other axes of the
  ///     probabilities broadcast.
  ///
  /// Traps if a probability is not in 0...1, if their sum without the last one is above 1, or if the shapes do not fit.
  @inlinable
  public mutating func multinomial<Trials: IntegerParameter>(
    trials: Trials, probabilities: NDArray<Double>, shape: Shape? = nil
  ) -> NDArray<Int> {
    _multinomial(trials._integerParameter, probabilities, shape) { trials, probability, bits in
      Binomial(trials: trials, probability: probability).draw(&bits)
    }
  }

  /// Writes how often each of several outcomes comes in some trials to an existing array.
  ///
  /// Its last axis is that of the outcomes. Traps in the cases of ``multinomial(trials:probabilities:shape:)``, or if the
  /// array is read-only or has another number of outcomes. The counts are drawn into a temporary array.
  @inlinable
  public mutating func multinomial<Trials: IntegerParameter>(
    trials: Trials, probabilities: NDArray<Double>, into destination: NDArray<Int>
  ) {
    let shape = outerShape(destination, count: probabilities.shape.last ?? 0, "multinomial")
    destination.assign(multinomial(trials: trials, probabilities: probabilities, shape: shape))
  }
}

/// The axes of a destination before that of its vectors; traps, naming the operation, if they have another size.
@inlinable
func outerShape<Element: Scalar>(
  _ destination: NDArray<Element>, count: Int, _ operation: String
) -> Shape {
  requireWritable(destination, operation)
  if destination.shape.last != count {
    refuse("\(operation): vectors of \(count) do not fit in shape \(destination.shape)")
  }
  return Shape(destination.shape.dropLast())
}

extension RandomState {
  /// How often each of several outcomes comes in some trials: fresh memory.
  ///
  /// Traps if a probability is not in 0...1, or if their sum without the last one is above 1.
  @inlinable
  public mutating func multinomial(
    trials: Int, probabilities: NDArray<Double>, shape: Shape = []
  ) -> NDArray<Int> {
    _generator._multinomial(.number(trials), probabilities, shape) { trials, probability, bits in
      Binomial(trials: trials, probability: probability).draw(&bits)
    }
  }
}
