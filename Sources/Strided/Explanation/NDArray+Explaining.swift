import Numerics
import StridedKernels
import StridedLayout

// What elementwise operations would do, without running them. An array of rank 0 represents a
// scalar.

extension NDArray {
  /// What ``assign(_:)`` would do with a source.
  ///
  /// Traps if the shapes do not fit.
  public func explainAssignment(from source: NDArray) -> Explanation {
    let seen = source.layout.broadcastForAssignment(to: shape) ?? source.layout
    return Explanation(
      "assign \(Element._typeName) \(shape) <- \(source.shape)", "assign", .copy,
      into: core, [source.view(through: seen).core], Element._copyLoop)
  }

  /// What ``fill(_:)`` would do.
  public func explainFill() -> Explanation {
    Explanation(
      "fill \(Element._typeName) \(shape)", "fill", .copy, into: core,
      [NDArray.full([], Element._zero).core], Element._copyLoop)
  }

  /// What a conversion to another element type would do, for example `NDArray<Float>(converting: a)`.
  ///
  /// ``map(_:)`` has no plan: it calls the caller's function once per element, in C order.
  public func explainConversion<Result: Scalar>(to type: Result.Type) -> Explanation {
    let fresh = ArrayCore(
      uninitialized: layout.copyLayout(.k), width: MemoryLayout<Result>.stride)
    return Explanation(
      "convert \(Element._typeName) \(shape) to \(Result._typeName)", "convert",
      into: fresh, isFresh: true, [core]
    ) { _ in .portable { _ in .none } }
  }

  /// What `.==` and `.!=` would do: `a.explain(.equal, b)`.
  ///
  /// Traps if the shapes do not fit.
  public func explain(_ comparison: EqualityComparison, _ other: NDArray) -> Explanation {
    explainCombined("\(comparison.rawValue)", other, to: Bool.self) {
      Element._innerLoop(for: comparison, $0)
    }
  }

  /// What an elementwise operation would do that writes to fresh memory.
  fileprivate func explainMapped<Result>(
    _ name: String, to type: Result.Type, _ loop: (RowForm) -> InnerLoop
  ) -> Explanation {
    let fresh = ArrayCore(
      uninitialized: layout.copyLayout(.k), width: MemoryLayout<Result>.stride)
    return Explanation(
      "\(name) \(Element._typeName) \(shape)", name, into: fresh, isFresh: true,
      [core], loop)
  }

  /// What an operation on this array and another one would do that writes to fresh memory.
  fileprivate func explainCombined<Result>(
    _ name: String, _ other: NDArray, to type: Result.Type,
    _ loop: (RowForm) -> InnerLoop
  ) -> Explanation {
    let fresh = ArrayCore.unwritten(
      name, core, other.core, width: MemoryLayout<Result>.stride,
      isInCOrder: Result.self == Bool.self)
    return Explanation(
      "\(Element._typeName) \(shape) \(name) \(other.shape)", name, into: fresh,
      isFresh: true, [core, other.core], loop)
  }

  /// What an operation would do that replaces each element.
  fileprivate func explainUpdated(
    _ name: String, with sources: [NDArray], _ loop: (RowForm) -> InnerLoop
  ) -> Explanation {
    Explanation(
      "\(Element._typeName) \(shape) \(name) \(sources.first?.shape ?? [])", name,
      into: core, [core] + sources.map(\.core), loop)
  }
}

extension NDArray where Element: NumericScalar {
  /// What an operation on this array and another one would do: `.add` explains `+`.
  ///
  /// Traps if the shapes do not fit.
  public func explain(_ operation: BinaryOperation, _ other: NDArray) -> Explanation {
    explainCombined("\(operation.rawValue)", other, to: Element.self) {
      Element._innerLoop(for: operation, $0, scalar: nil)
    }
  }

  /// What an in-place operation with another array would do: `.add` explains `+=`.
  ///
  /// ```swift
  /// let y = NDArray<Double>.zeros([1000])
  /// print(y.explainUpdate(.add, with: .ones([1000])).routine)  // cblas_daxpy
  /// ```
  ///
  /// Traps if the shapes do not fit.
  @_disfavoredOverload
  public func explainUpdate(_ operation: BinaryOperation, with source: NDArray) -> Explanation {
    explainUpdated("\(operation.rawValue)=", with: [source]) {
      Element._innerLoop(for: operation, $0, scalar: nil)
    }
  }

  /// What an in-place operation with a number would do: `.multiply` explains `*=`.
  public func explainUpdate(_ operation: BinaryOperation, with value: Element) -> Explanation {
    explainUpdated("\(operation.rawValue)=", with: [.full([], value)]) {
      Element._innerLoop(for: operation, $0, scalar: value)
    }
  }

  /// What ``addProduct(_:_:)`` would do.
  ///
  /// Traps if the shapes do not fit.
  public func explainAddProduct(_ alpha: Element, _ x: NDArray) -> Explanation {
    explainUpdated("addProduct", with: [x, .full([], alpha)]) {
      Element._addProductLoop($0, scalar: alpha)
    }
  }
}

extension NDArray where Element: SignedScalar {
  /// What an elementwise operation would do: `a.explain(.negate)`.
  public func explain(_ operation: UnaryOperation) -> Explanation {
    explainMapped("\(operation.rawValue)", to: Element.self) {
      Element._innerLoop(for: operation, $0)
    }
  }
}

extension NDArray where Element: ElementaryScalar {
  /// What an elementwise function would do: `a.explain(.exp)`.
  public func explain(_ function: ElementaryFunction) -> Explanation {
    explainMapped("\(function.rawValue)", to: Element.self) {
      Element._innerLoop(for: function, $0)
    }
  }
}

extension NDArray where Element: OrderedScalar {
  /// What a comparison would do: `.less` explains `.<`.
  ///
  /// Traps if the shapes do not fit.
  public func explain(_ comparison: OrderComparison, _ other: NDArray) -> Explanation {
    explainCombined("\(comparison.rawValue)", other, to: Bool.self) {
      Element._innerLoop(for: comparison, $0)
    }
  }

  /// What an operation on this array and another one would do: `a.explain(.minimum, b)`.
  ///
  /// Traps if the shapes do not fit.
  public func explain(_ operation: OrderedOperation, _ other: NDArray) -> Explanation {
    explainCombined("\(operation.rawValue)", other, to: Element.self) {
      Element._innerLoop(for: operation, $0)
    }
  }

  /// What an elementwise function would do: `a.explain(.absolute)`.
  public func explain(_ function: OrderedFunction) -> Explanation {
    explainMapped("\(function.rawValue)", to: Element.self) {
      Element._innerLoop(for: function, $0)
    }
  }

  /// What ``clipped(from:to:)`` would do.
  public func explainClipped() -> Explanation {
    Explanation(
      "clipped \(Element._typeName) \(shape)", "clipped",
      into: Self.fresh(like: layout).core, isFresh: true,
      [core, NDArray.full([], Element._least).core, NDArray.full([], Element._greatest).core],
      Element._clipLoop)
  }
}

extension NDArray {
  /// What an elementwise function of complex numbers would do: `a.explain(.absolute)`.
  public func explain<Part: ComplexPart>(_ function: OrderedFunction) -> Explanation
  where Element == Complex<Part> {
    explainMapped("\(function.rawValue)", to: Part.self) { Part._magnitudeLoop($0) }
  }
}

extension NDArray where Element: RealScalar {
  /// What an elementwise function would do: `a.explain(.cbrt)`.
  public func explain(_ function: RealFunction) -> Explanation {
    explainMapped("\(function.rawValue)", to: Element.self) {
      Element._innerLoop(for: function, $0)
    }
  }

  /// What an operation on this array and another one would do: `a.explain(.hypot, b)`.
  ///
  /// Traps if the shapes do not fit.
  public func explain(_ operation: RealOperation, _ other: NDArray) -> Explanation {
    explainCombined("\(operation.rawValue)", other, to: Element.self) {
      Element._innerLoop(for: operation, $0)
    }
  }
}

extension NDArray where Element: IntegerScalar {
  /// What an operation on this array and another one would do: `a.explain(.gcd, b)`.
  ///
  /// Traps if the shapes do not fit.
  public func explain(_ operation: IntegerOperation, _ other: NDArray) -> Explanation {
    explainCombined("\(operation.rawValue)", other, to: Element.self) {
      Element._innerLoop(for: operation, $0)
    }
  }
}

extension NDArray where Element: NumericScalar {
  /// What an elementwise function would do: `a.explain(.isNaN)`.
  public func explain(_ function: NumberTest) -> Explanation {
    explainMapped("\(function.rawValue)", to: Bool.self) {
      Element._innerLoop(for: function, $0)
    }
  }
}

extension NDArray<Bool> {
  /// What a logical operation would do: `a.explain(.and, b)`.
  ///
  /// Traps if the shapes do not fit.
  public func explain(_ operation: LogicalOperation, _ other: NDArray) -> Explanation {
    explainCombined("\(operation.rawValue)", other, to: Bool.self) {
      Bool._innerLoop(for: operation, $0)
    }
  }
}

/// What `select` would do with two arrays and a mask, without running it.
///
/// Traps if the shapes do not fit.
public func explainSelect<Element>(
  _ whenTrue: NDArray<Element>, _ whenFalse: NDArray<Element>, where mask: NDArray<Bool>
) -> Explanation {
  let fresh = unwrittenSelection(whenTrue, whenFalse, where: mask)
  return Explanation(
    "select \(Element._typeName) \(whenTrue.shape) or \(whenFalse.shape) where \(mask.shape)",
    "select", into: fresh.core, isFresh: true,
    [mask.core, whenTrue.core, whenFalse.core]
  ) { _ in SelectLoop.choose(width: MemoryLayout<Element>.stride) }
}
