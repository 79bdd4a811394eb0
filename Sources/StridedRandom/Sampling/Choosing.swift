import Strided

extension Generator {
  /// Distinct integers below a population, without weights.
  ///
  /// Sources: Fisher and Yates for a large part of a large population; otherwise Floyd (Bentley, "Programming pearls:
  /// a sample of brilliance", 1987).
  ///
  /// - Parameter shuffled: whether the order is random as well.
  @inlinable
  mutating func _distinct(_ count: Int, below population: Int, shuffled: Bool) -> NDArray<Int> {
    func bounded(_ maximum: Int, _ bits: inout Bits) -> Int {
      var slices = WordSlices()
      return Int(BoundedNumbers(maximum: UInt64(maximum), width: 64).draw(&slices, &bits))
    }
    // Copies of the bits, which the compiler keeps in registers.
    func shuffle(_ numbers: NDArray<Int>, from first: Int) {
      unsafe numbers.withUnsafeMutableBufferPointer { numbers in
        var local = bits
        for index in (first..<max(first, numbers.count)).reversed() {
          let other = bounded(index, &local)
          let number = unsafe numbers[index]
          unsafe numbers[index] = numbers[other]
          unsafe numbers[other] = number
        }
        bits = local
      }
    }
    if population > 10000, count > population / (shuffled ? 50 : 20) {
      let numbers = NDArray<Int>.arange(population)
      shuffle(numbers, from: max(population - count, 1))
      return numbers[(population - count)...].copy()
    }
    let chosen: NDArray<Int> = freshArray([count], "choice")
    unsafe chosen.withUnsafeMutableBufferPointer { chosen in
      var (local, seen) = (bits, NumberSet(capacity: count))
      for index in 0..<count {
        let last = population - count + index
        let number = bounded(last, &local)
        if seen.insert(number) {
          unsafe chosen[index] = number
        } else {
          _ = seen.insert(last)
          unsafe chosen[index] = last
        }
      }
      bits = local
    }
    if shuffled { shuffle(chosen, from: 1) }
    return chosen
  }

  /// Distinct integers, by weights: numbers that come twice are drawn again with the others' weights set to 0.
  @inlinable
  mutating func _distinct(_ count: Int, _ weights: Weights) -> [Int] {
    var (weights, chosen) = (weights, [Int]())
    while chosen.count < count {
      var numbers = [Double](repeating: 0, count: count - chosen.count)
      var transform = UnitTransform()
      unsafe numbers.withUnsafeMutableBufferPointer {
        unsafe bits._fillFromDoubles($0, &transform)
      }
      for number in chosen { weights.probabilities[number] = 0 }
      let cumulative = weights.cumulative
      var seen = Set<Int>()
      for number in numbers {
        let index = countAtMost(number, cumulative, in: 0..<cumulative.count)
        if seen.insert(index).inserted { chosen.append(index) }
      }
    }
    return chosen
  }

  /// Integers below a population, by weights, which may repeat.
  @inlinable
  mutating func _weighted(_ shape: Shape, _ weights: Weights) -> NDArray<Int> {
    let result: NDArray<Int> = freshArray(shape, "choice")
    var transform = ChoiceTransform(weights.cumulative)
    unsafe result._write("choice") { unsafe bits._fillFromDoubles($0, &transform) }
    return result
  }

  /// The positions that a choice takes.
  ///
  /// - Parameters:
  ///   - isOld: whether the numbers are those of the old streams.
  @inlinable
  mutating func _positions(
    _ population: Int, _ shape: Shape, _ replacing: Bool, _ probabilities: NDArray<Double>?,
    _ shuffled: Bool, isOld: Bool
  ) -> NDArray<Int> {
    guard let count = shape.checkedElementCount else {
      refuse("choice: there is no array of shape \(shape)")
    }
    if population < 1, count > 0 { refuse("choice: there is nothing to choose from") }
    let weights = probabilities.map { Weights($0, count: population) }
    if replacing {
      if let weights { return _weighted(shape, weights) }
      if count == 0 { return freshArray(shape, "choice") }
      return _integers(0...(population - 1), isMasked: isOld, shape, "choice")
    }
    let available = weights?.positiveCount ?? population
    if count > available {
      refuse("choice: \(count) cannot be taken from \(available) without replacement")
    }
    if let weights { return NDArray(_distinct(count, weights), shape: shape) }
    if isOld { return bits._permutation(population)[0..<count].copy().reshaped(to: shape) }
    return _distinct(count, below: population, shuffled: shuffled).reshaped(to: shape)
  }

  /// Integers below a population: fresh memory.
  ///
  /// - Parameters:
  ///   - population: the number of integers to choose from.
  ///   - shape: the shape.
  ///   - replacing: whether integers may repeat.
  ///   - probabilities: the probability of each integer; by default they are equal.
  ///   - shuffled: whether the order of integers that do not repeat is random; false is faster.
  ///
  /// Traps if there is nothing to choose from, if more is taken than there is without replacement, or if the
  /// probabilities do not fit, are negative or do not sum to 1.
  ///
  /// - Complexity: O(n) for n elements, O(n log m) for m probabilities; O(m) further memory at most.
  @inlinable
  public mutating func choice(
    _ population: Int, shape: Shape, replacing: Bool = true,
    probabilities: NDArray<Double>? = nil, shuffled: Bool = true
  ) -> NDArray<Int> {
    _positions(population, shape, replacing, probabilities, shuffled, isOld: false)
  }

  /// An integer below a population; like ``choice(_:shape:replacing:probabilities:shuffled:)``.
  @inlinable
  public mutating func choice(_ population: Int, probabilities: NDArray<Double>? = nil) -> Int {
    Array(choice(population, shape: [], probabilities: probabilities))[0]
  }

  /// Elements of an array, or its slices along an axis: fresh memory.
  ///
  /// The shape replaces the axis. Traps in the cases of
  /// ``choice(_:shape:replacing:probabilities:shuffled:)``, and if the axis is out of range.
  @inlinable
  public mutating func choice<Element: Scalar>(
    _ array: NDArray<Element>, shape: Shape, replacing: Bool = true,
    probabilities: NDArray<Double>? = nil, axis: Int = 0, shuffled: Bool = true
  ) -> NDArray<Element> {
    let axis = resolvedAxis(axis, of: array, "choice")
    return array.take(
      _positions(array.shape[axis], shape, replacing, probabilities, shuffled, isOld: false),
      axis: axis)
  }

  /// An element of an array of one axis.
  ///
  /// Traps if the array has another rank or no element, or if the probabilities do not fit.
  @inlinable
  public mutating func choice<Element: Scalar>(
    _ array: NDArray<Element>, probabilities: NDArray<Double>? = nil
  ) -> Element {
    if array.rank != 1 {
      refuse("choice: an array of shape \(array.shape) has slices, not elements")
    }
    return Array(choice(array, shape: [], probabilities: probabilities))[0]
  }
}

extension RandomState {
  /// Integers below a population: fresh memory.
  ///
  /// Traps in the cases of ``Generator/choice(_:shape:replacing:probabilities:shuffled:)``.
  @inlinable
  public mutating func choice(
    _ population: Int, shape: Shape, replacing: Bool = true,
    probabilities: NDArray<Double>? = nil
  ) -> NDArray<Int> {
    _generator._positions(population, shape, replacing, probabilities, true, isOld: true)
  }

  /// Elements of an array of one axis: fresh memory.
  ///
  /// Traps in the cases of ``Generator/choice(_:shape:replacing:probabilities:shuffled:)``, and if the array has another
  /// rank.
  @inlinable
  public mutating func choice<Element: Scalar>(
    _ array: NDArray<Element>, shape: Shape, replacing: Bool = true,
    probabilities: NDArray<Double>? = nil
  ) -> NDArray<Element> {
    if array.rank != 1 { refuse("choice: an array of shape \(array.shape) has not one axis") }
    let positions = choice(
      array.count, shape: shape, replacing: replacing, probabilities: probabilities)
    return array.take(positions, axis: 0)
  }
}
