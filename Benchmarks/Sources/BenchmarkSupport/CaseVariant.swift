/// What tells the cases of one operation apart: how the elements lie or, for `small`, what is done.
package enum CaseVariant: Hashable, Sendable {
  case layout(ViewLayout)
  case task(SmallTask)

  /// The name behind the slash in `--cases`.
  package var name: String {
    switch self {
    case .layout(let layout): layout.rawValue
    case .task(let task): task.rawValue
    }
  }
}
