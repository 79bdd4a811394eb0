import Oracle
import Strided

/// Moving windows over an array, whose elements share memory, and the same elements in a list.
struct MovingWindows<Element: OracleElement> {
  /// The shape of an array, the extents of its windows, and the axes of these extents.
  typealias Form = (shape: [Int], window: [Int], axes: [Int])

  /// How the windows are made, for messages.
  let name: String
  /// The shape of all windows together.
  let shape: [Int]
  /// Their elements in C order.
  let values: [Element]
  /// The windows over the array in several representations.
  let arrays: [NDArray<Element>]

  /// Windows over lines and matrices of which `value` gives the element at a position.
  static func all(_ value: (Int) -> Element) -> [MovingWindows] {
    let few: [Form] = [
      ([12], [3], [0]), ([12], [12], [0]), ([4, 7], [3], [1]), ([4, 7], [2], [0]),
      ([4, 6], [2, 3], [0, 1]),
    ]
    let more: [Form] = [
      ([12], [1], [0]), ([300], [33], [0]), ([45, 5], [32], [0]), ([3, 60], [1, 40], [0, 1]),
      ([8], [3, 2], [0, 0]), ([2, 3, 5], [2, 2], [2, 1]),
    ]
    return (TestScale.isFull ? few + more : few).map { MovingWindows($0, value) }
  }

  private init(_ form: Form, _ value: (Int) -> Element) {
    let elements = (0..<elementCount(form.shape)).map(value)
    let windows = Self.windows(of: ModelArray(elements, shape: form.shape), form)
    name = "windows \(form.window) along \(form.axes) of \(form.shape)"
    shape = windows.shape
    values = windows.values
    let names = [
      "contiguous", "reversed", "every second, reversed", "Fortran order", "inside a bigger array",
    ]
    arrays = representations(of: form.shape, elements, names: names).map {
      $0.twin.array.slidingWindows(of: Shape(form.window), axes: form.axes)
    }
  }

  /// The model of windows: the axes of a window come last, and those of the array are shorter.
  private static func windows(
    of model: ModelArray<Element>, _ form: Form
  ) -> ModelArray<Element> {
    var shape = model.shape
    for (axis, extent) in zip(form.axes, form.window) { shape[axis] -= extent - 1 }
    return model.rearranged(to: shape + form.window) { index in
      var old = Array(index[..<model.rank])
      for (place, axis) in form.axes.enumerated() { old[axis] += index[model.rank + place] }
      return old
    }
  }
}
