import StridedLayout

/// A loop that computes the products of a plan, with the name that explanations print.
///
/// Elements are typed inside and untyped outside, as in an ``InnerLoop``.
public struct ProductLoop: Sendable {
  package typealias Body = @Sendable (inout ProductCall) -> Failure

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
///
/// It is passed by reference, as `inout`: a copy takes as long as a product of small matrices.
package struct ProductCall: ~Copyable {
  package var plan = ProductPlan()
  package var result = 0
  package var first = 0
  package var second = 0
  /// The address of the factor of the product; 0 if the factor is 1.
  package var alpha = 0
  /// The address of the factor of the old result, which is not 0; 0 if the old result is not read.
  package var beta = 0

  /// Creates a call whose properties are set one by one.
  @inline(__always)
  package init() {}

  /// A copy of this call.
  borrowing func copied() -> ProductCall {
    var call = ProductCall()
    call.plan = plan
    (call.result, call.first, call.second) = (result, first, second)
    (call.alpha, call.beta) = (alpha, beta)
    return call
  }

  /// The factor at an address; nil if there is none.
  @inline(__always)
  borrowing func factor<Element>(_ address: Int, as type: Element.Type) -> Element? {
    address == 0 ? nil : ElementPointer<Element>(address: address).value
  }

  /// Calls `body` with the addresses of every product, skipping the innermost `skipped` loops.
  @inline(__always)
  borrowing func forEachProduct(
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
