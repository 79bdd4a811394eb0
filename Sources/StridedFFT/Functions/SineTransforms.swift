import Numerics
import Strided

/// The discrete sine transforms along an axis: fresh memory.
///
/// For n points, number k is the sum over all j of
///
/// - type 1: `2 x[j] sin(π (j + 1) (k + 1) / (n + 1))`
/// - type 2: `2 x[j] sin(π (2j + 1) (k + 1) / 2n)`
/// - type 3: `2 x[j] sin(π (j + 1) (2k + 1) / 2n)`, where the last number counts once
/// - type 4: `2 x[j] sin(π (2j + 1) (2k + 1) / 4n)`
///
/// Transforms of types 2 and 3 are inverse to each other up to a factor of 2n, as are those of type 4 to
/// themselves and of type 1 with a factor of 2 (n + 1). The factor counts as the number of points for `norm`.
/// In the orthonormal form, the number that counts once, and the last one of type 2, are also scaled so that
/// the matrix of the transform is orthogonal.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - type: the type of the transform.
///   - count: the number of points of a line; longer lines are cut, shorter ones are padded with zeros. By
///     default the extent of the axis. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func dst<Part: ComplexPart>(
  _ array: NDArray<Part>, type: TrigonometricType = .two, count: Int? = nil, axis: Int = -1,
  norm: FourierNorm = .backward
) -> sending NDArray<Part> {
  AxisTransforms("dst", array.shape, count, axis)
    .trigonometric(array, .sine(type), norm).asSending()
}

/// Writes the discrete sine transforms along an axis to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``dst(_:type:count:axis:norm:)``.
public func dst<Part: ComplexPart>(
  _ array: NDArray<Part>, type: TrigonometricType = .two, count: Int? = nil, axis: Int = -1,
  norm: FourierNorm = .backward,
  into result: NDArray<Part>
) {
  AxisTransforms("dst", array.shape, count, axis)
    .trigonometric(array, .sine(type), norm, to: result)
}

/// The discrete sine transform along several axes: fresh memory.
///
/// It transforms along each axis after the other; ``dst(_:type:count:axis:norm:)`` has the formulas.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - type: the type of the transform.
///   - counts: the number of points along each axis, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1, or unless there is one for each axis.
///   - axes: the axes; by default the last ones, as many as there are counts, or all. Traps if one is out of
///     range or repeats.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func dstn<Part: ComplexPart>(
  _ array: NDArray<Part>, type: TrigonometricType = .two, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward
) -> sending NDArray<Part> {
  AxisTransforms("dstn", array.shape, counts, axes)
    .trigonometric(array, .sine(type), norm).asSending()
}

/// Writes the discrete sine transform along several axes to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``dstn(_:type:counts:axes:norm:)``.
public func dstn<Part: ComplexPart>(
  _ array: NDArray<Part>, type: TrigonometricType = .two, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward,
  into result: NDArray<Part>
) {
  AxisTransforms("dstn", array.shape, counts, axes)
    .trigonometric(array, .sine(type), norm, to: result)
}

/// The inverse discrete sine transforms along an axis: fresh memory.
///
/// The inverse of the transform of the same type, ``dst(_:type:count:axis:norm:)``, which has the formulas.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - type: the type of the transform.
///   - count: the number of points of a line; longer lines are cut, shorter ones are padded with zeros. By
///     default the extent of the axis. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func idst<Part: ComplexPart>(
  _ array: NDArray<Part>, type: TrigonometricType = .two, count: Int? = nil, axis: Int = -1,
  norm: FourierNorm = .backward
) -> sending NDArray<Part> {
  AxisTransforms("idst", array.shape, count, axis)
    .trigonometric(array, .sine(type.inverse), norm, isInverse: true).asSending()
}

/// Writes the inverse discrete sine transforms along an axis to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``idst(_:type:count:axis:norm:)``.
public func idst<Part: ComplexPart>(
  _ array: NDArray<Part>, type: TrigonometricType = .two, count: Int? = nil, axis: Int = -1,
  norm: FourierNorm = .backward,
  into result: NDArray<Part>
) {
  AxisTransforms("idst", array.shape, count, axis)
    .trigonometric(array, .sine(type.inverse), norm, isInverse: true, to: result)
}

/// The inverse discrete sine transform along several axes: fresh memory.
///
/// It transforms along each axis after the other; ``dst(_:type:count:axis:norm:)`` has the formulas.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - type: the type of the transform.
///   - counts: the number of points along each axis, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1, or unless there is one for each axis.
///   - axes: the axes; by default the last ones, as many as there are counts, or all. Traps if one is out of
///     range or repeats.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func idstn<Part: ComplexPart>(
  _ array: NDArray<Part>, type: TrigonometricType = .two, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward
) -> sending NDArray<Part> {
  AxisTransforms("idstn", array.shape, counts, axes)
    .trigonometric(array, .sine(type.inverse), norm, isInverse: true).asSending()
}

/// Writes the inverse discrete sine transform along several axes to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``idstn(_:type:counts:axes:norm:)``.
public func idstn<Part: ComplexPart>(
  _ array: NDArray<Part>, type: TrigonometricType = .two, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward,
  into result: NDArray<Part>
) {
  AxisTransforms("idstn", array.shape, counts, axes)
    .trigonometric(array, .sine(type.inverse), norm, isInverse: true, to: result)
}
