/// Which axes of two operands a contraction pairs: a value that executes nothing.
package struct ContractionPlan: Equatable, Sendable {
  /// A label: its axis in each operand and in the result; -1 if one of them does not have it.
  package struct Axis: BitwiseCopyable, Equatable, Sendable {
    package var first = -1
    package var second = -1
    package var result = -1
  }

  /// The axes of the result, in order.
  package private(set) var output = InlineList(filler: Axis())
  /// The pairs of axes that are summed over, in the order of the first operand.
  package private(set) var sums = InlineList(filler: Axis())

  /// Finds the axes of two operands whose axes have labels, and of a result.
  ///
  /// No label is repeated in an operand. A label of both operands that the result does not have is summed
  /// over. A label of one operand alone belongs to the result.
  package init(_ first: [Int], _ second: [Int], to result: [Int]) {
    for (axis, label) in result.enumerated() {
      output.append(
        Axis(
          first: first.firstIndex(of: label) ?? -1, second: second.firstIndex(of: label) ?? -1,
          result: axis))
    }
    for (axis, label) in first.enumerated() where !result.contains(label) {
      sums.append(Axis(first: axis, second: second.firstIndex(of: label) ?? -1))
    }
  }

  /// The axes of the matrices of a contraction with sums: `stack + [rows, inner]` times
  /// `stack + [inner, columns]`.
  package struct Matrices: Equatable, Sendable {
    /// The axes of both operands and the result.
    package fileprivate(set) var stack = InlineList(filler: Axis())
    /// The axes of the first operand and the result.
    package fileprivate(set) var rows = InlineList(filler: Axis())
    /// The axes of the second operand and the result.
    package fileprivate(set) var columns = InlineList(filler: Axis())
  }

  /// The axes of the matrices, each list by falling stride, the order in which axes can be merged.
  package func matrices(_ first: Strides, _ second: Strides) -> Matrices {
    var matrices = Matrices()
    for index in 0..<output.count {
      let axis = output[index]
      if axis.second < 0 {
        matrices.rows.append(axis)
      } else if axis.first < 0 {
        matrices.columns.append(axis)
      } else {
        matrices.stack.append(axis)
      }
    }
    matrices.rows.insertionSort { first[$0.first].magnitude > first[$1.first].magnitude }
    matrices.columns.insertionSort { second[$0.second].magnitude > second[$1.second].magnitude }
    return matrices
  }
}

extension Layout {
  /// The layout of some axes in an order, each at most once; the other axes must have the extent 1.
  ///
  /// A negative axis becomes one of extent 1.
  package func arranged(_ axes: InlineList<Int>) -> Layout {
    var (shape, strides) = (Shape(), Strides())
    for index in 0..<axes.count {
      let axis = axes[index]
      shape.values.append(axis < 0 ? 1 : self.shape.values[axis])
      strides.values.append(axis < 0 ? 0 : self.strides.values[axis])
    }
    return Layout(
      view: shape, strides: strides, offset: offset, count: count, isWritable: isWritable)
  }
}

// An iterator would be a copy of the list, whose array is counted.
extension InlineList {
  /// Sorts few values, keeping the order of equal ones.
  @inlinable
  package mutating func insertionSort(by precedes: (Element, Element) -> Bool) {
    for end in 0..<count {
      var place = end
      while place > 0, precedes(self[place], self[place - 1]) {
        swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  /// The values of a function of each element.
  @inlinable
  package func map<Value: BitwiseCopyable & Sendable>(_ value: (Element) -> Value, filler: Value)
    -> InlineList<Value>
  {
    var values = InlineList<Value>(filler: filler)
    for index in 0..<count { values.append(value(self[index])) }
    return values
  }

  /// The product of a function of each element.
  @inlinable
  package func product(_ value: (Element) -> Int) -> Int {
    var product = 1
    for index in 0..<count { product *= value(self[index]) }
    return product
  }
}
