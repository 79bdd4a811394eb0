import ArgumentParser
import BenchmarkSupport
import Testing

@testable import copy_vs_view

@Suite struct OptionTests {
  @Test func defaultsMeasureEverything() throws {
    let command = try CopyVsView.parse([])
    #expect(command.sizes == nil)
    #expect(command.cases == nil)
    #expect(command.element == .float64)
    #expect(command.json == nil)
    #expect(command.compare.isEmpty)
    #expect(command.python == nil)
    #expect(!command.quick)
  }

  @Test func readsAllOptions() throws {
    let command = try CopyVsView.parse([
      "--sizes", "1e3,7", "--element", "complex128", "--cases", "view,axpy/column", "--quick",
      "--compare", "numpy", "--compare", "pytorch", "--python", "/bin/sh",
    ])
    #expect(command.sizes == SizeList([1000, 7]))
    #expect(command.element == .complex128)
    #expect(command.cases?.cases.map(\.description) == ["view/contiguous", "axpy/column"])
    #expect(command.quick)
    #expect(command.compare.map(\.peers) == [[.numpy], [.pytorch]])
    #expect(command.python?.path == "/bin/sh")
  }

  @Test func elementwiseCasesAreSelectedByName() throws {
    let command = try CopyVsView.parse(["--cases", "elementwise", "--sizes", "10,1e2"])
    #expect(command.cases?.cases == ElementwiseTable<Double>.cases)
    #expect(command.sizes == SizeList([10, 100]))
  }

  @Test(arguments: [
    (["--sizes", "0"], "a size is at least 1, not 0"),
    (["--sizes", "-5"], "a size is at least 1, not -5"),
    (["--sizes", "1e3;1e4"], "'1e3;1e4' is not a size"),
    (["--element", "float16"], "'float64', 'float32', 'complex128' or 'int64'"),
    (["--cases", "copy"], "there is no case 'copy'"),
    (["--json", "/no/such/folder/file.json"], "there is no folder '/no/such/folder'"),
    (
      ["--compare", "julia"],
      "there is no peer 'julia'; write one of numpy, pytorch, numexpr, pandas, none"
    ),
    (["--compare", "numpy", "--compare", "none"], "--compare none stands alone"),
    (["--python", "/no/python"], "there is no '/no/python'"),
    (["--baseline", "/no/such/file.json"], "'/no/such/file.json' could not be read"),
    (
      ["--cases", "elementwise/add", "--element", "int64"],
      "'elementwise/add-contiguous' is measured with float64 and float32, not with int64"
    ),
    (["--fast"], "Unknown option '--fast'"),
    (["1e3"], "Unexpected argument '1e3'"),
  ])
  func refusesWhatIsWrong(arguments: [String], message: String) {
    #expect {
      try CopyVsView.parse(arguments)
    } throws: { error in
      CopyVsView.exitCode(for: error).rawValue == 64
        && CopyVsView.fullMessage(for: error).contains(message)
    }
  }

  @Test func helpNamesEveryCaseAndLayout() {
    let help = CopyVsView.helpMessage()
    for operation in BenchmarkSupport.Operation.allCases {
      #expect(help.contains(operation.rawValue))
    }
    for layout in ViewLayout.allCases { #expect(help.contains(layout.rawValue)) }
    for layout in ElementwiseLayout.allCases { #expect(help.contains(layout.rawValue)) }
    for family in ElementwiseFamily.allCases { #expect(help.contains("  \(family.rawValue) ")) }
    for row in ElementwiseTable<Double>.rows { #expect(help.contains("  \(row.name) ")) }
  }
}
