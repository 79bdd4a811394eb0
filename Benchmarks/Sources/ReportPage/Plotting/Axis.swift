/// An axis with its scale and labels.
struct Axis: Sendable {
  let title: String
  let scale: any Scale
  let format: @Sendable (Double) -> String

  init(_ title: String, _ scale: any Scale, format: @escaping @Sendable (Double) -> String) {
    self.title = title
    self.scale = scale
    self.format = format
  }
}
