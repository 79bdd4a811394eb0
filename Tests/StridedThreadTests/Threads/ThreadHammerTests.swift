import Oracle
import Strided
import StridedKernels
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Many concurrent callers, for the thread sanitizer.
@Suite(.serialized) struct ThreadHammerTests {
  static let rounds = TestScale.count(full: 60, reduced: 20)

  /// All operations that use threads, on their own arrays; false if a result is wrong.
  private static func work(_ round: Int) -> Bool {
    let n = 700 + 64 * (round % 5)
    let x = NDArray<Double>.arange(Double(n))
    let y = NDArray<Double>.zeros([n])
    y.assign(x)
    y += x
    y.addProduct(2, x)
    y *= 0.5
    guard y == x * 2 else { return false }
    y.fill(3)
    swap(x, y)
    guard x == .full([n], 3), y == .arange(Double(n)) else { return false }
    let i = NDArray<Int32>.full([n], 2)
    i *= i
    guard (i + i) == .full([n], 8), -i == .full([n], -4) else { return false }
    let m = NDArray<Double>.arange(Double(30 * n)).reshaped(to: [30, n])
    let t = m.transposed().copy()
    guard t.transposed() == m, (t.transposed() .== m) == NDArray<Bool>.full([30, n], true)
    else { return false }
    let z = NDArray<Complex<Double>>.full([n], Complex(1, 2))
    z.addProduct(Complex(0, 1), z.copy())
    guard z == .full([n], Complex(-1, 3)) else { return false }
    let square: NDArray<Double> = m[0..., ..<30]
    let product = matmul(square, square)
    return product.shape == [30, 30] && x.dot(x) == Double(9 * n)
  }

  @Test func tasksAtTheSameTime() async {
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<6 {
        group.addTask {
          Threads.withLimit(1 + task % 4, bytesPerThread: 256) {
            (0..<Self.rounds).allSatisfy { Self.work($0 + task) }
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test func scopesInsideScopes() async {
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<4 {
        group.addTask {
          Threads.withLimit(3, bytesPerThread: 256) {
            (0..<Self.rounds / 2).allSatisfy { round in
              Threads.withLimit(1 + (round + task) % 3, bytesPerThread: 512) { Self.work(round) }
                && Self.work(round)
            }
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  /// Cancelled tasks finish their operation and leave the pool to others.
  @Test func cancelledTasksLeaveThePool() async {
    for _ in 0..<3 {
      let tasks = (0..<3).map { task in
        Task.detached {
          var round = task
          var isRight = true
          while !Task.isCancelled {
            isRight = isRight && Threads.withLimit(2, bytesPerThread: 256) { Self.work(round) }
            round += 1
            // Gives a thread to the task that cancels.
            await Task.yield()
          }
          return isRight
        }
      }
      try? await Task.sleep(for: .milliseconds(20))
      for task in tasks { task.cancel() }
      for task in tasks { #expect(await task.value) }
    }
    #expect(Threads.withLimit(2, bytesPerThread: 256) { Self.work(1) })
  }

  @Test func theLimitOfTheProcessChangesMeanwhile() async {
    await #expect(processExitsWith: .success) {
      let isOver = Atomic<Bool>(false)
      async let changes: Void = {
        var limit = 1
        while !isOver.load(ordering: .relaxed) {
          Threads.limit = limit
          limit = limit % 4 + 1
          await Task.yield()
        }
      }()
      let isRight = await withTaskGroup(of: Bool.self) { group in
        for task in 0..<3 {
          group.addTask {
            (0..<8).allSatisfy { round in
              let a = NDArray<Double>.ones([1 << 20])
              a += a.copy()
              return a[round + task] == 2 && Self.work(round) && (a .== 2).count == 1 << 20
            }
          }
        }
        return await group.allSatisfy { $0 }
      }
      isOver.store(true, ordering: .relaxed)
      await changes
      guard isRight else { fatalError("wrong results") }
    }
  }

  /// A process ends while operations run.
  ///
  /// They call no BLAS, which handles its own exit.
  @Test func theProcessEndsMeanwhile() async {
    await #expect(processExitsWith: .exitCode(3)) {
      for task in 0..<3 {
        Task.detached {
          Threads.withLimit(2, bytesPerThread: 256) {
            let a = NDArray<Int>.full([4096], task)
            let sum = NDArray<Int>.zeros([4096])
            while true { add(a, a, into: sum) }
          }
        }
      }
      usleep(50_000)
      exit(3)
    }
  }
}
