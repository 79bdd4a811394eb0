/// A colour that means something in the plots; the class of the elements that carry it.
enum Ink: String, CaseIterable, Sendable {
  case blue
  case orange
  case purple
  case slate
  case green
}
