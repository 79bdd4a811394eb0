import Strided
import StridedLayout

extension GoldenAction {
  /// Copies of one array; nil for other steps.
  func copied() throws -> (any GoldenArray)? {
    switch step.operation {
    case .copy: return array.copy(order: try step.order())
    case .flatten: return array.flattened(order: try step.order())
    case .tile: return array.tiled(Shape(step.numbers()))
    case .repeat:
      return array.repeated(try step.number(0), axis: try step.optionalNumber(1))
    case .repeatByCounts:
      return array.repeated(step.numbers(1), axis: try step.optionalNumber(0))
    case .roll: return array.rolled(by: try step.number())
    case .rollAxis: return array.rolled(by: try step.number(0), axis: try step.number(1))
    case .rollAxes: return array.rolled(by: step.numbers(0), axes: step.numbers(1))
    case .pad: return try padded()
    case .delete: return array.deleting(try step.number(0), axis: try step.number(1))
    case .deleteSeveral: return array.deleting(step.numbers(1), axis: try step.number())
    case .deleteSlice:
      let selections = try axisSelections(step.operands[0].indices ?? [])
      return array.deleting(
        GoldenAxisIndex(selection: selections[0]), axis: try step.number())
    case .lowerTriangle: return array.lowerTriangle(offset: try step.number())
    case .upperTriangle: return array.upperTriangle(offset: try step.number())
    case .sort: return array.sorted(axis: try step.number())
    case .unique: return try uniquePart()
    default: return nil
    }
  }

  /// Copies of several arrays; nil for other steps.
  func joined() throws -> (any GoldenArray)? {
    switch step.operation {
    case .concatenate: return concatenate(try allOperands(), axis: try step.number())
    case .stack: return stack(try allOperands(), axis: try step.number())
    case .insert:
      return array.inserting(
        try operand(1), before: try step.number(0), axis: try step.number(1))
    case .insertSeveral:
      return array.inserting(try operand(1), before: step.numbers(1), axis: try step.number())
    case .meshgrid:
      let indexing: GridIndexing = step.mode == "x" ? .xy : .ij
      return meshgrid(try allOperands(), indexing: indexing)[try step.number()]
    case .select:
      return select(array, try operand(1), where: try operand(2, as: Bool.self))
    case .choose:
      let selectors = NDArray(step.numbers(1), shape: Shape(step.numbers(0)))
      return choose(selectors, from: try allOperands())
    default: return nil
    }
  }

  private func padded() throws -> NDArray<Element> {
    let padding: Padding<Element>
    switch step.mode {
    case "c": padding = .constant(Element.golden(step.numbers(1)[0]))
    case "e": padding = .edge
    case "r": padding = .reflect
    case "s": padding = .symmetric
    case "w": padding = .wrap
    default: throw GoldenProblem("\(step.text): no such padding")
    }
    let widths = step.numbers()
    if widths.count == 1 { return array.padded(widths[0], with: padding) }
    let pairs = (0..<array.rank).map { (axis: Int) -> (before: Int, after: Int) in
      (widths[2 * axis], widths[2 * axis + 1])
    }
    return array.padded(pairs, with: padding)
  }

  private func uniquePart() throws -> any GoldenArray {
    let found = array.unique()
    switch step.mode {
    case "v": return found.values
    case "f": return found.firstIndices
    case "i": return found.inverse
    case "c": return found.counts
    default: throw GoldenProblem("\(step.text): no such part of what is unique")
    }
  }
}
