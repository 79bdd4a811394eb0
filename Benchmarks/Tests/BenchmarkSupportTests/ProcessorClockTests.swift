import Foundation
import Testing

@testable import BenchmarkSupport

@Suite struct ProcessorClockTests {
  @Test func workTakesProcessorTime() throws {
    let before = try #require(ProcessorClock.current.seconds)
    var sum = 0.0
    for index in 0..<1_000_000 { sum += Double(index).squareRoot() }
    blackHole(using: sum)
    #expect(try #require(ProcessorClock.current.seconds) > before)
  }

  @Test func aProcessThatIsGoneIsQuiet() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sleep")
    process.arguments = ["60"]
    try process.run()
    guard let clock = ProcessorClock(process: process.processIdentifier) else { return }
    #expect(clock.seconds != nil)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(clock.seconds == nil)
    clock.waitUntilQuiet(atMost: 60)
  }
}
