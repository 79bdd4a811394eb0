import CBLASRecorder
import Oracle
import Strided
import Testing

private typealias Call = CBLASRecorder.Call

/// Which arrays share memory: exactly, by their bounds, and with bounded work.
@Suite struct SharingTests {
  /// Expects the same for both orders, and for the form with plenty of work.
  private func expect<First, Second>(
    _ first: NDArray<First>, _ second: NDArray<Second>, shares: Bool, mayShare: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(first.sharesMemory(with: second) == shares, sourceLocation: sourceLocation)
    #expect(second.sharesMemory(with: first) == shares, sourceLocation: sourceLocation)
    #expect(
      first.sharesMemory(with: second, maximumWork: 1000) == shares,
      sourceLocation: sourceLocation)
    #expect(first.mayShareMemory(with: second) == mayShare, sourceLocation: sourceLocation)
    #expect(second.mayShareMemory(with: first) == mayShare, sourceLocation: sourceLocation)
  }

  /// Views of a read-only array are read-only, and show the writes of others.
  @Test func readOnlyViews() {
    let a = NDArray<Double>.arange(24).reshaped(to: [2, 3, 4])
    let b = a.readOnly()
    #expect(a.isWritable && !b.isWritable && b.isView && b.sharesMemory(with: a))
    let views: [NDArray<Double>] = [
      b.view(), b.transposed(), b[0, 0...], b[0..., 1, 0...], b[.stride(by: -1)],
      b.reshaped(to: [24]),
      b.raveled(), b.flipped(), b.diagonal(), b.swappingAxes(0, 1), b.squeezed(),
      b.expandingAxis(at: 0), b.slices(along: 1)[0], b.readOnly(),
    ]
    #expect(views.allSatisfy { !$0.isWritable && $0.sharesMemory(with: a) })
    #expect(b.copy().isWritable)
    a[1, 2, 3] = 99
    #expect(b[1, 2, 3] == 99)
  }

  @Test func interleavedViews() {
    let a = NDArray<Double>.arange(20)
    expect(a[.stride(by: 2)], a[.stride(from: 1, by: 2)], shares: false)
    expect(a[.stride(by: 2)], a[.stride(by: 3)], shares: true)
    expect(a[.stride(by: 2)], a[.stride(from: 1, to: 3, by: 2)], shares: false)
    expect(a[.stride(from: 1, by: 6)], a[.stride(from: 3, by: 4)], shares: true)
    expect(a[.stride(from: 1, by: 6)], a[.stride(by: 4)], shares: false)
    // The strides meet only at 13, which the first has and the second has not.
    expect(a[.stride(from: 1, by: 4)], a[.stride(from: 3, by: 5)], shares: true)
    expect(a[.stride(from: 1, to: 13, by: 4)], a[.stride(from: 3, by: 5)], shares: false)
  }

  @Test func wholesAndParts() {
    let a = NDArray<Int32>.arange(20)
    expect(a, a, shares: true)
    expect(a, a.view(), shares: true)
    expect(a, a[7...7], shares: true)
    expect(a, a[.stride(by: -1)], shares: true)
    expect(a[..<10], a[10...], shares: false, mayShare: false)
    expect(a[...10], a[10...], shares: true)
    expect(a[.stride(from: 9, by: -1)], a[10...], shares: false, mayShare: false)
    expect(a[.stride(by: -2)], a[.stride(by: 2)], shares: false)
    expect(a[.stride(by: -2)], a[.stride(from: 1, by: 2)], shares: true)
    let element: NDArray<Int32> = a[4]
    expect(element, a, shares: true)
    expect(element, a[.stride(by: 2)], shares: true)
    expect(element, a[.stride(from: 1, by: 2)], shares: false)
  }

  @Test func copiesAndOtherArrays() {
    let a = NDArray<Double>.arange(20)
    #expect(!a.sharesMemory(with: a.copy()))
    #expect(!a.sharesMemory(with: NDArray<Double>.arange(20)))
    #expect(!a.sharesMemory(with: a + a))
    #expect(!a.mayShareMemory(with: a.copy()))
    #expect(!a.sharesMemory(with: NDArray<Int8>.zeros([3])))
  }

  @Test func emptyArraysShareNothing() {
    let a = NDArray<Double>.arange(20)
    expect(a[5..<5], a, shares: false, mayShare: false)
    expect(a[5..<5], a[5..<5], shares: false, mayShare: false)
    let matrix = a.reshaped(to: [4, 5])
    expect(matrix[1..<3, 2..<2], matrix, shares: false, mayShare: false)
    let empty = NDArray<Double>.zeros([0, 3])
    expect(empty, empty, shares: false, mayShare: false)
    #expect(a[5..<5].sharesMemory(with: a, maximumWork: 0) == false)
  }

  @Test func rowsColumnsAndDiagonals() {
    let m = NDArray<Float>.zeros([6, 6])
    expect(m[.all, 1], m[.all, 2], shares: false)
    expect(m[.all, 1], m[.all, 1], shares: true)
    expect(m[.all, 1], m[2, .all], shares: true)
    expect(m[1, .all], m[2, .all], shares: false, mayShare: false)
    expect(m[0..., ..<3], m[0..., 3...], shares: false)
    expect(m[0..., ..<4], m[0..., 3...], shares: true)
    expect(m.diagonal(), m.diagonal(offset: 1), shares: false)
    expect(m.diagonal(), m.transposed().diagonal(), shares: true)
    expect(m.diagonal(), m[.all, 5], shares: true)
    expect(m.diagonal(), m[..<5, 5], shares: false)
    expect(m, m.transposed(), shares: true)
    expect(m[0..<3, 3...], m[0..<3, 3...].transposed(), shares: true)
    // The two colours of a chessboard, each of which is two views.
    let white = m[.stride(by: 2), .stride(by: 2)]
    expect(white, m[.stride(by: 2), .stride(from: 1, by: 2)], shares: false)
    expect(white, m[.stride(from: 1, by: 2), .stride(from: 1, by: 2)], shares: false)
    expect(white, m[.stride(from: 1, by: 3), .all], shares: true)
  }

  @Test func broadcastsShareWhatTheyRepeat() {
    let a = NDArray<Int>.arange(6)
    let row = a.broadcast(to: [4, 6])
    expect(row, a, shares: true)
    expect(row, row, shares: true)
    expect(row[0..., .stride(by: 2)], a[.stride(from: 1, by: 2)], shares: false)
    expect(row[1, .all], row[2, .all], shares: true)
    let element: NDArray<Int> = a[3]
    expect(element.broadcast(to: [5, 5]), a[.stride(from: 1, by: 2)], shares: true)
    expect(element.broadcast(to: [5, 5]), a[.stride(by: 2)], shares: false)
  }

  /// Elements of different sizes are compared byte by byte.
  @Test func viewsAsOtherTypes() throws {
    let z = NDArray<Complex<Float>>.zeros([8])
    expect(z.real, z.imaginary, shares: false)
    expect(z.real, z, shares: true)
    expect(z.imaginary[.stride(by: 2)], z[.stride(from: 1, by: 2)], shares: false)
    expect(z.imaginary[.stride(by: 2)], z[.stride(by: 4)], shares: true)
    expect(z.parts[.all, 0], z.imaginary, shares: false)
    let bytes = try #require(z.view(as: UInt8.self))
    expect(bytes, z, shares: true)
    for byte in 0..<8 {
      let column = bytes[.stride(from: byte, by: 8)]
      expect(column, z.real, shares: byte < 4)
      expect(column, z.imaginary, shares: byte >= 4)
      // Their last bytes are before the second, or from it on.
      expect(column[..<1], z.imaginary[2...], shares: false, mayShare: false)
      expect(column, z[.stride(by: 3)], shares: true)
    }
    expect(bytes[3..<5], z.real, shares: true)
    expect(bytes[4..<8], z.real[..<2], shares: false)
    expect(bytes[4..<9], z.real[..<2], shares: true)
  }

  /// All pairs of slices of a cube, also flipped and permuted.
  @Test func randomViewsAgainstTheirBytes() {
    let log = FailureLog()
    var random = SplitMix64(seed: 341)
    var shared = 0
    let count = TestScale.count(full: 20_000, reduced: 300)
    for _ in 0..<count {
      let shape = (0..<random.pick(1...4)).map { _ in random.pick(1...6) }
      let base = Twin(
        Array(repeating: Int16(0), count: elementCount(shape)), shape: shape, name: "a")
      let (first, second) = (randomView(of: base, &random), randomView(of: base, &random))
      let isShared = first.model.sharesMemory(with: second.model)
      shared += isShared ? 1 : 0
      let (low, high) = (first.model.positions.min(), first.model.positions.max())
      let (otherLow, otherHigh) = (second.model.positions.min(), second.model.positions.max())
      var mayShare = false
      if let low, let high, let otherLow, let otherHigh {
        mayShare = low <= otherHigh && otherLow <= high
      }
      log.check(
        first.array.sharesMemory(with: second.array) == isShared
          && first.array.mayShareMemory(with: second.array) == mayShare,
        "\(shape): \(first.name) and \(second.name), shared: \(isShared), bounds: \(mayShare)"
      )
      // Views of a contiguous array are never too hard.
      log.check(
        first.array.sharesMemory(with: second.array, maximumWork: 30) == isShared,
        "\(shape): \(first.name) and \(second.name) in 30 tries"
      )
    }
    log.finish(atLeast: 2 * count)
    #expect(shared > count / 10 && shared < count * 9 / 10)
  }

  private func randomView(
    of base: Twin<Int16>,
    _ random: inout SplitMix64
  ) -> Twin<Int16> {
    var view = base
    for _ in 0..<random.pick(1...5) where view.model.rank > 0 {
      let rank = view.model.rank
      let axis = random.below(rank)
      let extent = view.model.shape[axis]
      let step: ViewStep
      switch random.below(6) {
      case 0: step = .flip(axis: axis)
      case 1: step = .transpose
      case 2 where extent > 0 && random.oneIn(2): step = .index(axis: axis, at: extent / 2)
      case 3 where rank > 1: step = .diagonal(offset: 0, first: axis, second: (axis + 1) % rank)
      default:
        let start: Int? = random.oneIn(2) ? nil : random.pick(-extent...extent)
        step = .slice(axis: axis, start: start, stop: nil, step: random.pick([1, 2, 3, -1, -2]))
      }
      view = view.applying(step, name: "\(view.name) \(step)")
    }
    return view
  }

  /// Unrelated strides: the bounded form gives up and never guesses.
  @Test func contrivedStridesAreTooHardForLittleWork() {
    let a = NDArray<UInt8>.zeros([60_000])
    var random = SplitMix64(seed: 342)
    var tooHard = 0
    for _ in 0..<20 {
      func view() -> (NDArray<UInt8>, [Int]) {
        let strides = (0..<9).map { _ in random.pick(2000...3300) }
        let offset = random.pick(0...60_000 - strides.reduce(1, +))
        let view = a.unsafeAsStrided(
          shape: Shape(repeating: 2, count: 9), strides: Strides(strides), offset: offset)
        var places = [offset]
        for stride in strides { places += places.map { $0 + stride } }
        return (view, places)
      }
      let (first, second) = (view(), view())
      let isShared = !Set(first.1).isDisjoint(with: second.1)
      #expect(first.0.sharesMemory(with: second.0) == isShared)
      let quick = first.0.sharesMemory(with: second.0, maximumWork: 5)
      #expect(quick == nil || quick == isShared)
      if quick == nil { tooHard += 1 }
    }
    #expect(tooHard > 0)
  }

  @Test func negativeWorkTraps() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([4])
      _ = a.sharesMemory(with: a, maximumWork: -1)
    }
    expectMessage("sharesMemory: negative maximumWork -1", in: result)
  }

  @Test func interleavedAssignmentsCallBLAS() {
    let a = NDArray<Double>.arange(40)
    let even = a[.stride(by: 2)]
    let odd = a[.stride(from: 1, by: 2)]
    #expect(CBLASRecorder.calls { even.assign(odd) } == [Call("cblas_dcopy", 20, 2, 2)])
    #expect(even == odd && odd[3] == 7)
    #expect(CBLASRecorder.calls { even += odd } == [Call("cblas_daxpy", 20, 2, 2)])
    #expect(even[3] == 14 && odd[3] == 7)
    #expect(CBLASRecorder.calls { odd.addProduct(3, even) } == [Call("cblas_daxpy", 20, 2, 2)])
    #expect(odd[3] == 7 + 3 * 14)
    #expect(CBLASRecorder.calls { swap(even, odd) } == [Call("cblas_dswap", 20, 2, 2)])
    #expect(odd[3] == 14)
    let m = NDArray<Float>(shape: [20, 30]) { Float(100 * $0[0] + $0[1]) }
    #expect(
      CBLASRecorder.calls { m[.all, 3] = m[.all, 7] } == [Call("cblas_scopy", 20, 30, 30)])
    #expect(m[19, 3] == 1907)
    // Halves of a matrix with alternating rows: one call per row.
    let halves = CBLASRecorder.calls { m[.all, ..<15] = m[.all, 15...] }
    #expect(halves == Array(repeating: Call("cblas_scopy", 15, 1, 1), count: 20))
    #expect(m[7, 2] == 717)
  }

  @Test func interleavedAssignmentsTakeNoTemporary() {
    let a = NDArray<Double>.arange(40)
    let explanation = a[.stride(by: 2)].explainAssignment(from: a[.stride(from: 1, by: 2)])
    #expect(!explanation.needsTemporary)
    #expect(
      "\(explanation)" == """
        assign float64 (20,) <- (20,)
          loops:     rank 1 to 1 loop
          walk:      one row of 20, strides 2 <- 2
          routine:   cblas_dcopy, 1 call
          overlap:   bounds meet, no element is shared: no temporary
          threads:   1
        """
    )
    // Unequal strides that never meet, and some that do.
    let third = a[.stride(from: 1, to: 37, by: 4)]
    #expect(!third.explainAssignment(from: a[.stride(by: 2)][..<9]).needsTemporary)
    #expect(third.explainAssignment(from: a[.stride(by: 3)][..<9]).needsTemporary)
    let m = NDArray<Int>.zeros([9, 9])
    #expect(!m[..<4, 5...].explainAssignment(from: m[5..., ..<4].transposed()).needsTemporary)
    #expect(m[..<5, 4...].explainAssignment(from: m[4..., ..<5].transposed()).needsTemporary)
  }
}
