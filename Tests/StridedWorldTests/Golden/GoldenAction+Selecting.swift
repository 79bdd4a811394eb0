import Strided

extension GoldenAction {
  /// Copies that depend on values; nil for other steps.
  func selected() throws -> (any GoldenArray)? {
    switch step.operation {
    case .compare where step.mode == "e": return array .== (try operand(1))
    case .compare where step.mode == "n": return array .!= (try operand(1))
    case .nonzero: return array.nonzero()[try step.number()]
    default: return nil
    }
  }
}
