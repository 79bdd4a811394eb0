/// A colour with a meaning in the plots, as the class of the elements that use it.
enum Ink: String, CaseIterable, Sendable {
  case blue
  case orange
  case purple
  case slate
  case green
}
