import Strided

/// The calls of functions by their recorded names.
struct GoldenTable {
  /// A call of a function.
  typealias Call = (GoldenCall) -> [any GoldenResult]

  /// All calls.
  private(set) var calls: [String: Call] = [:]

  /// Adds a call; traps if there is one of this name.
  mutating func add(_ name: String, _ call: @escaping Call) {
    precondition(calls[name] == nil, "\(name) is twice in the table")
    calls[name] = call
  }

  /// The functions of real numbers.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addReals<Element: GoldenReal>(_ type: Element.Type) {
    addAll(type)
    addOrdered(type)
    addNumeric(type)
    addMoments(type)
    addNorms(type)
    addQuantiles(type)
    addAverages(type)
    addIgnoringNaN(type)
    addQuantilesIgnoringNaN(type)
    addHistograms(type)
    addPlanes(type)
    addScans(type)
    addScansIgnoringNaN(type)
    addSlopes(type)
    addGroups(type)
  }

  /// The functions of integers.
  @_semantics("optimize.sil.specialize.generic.never")
  mutating func addIntegers<Element: GoldenInteger>(_ type: Element.Type)
  where Element.Sum: IntegerScalar & GoldenElement, Element.Mean: GoldenElement {
    addAll(type)
    addOrdered(type)
    addNumeric(type)
    addIntegerMoments(type)
    addIntegerQuantiles(type)
    addIntegerAverages(type)
    addIntegerHistograms(type)
    addCounts(type)
    addIntegerScans(type)
    addIntegerGroups(type)
  }

  /// The functions of truth values.
  mutating func addTruthFunctions() {
    addAll(Bool.self)
    addTruths()
  }

  /// The functions of complex numbers.
  mutating func addComplexFunctions() {
    addAll(Complex<Double>.self)
    addNumeric(Complex<Double>.self)
    addComplex()
  }

  /// The functions that every type has.
  @_semantics("optimize.sil.specialize.generic.never")
  private mutating func addAll<Element: GoldenElement>(_ type: Element.Type)
  where Element.Sum: GoldenElement, Element.Mean: GoldenElement {
    addSums(type)
    addWindows(type)
    addSorts(type)
    addSearches(type)
    addNonzero(type)
    addSets(type)
    addUnique(type)
  }

  /// The functions of numbers with an order.
  @_semantics("optimize.sil.specialize.generic.never")
  private mutating func addOrdered<Element: GoldenElement & OrderedScalar>(
    _ type: Element.Type
  ) {
    addExtrema(type)
    addOrderedScans(type)
    addExtremaAtPositions(type)
  }

  /// The functions of numbers.
  @_semantics("optimize.sil.specialize.generic.never")
  private mutating func addNumeric<Element: GoldenElement & NumericScalar>(
    _ type: Element.Type
  ) {
    addDifferences(type)
    addSumsAtPositions(type)
  }
}
