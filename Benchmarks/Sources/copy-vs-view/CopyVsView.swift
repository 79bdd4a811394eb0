import ArgumentParser
import BenchmarkSupport
import Peers
import ReportPage

/// The command `copy-vs-view`.
@main
struct CopyVsView: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy-vs-view",
    abstract: "Measures what a copy costs and what a view costs, beside memcpy, CBLAS and NumPy.",
    discussion: """
      Cases and their layouts:
      \(HelpText.cases)

      Layouts:
      \(HelpText.layouts)

      Small arrays:
      \(HelpText.tasks)

      Functions of elementwise, for float64 and float32:
      \(HelpText.elementwise)

      Functions of factorization, and the layouts of their matrices:
      \(HelpText.factorizations)

      permute, add-transposed, small, product and factorization have sizes of their own. Of these, a run measures
      the smallest of each case, and others up to the largest of --sizes.

      Cases of elementwise are measured only if --cases names them or their family. The
      run then ends with the figures that miss their target.

      Columns of the table:
      \(HelpText.legend)

      Examples:
        copy-vs-view --quick
        copy-vs-view --sizes 1e6,1e7 --element float32 --cases copy-fresh,gather
        copy-vs-view --cases axpy/column --json axpy.json
        copy-vs-view --cases permute --compare numpy,pytorch --python venv/bin/python
        copy-vs-view --cases elementwise --sizes 10,1e2,1e3,1e4,1e5,1e6 --compare numpy,pytorch
        copy-vs-view --cases elementwise/add,elementwise/sum-step2,elementwise/row
        copy-vs-view --cases factorization/cholesky,factorization/svd --compare none
        copy-vs-view --cases unary,math,comparison,fused,masked --compare numpy,pytorch,numexpr
      """
  )

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Element counts, separated by commas. (default: 1e3,1e4,1e5,1e6,1e7 and 1e8)",
      discussion: "A case that does not fit into memory at a size is skipped with a line.",
      valueName: "counts"
    ),
    transform: { try SizeList(parsing: $0) }
  )
  var sizes: SizeList?

  @Option(help: "The element type.")
  var element: ElementName = .float64

  @Option(
    help: ArgumentHelp(
      "Cases, separated by commas, each alone or as case/layout. (default: all but elementwise, product and factorization)",
      valueName: "cases"
    ),
    transform: {
      try CaseSelection(
        parsing: $0,
        among: ElementwiseTable<Double>.cases + BenchmarkCase.products
          + BenchmarkCase.factorizations)
    }
  )
  var cases: CaseSelection?

  @Option(
    help: ArgumentHelp(
      "What to measure beside: numpy, pytorch, both with a comma between, or none. (default: numpy)",
      discussion: "They take turns in the same run. A line says what was found.",
      valueName: "peers"
    ),
    transform: { try PeerChoice(parsing: $0) }
  )
  var compare: [PeerChoice] = []

  @Option(
    help: ArgumentHelp(
      "The Python to run them in. (default: $\(Interpreter.variable), or else python3)",
      valueName: "path"
    ),
    transform: { try Interpreter(path: $0) }
  )
  var python: Interpreter?

  @Flag(
    help: ArgumentHelp(
      "Measure for a shorter time, under 30 s in all: 1e3 and 1e6 elements unless --sizes is given."
    )
  )
  var quick = false

  @Option(
    help: ArgumentHelp("Also write the results to a file, as JSON.", valueName: "file"),
    transform: { try OutputFile(path: $0) }
  )
  var json: OutputFile?

  @Option(
    help: ArgumentHelp(
      "Also write a page with plots to a folder, which needs nothing but a browser.",
      valueName: "folder"
    ),
    transform: { try ReportFolder(path: $0) }
  )
  var report: ReportFolder?

  @Option(
    help: ArgumentHelp(
      "Compare with an earlier file of --json, and show what changed by more than the noise.",
      discussion: """
        The noise is estimated, from the spread of the samples and from how much memcpy, cblas and \
        the peers differ between the two runs, which did not change.
        """,
      valueName: "file"
    ),
    transform: { try Baseline(path: $0) }
  )
  var baseline: Baseline?

  func validate() throws {
    do {
      _ = try peersToCompare()
      _ = try Interpreter.candidates(asked: python)
    } catch {
      throw ValidationError("\(error)")
    }
    if let lacking = cases?.cases.first(where: { !element.has($0) }) {
      let elements = ElementName.allCases.filter { $0.has(lacking) }.map(\.rawValue)
      throw ValidationError(
        "'\(lacking)' is measured with \(elements.joined(separator: " and ")), not with \(element)"
      )
    }
  }

  private func peersToCompare() throws -> [Peer] {
    try PeerChoice.combined(compare)?.peers ?? [.numpy]
  }

  mutating func run() throws {
    #if DEBUG
      print("This is a debug build: its figures say nothing. Build with -c release.\n")
    #endif
    Interruption.watch()
    let allowance = TimeAllowance(limit: quick ? .seconds(28) : nil)
    var machine = Machine.current()
    print(HelpText.banner(of: machine, element: element))
    let peers = PeerSearch(
      for: try peersToCompare(),
      in: try Interpreter.candidates(asked: python)
    )
    for line in peers.lines { print(line) }
    machine.peers = peers.versions
    print()
    var sampler = Sampler(budget: quick ? 0.1 : 0.4)
    sampler.isInterrupted = { Interruption.isPending }
    let suite = Suite(
      element: element,
      sizes: sizes ?? (quick ? SizeList([1_000, 1_000_000]) : .decades),
      cases: (cases ?? .all).cases,
      sampler: sampler,
      allowance: allowance,
      peers: peers.sessions
    )
    let results = suite.run()
    print("\n\(ResultTable.legend)\n")
    let remarks =
      Interruption.isPending ? ["The run was interrupted; this is what it found so far."] : []
    for remark in remarks { print(remark) }
    let others = results.filter { $0.benchmark.operation != .elementwise }
    if results.isEmpty || !others.isEmpty { print(Paragraph.wrapped(Conclusion(others).text)) }
    if let standing = ElementwiseStanding(results).text { print(standing) }
    if let baseline {
      print("\n" + BaselineComparison(of: results, on: machine, with: baseline).text)
    }
    try json?.write(Report(machine: machine, results: results).json())
    try report?.write(
      ReportPage(
        PageModel(
          results: results,
          machine: machine,
          element: element,
          peers: peers,
          remarks: remarks
        )
      )
    )
    if let code = Interruption.exitCode { throw ExitCode(code) }
  }
}
