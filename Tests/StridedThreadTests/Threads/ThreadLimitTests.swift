import CBLASRecorder
import Oracle
import Strided
import StridedKernels
import Testing

/// The limit of threads: its effect on plans, its scope, and the values that it refuses.
@Suite struct ThreadLimitTests {
  @Test func explanationsTellTheThreads() {
    let a = NDArray<Double>.zeros([1 << 21])
    let b = NDArray<Double>.zeros([1 << 21])
    let one = Threads.withLimit(1) { a.explainAssignment(from: b) }
    #expect(one.threads == 1)
    #expect(one.calls == 1)
    #expect(one.description.hasSuffix("  threads:   1"))
    let two = Threads.withLimit(2) { a.explainAssignment(from: b) }
    #expect(two.threads == 2)
    #expect(two.calls == 8)
    #expect(two.plan.walk == one.plan.walk)
    #expect(two.plan.description == one.plan.description)
    #expect(two.description.contains("routine:   memmove, 8 calls"))
    #expect(two.description.hasSuffix("  threads:   2"))
    Threads.withLimit(2) {
      // Small operations, overlapping ones, and those without work run on one thread.
      #expect(a[..<1000].explainAssignment(from: b[..<1000]).threads == 1)
      #expect(a[1...].explainAssignment(from: a[..<((1 << 21) - 1)]).threads == 1)
      #expect(a.explainAssignment(from: a).threads == 1)
      // If it needs a temporary, two threads copy from the temporary.
      let copied = a[..<(1 << 20)].explainAssignment(from: a[.stride(by: 2)])
      #expect(copied.needsTemporary)
      #expect(copied.threads == 2)
      let square = a.reshaped(to: [1 << 10, 1 << 11])
      let other = b.reshaped(to: [1 << 11, 1 << 10])
      #expect(square.explainAssignment(from: other.transposed()).threads == 2)
      #expect(square.explainAssignment(from: b[..<(1 << 11)]).threads == 2)
    }
  }

  @Test func explanationsPredictTheCalls() {
    let a = NDArray<Double>.zeros([300, 200])
    let b = NDArray<Double>.ones([400, 300])
    for source in [b[100..., 50...250].transposed(), b[..<300, 100...], b[0, 100...]]
    where source.shape == [300, 200] || source.rank == 1 {
      for limit in [1, 2, 3] {
        Threads.withLimit(limit, bytesPerThread: 1 << 10) {
          let explanation = a.explainAssignment(from: source)
          // All chunks except those that another thread runs.
          let calls = CBLASRecorder.calls { a.assign(source) }
          #expect(calls.count <= explanation.calls)
          #expect(limit > 1 || calls.count == explanation.calls)
        }
      }
    }
  }

  @Test func scopesNest() async {
    let usual = Threads.limit
    let a = NDArray<Double>.zeros([1 << 21])
    let b = NDArray<Double>.zeros([1 << 21])
    func threads() -> Int { a.explainAssignment(from: b).threads }
    Threads.withLimit(3) {
      Threads.withLimit(1) { #expect(threads() == 1) }
      #expect(threads() > 1)
    }
    #expect(Threads.limit == usual)
  }

  @Test func tasksInheritTheScope() async {
    @Sendable func threads() -> Int {
      let a = NDArray<Double>.zeros([1 << 21])
      return a.explainAssignment(from: .zeros([1 << 21])).threads
    }
    await Threads.withLimit(1) {
      #expect(threads() == 1)
      await Task.yield()
      #expect(threads() == 1)
      async let child = threads()
      #expect(await child == 1)
    }
    await Threads.withLimit(2) {
      async let child = threads()
      #expect(await child == 2)
    }
  }

  @Test func errorsPassThrough() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) { try Threads.withLimit(2) { throw Refusal() } }
  }

  @Test func largeRunsAreCallsThatBLASDoesNotSpread() {
    let x = NDArray<Double>.ones([20_000])
    let y = NDArray<Double>.zeros([20_000])
    let calls = CBLASRecorder.calls { y.addProduct(2, x) }
    #expect(calls.map(\.count) == [9984, 9984, 32])
    #expect(CBLASRecorder.calls { y *= 2 }.map(\.count) == [9984, 9984, 32])
    #expect(CBLASRecorder.calls { y += x }.count == 3)
    #expect(CBLASRecorder.calls { swap(x, y) }.count == 3)
    let z = NDArray<Complex<Double>>.zeros([5_000])
    // Sums of complex numbers count as sums of twice as many reals.
    #expect(
      CBLASRecorder.calls { z += z.copy() }.filter { $0.routine == "cblas_daxpy" }
        .map(\.count) == [5000, 5000])
  }

  @Test func noThreadsBelowOne() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      Threads.limit = 0
    }
    expectMessage("Threads.limit: the limit is 0 threads, but must be at least 1", in: result)
    let scoped = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      Threads.withLimit(-1) {}
    }
    expectMessage("Threads.withLimit: the limit is -1 threads, but must be at least 1", in: scoped)
  }

  @Test func overflowTrapsFromEveryPart() async {
    for place in [0, 999_999, 500_000] {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) { [place = place as Int] in
        let a = NDArray<Int>.ones([1_000_000])
        a[place] = .max
        Threads.withLimit(2, bytesPerThread: 1) { a += NDArray.ones([1_000_000]) }
      }
      expectMessage("NDArray<Int> +=: arithmetic overflow", in: result)
    }
    let all = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int>.full([1_000_000], .max)
      Threads.withLimit(4, bytesPerThread: 1) { _ = a * a }
    }
    expectMessage(
      "NDArray<Int> *: arithmetic overflow at (0,), of 9223372036854775807 and 9223372036854775807",
      in: all)
  }

  @Test func oneThreadStartsNone() async {
    await #expect(processExitsWith: .success) {
      Threads.limit = 1
      let a = NDArray<Double>.ones([1 << 21])
      a.assign(a + a)
      a.addProduct(2, a.copy())
      a.fill(3)
      guard ThreadLimit.startedThreads == 0 else { fatalError("threads were started") }
      Threads.limit = 2
      a[..<1000].fill(4)
      guard ThreadLimit.startedThreads == 0 else { fatalError("threads for small work") }
      a.fill(5)
      guard ThreadLimit.startedThreads == 1 else { fatalError("no thread for large work") }
    }
  }
}
