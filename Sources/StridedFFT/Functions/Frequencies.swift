import Numerics
import Strided

/// The frequencies of the numbers of a transform, in cycles for a unit of the spacing: fresh memory.
///
/// They are 0, 1, … and then the negative ones …, -1, divided by `count` · `spacing`.
///
/// ```swift
/// print(fftfreq(4))  // [ 0.    0.25 -0.5  -0.25]
/// ```
///
/// - Parameters:
///   - count: the number of points. Traps below 1.
///   - spacing: the distance of the points.
/// - Complexity: O(n).
public func fftfreq(_ count: Int, spacing: Double = 1) -> sending NDArray<Double> {
  frequencies(count, spacing, isHalf: false, "fftfreq").asSending()
}

/// The frequencies of the numbers of a transform as `Float`: fresh memory.
///
/// - Parameters:
///   - count: the number of points. Traps below 1.
///   - spacing: the distance of the points.
/// - Complexity: O(n).
@_disfavoredOverload
public func fftfreq(_ count: Int, spacing: Float = 1) -> sending NDArray<Float> {
  frequencies(count, spacing, isHalf: false, "fftfreq").asSending()
}

/// The frequencies of the numbers of half a transform, as ``rfft(_:count:axis:norm:)`` gives it: fresh memory.
///
/// They are 0, 1, …, n / 2, divided by `count` · `spacing`.
///
/// - Parameters:
///   - count: the number n of points. Traps below 1.
///   - spacing: the distance of the points.
/// - Complexity: O(n).
public func rfftfreq(_ count: Int, spacing: Double = 1) -> sending NDArray<Double> {
  frequencies(count, spacing, isHalf: true, "rfftfreq").asSending()
}

/// The frequencies of the numbers of half a transform as `Float`: fresh memory.
///
/// - Parameters:
///   - count: the number n of points. Traps below 1.
///   - spacing: the distance of the points.
/// - Complexity: O(n).
@_disfavoredOverload
public func rfftfreq(_ count: Int, spacing: Float = 1) -> sending NDArray<Float> {
  frequencies(count, spacing, isHalf: true, "rfftfreq").asSending()
}

private func frequencies<Part: ComplexPart>(
  _ count: Int, _ spacing: Part, isHalf: Bool, _ operation: String
) -> NDArray<Part> {
  if count < 1 { trap("\(operation): \(count) points; at least 1 is needed") }
  let unit = 1 / (Part(count) * spacing)
  let length = isHalf ? count / 2 + 1 : count
  return NDArray(
    (0..<length).map { k in Part(isHalf || 2 * k < count ? k : k - count) * unit })
}

/// The array with the frequency 0 moved to the middle of axes: fresh memory.
///
/// ```swift
/// print(fftshift(fftfreq(4)))  // [-0.5  -0.25  0.    0.25]
/// ```
///
/// - Parameters:
///   - array: an array of any element type.
///   - axes: the axes, by default all; negative ones count from the end. Traps if one is out of range.
/// - Complexity: O(n).
public func fftshift<Element: Scalar>(
  _ array: NDArray<Element>, axes: [Int]? = nil
) -> sending NDArray<Element> {
  shifted(array, axes, "fftshift") { $0 / 2 }.asSending()
}

/// The inverse of ``fftshift(_:axes:)``; it differs for odd extents: fresh memory.
///
/// - Parameters:
///   - array: an array of any element type.
///   - axes: the axes, by default all; negative ones count from the end. Traps if one is out of range.
/// - Complexity: O(n).
public func ifftshift<Element: Scalar>(
  _ array: NDArray<Element>, axes: [Int]? = nil
) -> sending NDArray<Element> {
  shifted(array, axes, "ifftshift") { -($0 / 2) }.asSending()
}

private func shifted<Element: Scalar>(
  _ array: NDArray<Element>, _ axes: [Int]?, _ operation: String, _ shift: (Int) -> Int
) -> NDArray<Element> {
  let axes = axes ?? Array(0..<array.rank)
  let shifts = axes.map { axis in
    let resolved = axis < 0 ? axis + array.rank : axis
    if resolved < 0 || resolved >= array.rank {
      trap(
        "\(operation): axis \(axis) is out of range for rank \(array.rank), shape \(array.shape)")
    }
    return shift(array.shape[resolved])
  }
  return array.rolled(by: shifts, axes: axes)
}
