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

  @Test func refusesAnUnknownCase() {
    let message =
      "there is no case 'copy'; the cases are view, slice, copy-fresh, copy-reused, "
      + "write-through, gather, axpy, fill, broadcast-assign, add, break-even, permute, "
      + "add-transposed, small"
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
