import Foundation
import Testing

@testable import BenchmarkSupport

@Suite struct InterruptionTests {
  @Test func nothingIsPendingBefore() {
    #expect(!Interruption.isPending)
    #expect(Interruption.exitCode == nil)
  }

  @Test func aKeyboardInterruptIsNoted() async {
    await #expect(processExitsWith: .exitCode(130)) {
      Interruption.watch()
      raise(SIGINT)
      exit(Interruption.isPending ? Interruption.exitCode ?? 1 : 2)
    }
  }

  @Test func aRequestToEndIsNoted() async {
    await #expect(processExitsWith: .exitCode(130)) {
      Interruption.watch()
      raise(SIGTERM)
      exit(Interruption.exitCode ?? 1)
    }
  }

  @Test func aSecondInterruptEndsTheProcess() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      Interruption.watch()
      raise(SIGINT)
      raise(SIGINT)
    }
  }

  @Test func aClosedOutputIsNotedAndLeavesTimeToWrite() async {
    await #expect(processExitsWith: .exitCode(141)) {
      Interruption.watch()
      raise(SIGPIPE)
      raise(SIGPIPE)
      exit(Interruption.exitCode ?? 1)
    }
  }
}
