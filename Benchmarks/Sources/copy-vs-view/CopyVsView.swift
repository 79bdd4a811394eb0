import ArgumentParser
import BenchmarkSupport

/// The command `copy-vs-view`.
@main
struct CopyVsView: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy-vs-view",
    abstract: "Measures what a copy costs and what a view costs, beside memcpy and CBLAS.",
    discussion: """
      Cases and their layouts:
      \(HelpText.cases)

      Layouts:
      \(HelpText.layouts)

      Small arrays:
      \(HelpText.tasks)

      permute, add-transposed and small have sizes of their own. Of these, a run measures
      the smallest of each case, and others up to the largest of --sizes.

      Columns of the table:
      \(HelpText.legend)

      Examples:
        copy-vs-view --quick
        copy-vs-view --sizes 1e6,1e7 --element float32 --cases copy-fresh,gather
        copy-vs-view --cases axpy/column --json axpy.json
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
      "Cases, separated by commas, each alone or as case/layout. (default: all)",
      valueName: "cases"
    ),
    transform: { try CaseSelection(parsing: $0) }
  )
  var cases: CaseSelection?

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

  mutating func run() throws {
    #if DEBUG
      print("This is a debug build: its figures say nothing. Build with -c release.\n")
    #endif
    let machine = Machine.current()
    print(HelpText.banner(of: machine, element: element))
    let suite = Suite(
      element: element,
      sizes: sizes ?? (quick ? SizeList([1_000, 1_000_000]) : .decades),
      cases: (cases ?? .all).cases,
      sampler: Sampler(budget: quick ? 0.1 : 0.4),
      allowance: TimeAllowance(limit: quick ? .seconds(28) : nil)
    )
    let results = suite.run()
    print("\n\(ResultTable.legend)\n")
    print(Paragraph.wrapped(Conclusion(results).text))
    try json?.write(Report(machine: machine, results: results).json())
  }
}
