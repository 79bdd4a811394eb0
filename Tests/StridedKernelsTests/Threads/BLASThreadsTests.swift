import CBLAS
import Testing

import StridedKernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// OpenBLAS's number of threads under limits.
@Suite(.serialized) struct BLASThreadsTests {
  /// OpenBLAS's number during a bounded call.
  private func number(under limit: Int) -> Int {
    Threads.withLimit(limit) { BLASThreads.bounded { Int(openblas_get_num_threads()) } }
  }

  @Test func callsAreBounded() {
    let usual = openblas_get_num_threads()
    let ceiling = BLASThreads.shared.ceiling
    for limit in 1...5 { #expect(number(under: limit) == min(limit, ceiling)) }
    #expect(BLASThreads.bounded(to: 1) { openblas_get_num_threads() } == 1)
    #expect(BLASThreads.bounded(to: 9) { Int(openblas_get_num_threads()) } == min(9, ceiling))
    #expect(openblas_get_num_threads() == usual)
  }

  @Test func callsUnderSeveralLimits() async {
    let usual = openblas_get_num_threads()
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<6 {
        group.addTask {
          let limit = 1 + task % 2
          let wanted = min(limit, BLASThreads.shared.ceiling)
          return (0..<500).allSatisfy { _ in number(under: limit) == wanted }
        }
      }
      for await isBounded in group { #expect(isBounded) }
    }
    #expect(openblas_get_num_threads() == usual)
  }

  @Test func theSettingIsOpenBLASsToo() async {
    await #expect(processExitsWith: .success) {
      let ceiling = Int(openblas_get_num_threads())
      guard Threads.limit == ceiling else { fatalError("at first \(Threads.limit)") }
      Threads.limit = 1
      guard openblas_get_num_threads() == 1, Threads.limit == 1 else { fatalError("not lowered") }
      Threads.limit = 1000
      guard openblas_get_num_threads() == ceiling else { fatalError("not at the ceiling") }
      guard Threads.limit == 1000 else { fatalError("not kept") }
    }
  }

  @Test(arguments: [("3", 3), ("1", 1), ("nonsense", 0), ("0", 0), ("-2", 0), ("", 0)])
  func environment(text: String, limit: Int) async {
    await #expect(processExitsWith: .success) { [text = text as String, limit = limit as Int] in
      setenv("STRIDED_NUM_THREADS", text, 1)
      let ceiling = Int(openblas_get_num_threads())
      let expected = limit == 0 ? ceiling : limit
      guard Threads.limit == expected else { fatalError("\(Threads.limit), not \(expected)") }
      guard openblas_get_num_threads() == min(expected, ceiling) else { fatalError("OpenBLAS") }
    }
  }
}
