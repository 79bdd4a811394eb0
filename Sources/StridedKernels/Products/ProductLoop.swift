import StridedLayout

/// A loop that computes the products of a plan, with the name that explanations print.
///
/// Elements are typed inside and untyped outside, as in an ``InnerLoop``.
public struct ProductLoop: Sendable {
  package typealias Body = @Sendable (borrowing ProductCall) -> Failure

  /// The name of the routine, such as `cblas_dgemm`.
  package let name: StaticString
  /// Whether each product is a call of a routine.
  package let callsRoutine: Bool
  /// Writes the products.
  package let body: Body

  /// A loop that calls a routine for each product.
  static func routine(_ name: StaticString, _ body: @escaping Body) -> ProductLoop {
    ProductLoop(name: name, callsRoutine: true, body: body)
  }

  /// A loop of this package.
  static func loop(_ name: StaticString, _ body: @escaping Body) -> ProductLoop {
    ProductLoop(name: name, callsRoutine: false, body: body)
  }
}

/// A plan and the addresses of its operands.
package struct ProductCall {
  package let plan: ProductPlan
  package var result: Int
  package var first: Int
  package var second: Int
  /// The address of the factor of the product; 0 if the factor is 1.
  package var alpha: Int
  /// The address of the factor of the old result, which is not 0; 0 if the old result is not read.
  package var beta: Int

  package init(
    _ plan: ProductPlan, result: Int, first: Int, second: Int, alpha: Int = 0, beta: Int = 0
  ) {
    self.plan = plan
    self.result = result
    self.first = first
    self.second = second
    self.alpha = alpha
    self.beta = beta
  }

  /// The factor at an address; nil if there is none.
  @inline(__always)
  func factor<Element>(_ address: Int, as type: Element.Type) -> Element? {
    address == 0 ? nil : ElementPointer<Element>(address: address).value
  }

  /// Calls `body` with the addresses of every product, skipping the innermost `skipped` loops.
  @inline(__always)
  func forEachProduct(
    width: Int, skipping skipped: Int = 0,
    _ body: (_ result: Int, _ first: Int, _ second: Int) -> Void
  ) {
    if plan.stack.count <= skipped { return body(result, first, second) }
    var place = InlineList(repeating: 0, count: plan.stack.count)
    var (to, left, right) = (result, first, second)
    while true {
      body(to, left, right)
      var axis = skipped
      while axis < plan.stack.count {
        let loop = plan.stack[axis]
        place[axis] += 1
        to += loop.result * width
        left += loop.first * width
        right += loop.second * width
        if place[axis] < loop.count { break }
        place[axis] = 0
        to -= loop.count * loop.result * width
        left -= loop.count * loop.first * width
        right -= loop.count * loop.second * width
        axis += 1
      }
      if axis == plan.stack.count { return }
    }
  }
}
