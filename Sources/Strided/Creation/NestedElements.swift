import StridedKernels
import StridedLayout

/// A nested list of elements, which an array literal of any depth creates: `[[1, 2], [3, 4]]`.
public indirect enum NestedElements<Element: Scalar>: ExpressibleByArrayLiteral {
  /// One element.
  case element(Element)
  /// A list of elements or lists.
  case list([NestedElements])

  /// A list.
  public init(arrayLiteral items: NestedElements...) {
    self = .list(items)
  }
}

extension NestedElements: ExpressibleByIntegerLiteral
where Element: ExpressibleByIntegerLiteral {
  /// One element.
  public init(integerLiteral value: Element.IntegerLiteralType) {
    self = .element(Element(integerLiteral: value))
  }
}

extension NestedElements: ExpressibleByFloatLiteral where Element: ExpressibleByFloatLiteral {
  /// One element.
  public init(floatLiteral value: Element.FloatLiteralType) {
    self = .element(Element(floatLiteral: value))
  }
}

extension NestedElements: ExpressibleByBooleanLiteral where Element == Bool {
  /// One element.
  public init(booleanLiteral value: Bool) {
    self = .element(value)
  }
}

extension NestedElements where Element: FloatingPoint {
  /// One element that is not a number: `[1, .nan, 3]`.
  public static var nan: NestedElements { .element(.nan) }

  /// One element that is infinite: `[0, .infinity]`.
  public static var infinity: NestedElements { .element(.infinity) }

  /// One element, the number pi: `[0, .pi]`.
  public static var pi: NestedElements { .element(.pi) }

  /// All elements with the opposite sign: `[-.infinity, 0]`.
  public static prefix func - (elements: NestedElements) -> NestedElements {
    switch elements {
    case .element(let element): .element(-element)
    case .list(let items): .list(items.map { -$0 })
    }
  }
}

/// Collects the elements of nested lists and checks that all lists of a level have one length.
struct NestedCollector<Element: Scalar> {
  private(set) var elements: [Element] = []
  private(set) var shape = Shape()
  private var isComplete = false

  /// Collects the elements and the shape of a nested list.
  init(_ nested: NestedElements<Element>) {
    visit(nested, at: [])
  }

  private mutating func visit(_ nested: NestedElements<Element>, at position: [Int]) {
    let level = position.count
    switch nested {
    case .element(let element):
      isComplete = true
      guard level == shape.count else {
        trap("NDArray: ragged lists: an element stands at \(position) where a list is expected")
      }
      elements.append(element)
    case .list(let items):
      if level == shape.count, !isComplete {
        shape.values.append(items.count)
      }
      guard level < shape.count else {
        trap("NDArray: ragged lists: a list stands at \(position) where an element is expected")
      }
      guard items.count == shape[level] else {
        trap(
          "NDArray: ragged lists: the list at \(position) has \(items.count) items, not \(shape[level])"
        )
      }
      for (index, item) in items.enumerated() { visit(item, at: position + [index]) }
      // The first list of a level is empty or has defined the shape of all levels below.
      isComplete = true
    }
  }
}
