import Strided

extension BitGenerator {
  /// Writes the numbers of outcomes of each kind: binomial numbers of what is left.
  @inlinable
  mutating func _multinomial(
    _ trials: Int, _ probabilities: UnsafePointer<Double>, _ counts: UnsafeMutableBufferPointer<Int>
  ) {
    unsafe counts.update(repeating: 0)
    var (left, rest) = (trials, 1.0)
    for index in 0..<counts.count - 1 {
      let probability = unsafe probabilities[index]
      let count = Binomial(trials: left, probability: probability / rest).draw(&self)
      unsafe counts[index] = count
      left -= count
      if left <= 0 { return }
      rest -= probability
    }
    unsafe counts[counts.count - 1] = left
  }
}

extension Generator {
  /// Multinomial numbers in fresh memory.
  @inlinable
  mutating func _multinomial(
    _ trials: ParameterValue<Int>, _ probabilities: NDArray<Double>, _ shape: Shape?
  ) -> NDArray<Int> {
    let rows = Shape(probabilities.shape.dropLast())
    guard let together = broadcastShape(trials.shape, rows) else {
      refuse(
        "multinomial: trials of shape \(trials.shape) and probabilities of shape "
          + "\(probabilities.shape) do not broadcast together")
    }
    let result: NDArray<Int> = freshArray(
      Shape(Array(shape ?? together) + [probabilities.shape.last ?? 0]), "multinomial")
    _multinomial(trials, probabilities, into: result)
    return result
  }

  /// Writes multinomial numbers.
  @inlinable
  mutating func _multinomial(
    _ trials: ParameterValue<Int>, _ probabilities: NDArray<Double>, into destination: NDArray<Int>
  ) {
    var trials = trials._require(.notNegative, "multinomial: trials")
    guard let kinds = probabilities.shape.last, kinds > 0 else {
      refuse("multinomial: probabilities of shape \(probabilities.shape) are none")
    }
    let outer = outerShape(destination, count: kinds, "multinomial")
    let all = Array(probabilities)
    for number in all where !(number >= 0 && number <= 1) {
      refuse("multinomial: the probability \(number) is not in 0...1")
    }
    let rows = Shape(probabilities.shape.dropLast())
    for row in 0..<rows.elementCount {
      let sum = compensatedSum(all[row * kinds..<(row + 1) * kinds - 1])
      if sum > 1 + 1e-12 { refuse("multinomial: the sum of the probabilities, \(sum), is above 1") }
    }
    guard broadcastShape(trials.shape, outer) == outer, broadcastShape(rows, outer) == outer else {
      refuse(
        "multinomial: trials of shape \(trials.shape) and probabilities of shape "
          + "\(probabilities.shape) do not broadcast to \(outer)")
    }
    if destination.isEmpty { return }
    if case .array(let array) = trials, array.mayShareMemory(with: destination) {
      trials = .array(array.copy())
    }
    let places = ParameterValue.array(NDArray(Array(0..<rows.elementCount), shape: rows))
    let firsts = destination.slices(along: destination.rank - 1)[0]
    unsafe all.withUnsafeBufferPointer { all in
      guard let first = all.baseAddress else { return }
      trials.read(for: firsts) { trials in
        places.read(for: firsts) { places in
          // A copy, which the compiler keeps in registers.
          var local = bits
          unsafe destination._writeVectors { counts in
            unsafe local._multinomial(trials.next(), first + places.next() * kinds, counts)
          }
          bits = local
        }
      }
    }
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
    _multinomial(trials._integerParameter, probabilities, shape)
  }

  /// Writes how often each of several outcomes comes in some trials to an existing array.
  ///
  /// Its last axis is that of the outcomes. Traps in the cases of ``multinomial(trials:probabilities:shape:)``, or if the
  /// array is read-only or has another number of outcomes.
  @inlinable
  public mutating func multinomial<Trials: IntegerParameter>(
    trials: Trials, probabilities: NDArray<Double>, into destination: NDArray<Int>
  ) {
    _multinomial(trials._integerParameter, probabilities, into: destination)
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
    _generator._multinomial(.number(trials), probabilities, shape)
  }

  /// Writes how often each of several outcomes comes in some trials to an existing array.
  ///
  /// Its last axis is that of the outcomes. Traps if a probability is not in 0...1, if their sum without the last one is
  /// above 1, or if the array is read-only or has another number of outcomes.
  @inlinable
  public mutating func multinomial(
    trials: Int, probabilities: NDArray<Double>, into destination: NDArray<Int>
  ) {
    _generator._multinomial(.number(trials), probabilities, into: destination)
  }
}
