import Foundation

/// A length or a coordinate in a drawing, with as few digits as are visible.
func coordinate(_ value: Double) -> String {
  precondition(value.isFinite, "a drawing has finite coordinates only")
  let rounded = (value * 100).rounded() / 100
  let isWhole = rounded == rounded.rounded()
  if isWhole { return String(Int(rounded)) }
  let text = String(format: "%.2f", rounded)
  return text.hasSuffix("0") ? String(text.dropLast()) : text
}
