import CStridedKernels

// The vectors of two halves become those of the whole.

extension DividedEigenproblem {
  /// Joins the solved halves of `n` rows from `first` on, the upper one of `half` rows.
  ///
  /// - Parameter joint: the element between both.
  func join(_ first: Int, _ half: Int, _ n: Int, _ joint: Number) {
    let columns = vectors.from(first, first)
    for column in 0..<n {
      let row = column < half ? half - 1 : half
      let element = unsafe columns.from(row, column).start.pointee * Number(0.5).squareRoot()
      unsafe z[column] = column >= half && joint < 0 ? -element : element
      unsafe kinds[column] = column < half ? .first : .second
    }
    merge(first, half, n)
    let rho = 2 * joint.magnitude
    let (count, deflated) = deflate(first, half, n, rho)
    let (top, bottom) = pack(first, half, n, count, deflated)
    let left = n - half
    let bottomStart = unsafe packed + half * top
    let deflatedStart = unsafe bottomStart + left * bottom
    if count > 0 {
      unsafe strided_secular(
        strided_simd_level(), MemoryLayout<Number>.stride, count, poles, zOfPoles, Double(rho),
        rows, values + first, joining, scratch)
    }
    // The vectors that are zero in the lower rows come first, those that are zero in the upper ones last.
    unsafe columns.replace(
      half, count, keeping: 0, adding: 1, Matrix(packed, half), Matrix(joining, max(count, 1)),
      inner: top)
    unsafe columns.from(half, 0).replace(
      left, count, keeping: 0, adding: 1, Matrix(bottomStart, left),
      Matrix(joining + (count - bottom), max(count, 1)), inner: bottom)
    for index in 0..<deflated {
      unsafe columns.from(0, count + index).start.update(
        from: deflatedStart + index * n, count: n)
      unsafe values[first + count + index] = deflatedValues[index]
    }
    order(first, count, n)
  }

  /// Writes the ascending order of the values of both halves.
  private func merge(_ first: Int, _ half: Int, _ n: Int) {
    let (own, all) = unsafe (order + first, values + first)
    var (upper, lower) = (0, half)
    for place in 0..<n {
      let isUpper =
        unsafe lower == n || upper < half && all[own[upper]] <= all[half + own[lower]]
      unsafe merged[place] = isUpper ? own[upper] : half + own[lower]
      if isUpper { upper += 1 } else { lower += 1 }
    }
  }

  /// Separates the columns without a pole: their z is negligible, or a rotation makes it 0, as their values are equal.
  ///
  /// Returns the numbers of columns with and without a pole.
  private func deflate(
    _ first: Int, _ half: Int, _ n: Int, _ rho: Number
  ) -> (kept: Int, deflated: Int) {
    let all = unsafe values + first
    var largest: Number = 0
    for column in 0..<n {
      unsafe largest = max(largest, all[column].magnitude, z[column].magnitude)
    }
    let tolerance = 4 * Number.ulpOfOne * largest
    var (count, others, last) = (0, 0, -1)
    for place in 0..<n {
      let column = unsafe merged[place]
      if unsafe rho * z[column].magnitude <= tolerance {
        unsafe deflated[others] = column
        others += 1
        continue
      }
      if last >= 0 {
        let (sine, cosine, size) = unsafe rotation(z[last], z[column])
        let gap = unsafe all[column] - all[last]
        if (gap * cosine * sine).magnitude <= tolerance {
          unsafe z[column] = size
          unsafe z[last] = 0
          rotate(first, half, n, last, column, cosine, sine)
          unsafe insert(last, among: others, all)
          others += 1
        } else {
          unsafe kept[count] = last
          count += 1
        }
      }
      last = column
    }
    if last >= 0 {
      unsafe kept[count] = last
      count += 1
    }
    return (count, others)
  }

  /// The rotation that brings z of one column to another one.
  private func rotation(_ from: Number, _ to: Number) -> (
    sine: Number, cosine: Number, size: Number
  ) {
    let size = (from * from + to * to).squareRoot()
    return (-from / size, to / size, size)
  }

  /// Rotates two columns and their values.
  private func rotate(
    _ first: Int, _ half: Int, _ n: Int, _ last: Int, _ column: Int, _ cosine: Number,
    _ sine: Number
  ) {
    let all = unsafe values + first
    if unsafe kinds[last] != kinds[column] {
      unsafe kinds[last] = .all
      unsafe kinds[column] = .all
    }
    let (x, y) = unsafe (
      vectors.from(first, first + last).start, vectors.from(first, first + column).start
    )
    for row in 0..<n {
      let element = unsafe cosine * x[row] + sine * y[row]
      unsafe y[row] = cosine * y[row] - sine * x[row]
      unsafe x[row] = element
    }
    let (lower, upper) = unsafe (all[last], all[column])
    unsafe all[column] = lower * sine * sine + upper * cosine * cosine
    unsafe all[last] = lower * cosine * cosine + upper * sine * sine
  }

  /// Inserts a column among those without a pole, which are in ascending order.
  private func insert(_ column: Int, among count: Int, _ all: Numbers) {
    var place = count
    while unsafe place > 0 && all[deflated[place - 1]] > all[column] {
      unsafe deflated[place] = deflated[place - 1]
      place -= 1
    }
    unsafe deflated[place] = column
  }

  /// Copies the columns without the rows that are zero, and the values and z of the poles.
  ///
  /// Returns how many columns of poles have upper rows, and how many lower ones.
  private func pack(
    _ first: Int, _ half: Int, _ n: Int, _ count: Int, _ others: Int
  ) -> (top: Int, bottom: Int) {
    let columns = vectors.from(first, first)
    var counts = InlineArray<3, Int>(repeating: 0)
    for pole in 0..<count { counts[Int(unsafe kinds[kept[pole]].rawValue)] += 1 }
    let (top, bottom) = (counts[0] + counts[1], counts[1] + counts[2])
    var next = InlineArray<3, Int> { [0, counts[0], top][$0] }
    let bottomStart = unsafe packed + half * top
    let left = n - half
    for pole in 0..<count {
      let column = unsafe kept[pole]
      let kind = unsafe kinds[column]
      let row = next[Int(kind.rawValue)]
      next[Int(kind.rawValue)] += 1
      unsafe rows[pole] = row
      unsafe poles[pole] = values[first + column]
      unsafe zOfPoles[pole] = z[column]
      if kind != .second {
        unsafe (packed + row * half).update(from: columns.from(0, column).start, count: half)
      }
      if kind != .first {
        unsafe (bottomStart + (row - counts[0]) * left).update(
          from: columns.from(half, column).start, count: left)
      }
    }
    let start = unsafe bottomStart + left * bottom
    for index in 0..<others {
      let column = unsafe deflated[index]
      unsafe (start + index * n).update(from: columns.from(0, column).start, count: n)
      unsafe deflatedValues[index] = values[first + column]
    }
    return (top, bottom)
  }

  /// Writes the ascending order of the values, of which the first `count` and the others are in order.
  private func order(_ first: Int, _ count: Int, _ n: Int) {
    let all = unsafe values + first
    var (pole, other) = (0, count)
    for place in 0..<n {
      let isPole = unsafe other == n || pole < count && all[pole] <= all[other]
      unsafe order[first + place] = isPole ? pole : other
      if isPole { pole += 1 } else { other += 1 }
    }
  }
}
