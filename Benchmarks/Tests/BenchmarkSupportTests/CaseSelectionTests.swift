import Testing

@testable import BenchmarkSupport

@Suite struct CaseSelectionTests {
  @Test func aNameStandsForAllItsLayouts() throws {
    let names = try CaseSelection(parsing: "axpy").cases.map(\.description)
    #expect(names == ["axpy/contiguous", "axpy/step2", "axpy/column"])
  }

  @Test func casesComeInTheOrderOfTheTableAndOnce() throws {
    let names = try CaseSelection(parsing: "gather/step2,view,gather/step2").cases
      .map(\.description)
    #expect(names == ["view/contiguous", "gather/step2"])
  }

  @Test func permutationsAndTasksAreNamedAsLayoutsAre() throws {
    let names = try CaseSelection(parsing: "small/get,permute/201").cases.map(\.description)
    #expect(names == ["permute/201", "small/get"])
  }

  @Test func allOfThem() {
    #expect(CaseSelection.all.cases.count == 35)
    #expect(Set(BenchmarkCase.all).count == BenchmarkCase.all.count)
  }

  @Test(arguments: [
    ("elementwise", ["add-contiguous", "add-row", "sum-contiguous", "sum-step2"]),
    ("elementwise/sum-step2", ["sum-step2"]), ("elementwise/add", ["add-contiguous", "add-row"]),
    ("elementwise/contiguous", ["add-contiguous", "sum-contiguous"]),
    ("elementwise/step2,elementwise/row", ["add-row", "sum-step2"]),
  ])
  func elementwiseCasesAreNamedByFunctionAndLayout(text: String, names: [String]) throws {
    let selection = try CaseSelection(parsing: text, among: elementwiseCases)
    #expect(selection.cases.map(\.variant.name) == names)
  }

  @Test(arguments: [
    ("math", ["sum-contiguous", "sum-step2"]), ("math/step2", ["sum-step2"]),
    ("math/sum", ["sum-contiguous", "sum-step2"]),
    ("math,elementwise/add-row", ["add-row", "sum-contiguous", "sum-step2"]),
  ])
  func familiesAreCases(text: String, names: [String]) throws {
    let selection = try CaseSelection(parsing: text, among: elementwiseCases)
    #expect(selection.cases.map(\.variant.name) == names)
  }

  @Test func refusesAFunctionOfAnotherFamily() {
    let message = "'math' has no layout 'add', only sum-contiguous, sum-step2"
    #expect(throws: InvalidInput(message)) {
      try CaseSelection(parsing: "math/add", among: elementwiseCases)
    }
  }

  @Test func elementwiseCasesComeLastAndOnlyByName() throws {
    let both = try CaseSelection(parsing: "elementwise/row,small/sum", among: elementwiseCases)
    #expect(both.cases.map(\.description) == ["small/sum", "elementwise/add-row"])
    let old = try CaseSelection(parsing: "add", among: elementwiseCases)
    #expect(old.cases.map(\.description) == ["add/contiguous"])
    #expect(!CaseSelection.all.cases.contains { $0.operation == .elementwise })
  }

  @Test func refusesAFunctionThatIsNotInTheTable() {
    let message =
      "'elementwise' has no layout 'log', only add-contiguous, add-row, sum-contiguous, sum-step2"
    #expect(throws: InvalidInput(message)) {
      try CaseSelection(parsing: "elementwise/log", among: elementwiseCases)
    }
  }

  @Test func selectsFactorizationsByFunctionAndLayout() throws {
    func names(_ text: String) throws -> [String] {
      try CaseSelection(parsing: text, among: BenchmarkCase.factorizations).cases.map(\.description)
    }
    #expect(
      try names("factorization/svd,factorization/qr-sliced") == [
        "factorization/qr-sliced", "factorization/svd-contiguous", "factorization/svd-transposed",
        "factorization/svd-sliced", "factorization/svd-reversed",
      ])
    #expect(try names("factorization/reversed").count == FactorizationFunction.allCases.count)
    #expect(try names("factorization").count == 4 * FactorizationFunction.allCases.count)
    #expect(!CaseSelection.all.cases.contains { $0.operation == .factorization })
  }

  private var elementwiseCases: [BenchmarkCase] {
    let add = [ElementwiseLayout.contiguous, .row].map { layout in
      elementwise("add", layout, operandCount: 2, numpy: "a + b", pytorch: "a + b")
    }
    let sum = [ElementwiseLayout.contiguous, .step2].map { layout in
      elementwise("sum", layout, in: .math, numpy: "a.sum()", pytorch: "a.sum()")
    }
    return (add + sum).map { BenchmarkCase($0) }
  }

  @Test func refusesAnUnknownCase() {
    let message =
      "there is no case 'copy'; the cases are view, slice, copy-fresh, copy-reused, "
      + "write-through, gather, axpy, fill, broadcast-assign, add, break-even, permute, "
      + "add-transposed, small, elementwise, product, factorization, unary, math, comparison, fused, masked, "
      + "reduce, scan, sort, argsort, histogram, unique, mask-gather, grouping, file, random, "
      + "fourier"
    #expect(throws: InvalidInput(message)) { try CaseSelection(parsing: "view,copy") }
  }

  @Test func refusesALayoutThatTheCaseDoesNotHave() {
    let message = "'axpy' has no layout 'step16', only contiguous, step2, column"
    #expect(throws: InvalidInput(message)) { try CaseSelection(parsing: "axpy/step16") }
  }

  @Test(arguments: ["", ",", "/step2"])
  func refusesEmptyNames(text: String) {
    #expect(throws: InvalidInput.self) { try CaseSelection(parsing: text) }
  }
}
