import BenchmarkSupport
import Foundation
import Testing

@testable import Peers

@Suite struct PeerSessionTests {
  private let row = MeasuringPlan.Row(
    benchmark: BenchmarkCase(.permute, .axes201),
    size: CaseSize(shape: [2, 3, 4])
  )

  /// A peer that a shell plays.
  private func session(_ script: String) throws(PeerFailure) -> PeerSession {
    try PeerSession(.numpy, path: "/bin/sh", arguments: ["-c", script])
  }

  private let greeting = "echo 'peer 2.4 1 3.11 /a path/python'; "

  @Test func speaksLineByLine() throws {
    let session = try session(
      greeting + "read a; echo ready; read b; echo \"seconds 0.$(expr \"$b\" : 'run \\(.*\\)')\"; "
        + "read c; [ \"$a\" = 'prepare permute 201 float32 2x3x4' ] && echo ready; read d"
    )
    #expect(session.version == PeerVersion(version: "2.4", threads: 1, python: "3.11"))
    #expect(session.interpreterPath == "/a path/python")
    #expect(session.prepare(row, element: "float32") == nil)
    #expect(session.side.seconds(25) == 0.25)
    session.forget()
    #expect(session.failure == nil)
  }

  @Test func sendsTheStatementOfAnElementwiseCase() throws {
    func row(_ statements: [Peer: String]) -> MeasuringPlan.Row {
      let add = ElementwiseCase(
        function: "add",
        layout: .row,
        operandCount: 2,
        statements: statements
      )
      return MeasuringPlan.Row(benchmark: BenchmarkCase(add), size: CaseSize(count: 10))
    }
    let request = "statement float32\\t10\\ta = ones(rows, columns); b = ones(columns)\\ta + b"
    let session = try session(
      greeting + "t=$(printf '\(request)'); read -r a; [ \"$a\" = \"$t\" ] && echo ready; read b"
    )
    #expect(session.prepare(row([.numpy: "a + b"]), element: "float32") == nil)
    #expect(session.prepare(row([:]), element: "float32") == PeerFailure("no such view"))
    #expect(session.failure == nil)
  }

  @Test func saysWhatThePeerLacks() throws {
    let session = try session(greeting + "read a; echo 'lacks no such view'; read b")
    #expect(session.prepare(row, element: "float64") == PeerFailure("no such view"))
    #expect(session.failure == nil)
  }

  @Test(arguments: [
    ("exit 3", "ended with exit code 3"),
    ("echo first >&2; echo broken >&2; exit 1", "ended with exit code 1: broken"),
    ("kill -9 $$", "ended by signal 9"),
    ("echo lacks numpy", "numpy"),
    ("echo hello", "answered 'hello'"),
    ("echo peer 2.4 many 3 path", "answered 'peer 2.4 many 3 path'"),
  ])
  func aPeerThatDoesNotStartSaysWhy(script: String, reason: String) {
    #expect(throws: PeerFailure(reason)) { try session(script) }
  }

  @Test(arguments: [
    ("exec >&-; exit 4", "ended with exit code 4"),
    ("read a; exit 4", "ended with exit code 4"),
    ("read a; echo what", "answered 'what' to 'prepare permute 201 int64 2x3x4'"),
  ])
  func aPeerThatDiesIsLeftOut(script: String, reason: String) throws {
    let session = try session(greeting + script)
    #expect(session.prepare(row, element: "int64") == PeerFailure(reason))
    #expect(session.failure == PeerFailure(reason))
    #expect(session.side.seconds(1) == nil)
    session.forget()
    #expect(session.prepare(row, element: "int64") == PeerFailure(reason))
  }

  @Test func aProcessThatDoesNotAnswerIsGivenUp() throws {
    let process = try LineProcess(path: "/bin/sh", arguments: ["-c", "exec sleep 60"])
    #expect(throws: PeerFailure("did not answer within 50.0 ms")) { try process.line(within: 0.05) }
    #expect(throws: PeerFailure("ended by signal 9")) { try process.line(within: 5) }
  }

  @Test func whatIsNoProgramIsRefused() {
    #expect(throws: InvalidInput("there is no '/no/python'")) {
      try Interpreter(path: "/no/python")
    }
    #expect(throws: InvalidInput("'/tmp' is not a program")) { try Interpreter(path: "/tmp") }
  }

  @Test func interpretersAreLookedForInTurn() throws {
    let shell = try Interpreter(path: "/bin/sh")
    #expect(try Interpreter.candidates(asked: shell, environment: [:]) == [shell])
    #expect(try Interpreter.candidates(environment: [Interpreter.variable: "/bin/sh"]) == [shell])
    #expect(try Interpreter.candidates(environment: ["PATH": "/no/such/folder"]).isEmpty)
    #expect(throws: InvalidInput("\(Interpreter.variable): there is no '/no/python'")) {
      try Interpreter.candidates(environment: [Interpreter.variable: "/no/python"])
    }
  }

  @Test func aSearchSaysWhatItFound() throws {
    let none = PeerSearch(for: [.numpy], in: [])
    #expect(none.sessions.isEmpty && none.versions.isEmpty)
    #expect(
      none.lines == [
        "no NumPy to compare with (no python3 on the search path); --python names an interpreter"
      ]
    )
    let wrong = PeerSearch(for: [.pytorch], in: [try Interpreter(path: "/bin/false")])
    #expect(
      wrong.lines == [
        "no PyTorch to compare with (/bin/false: ended with exit code 1); "
          + "--python names an interpreter"
      ]
    )
  }
}
