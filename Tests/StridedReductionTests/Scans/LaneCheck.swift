import Oracle
import Strided
import Testing

/// Compares operations along an axis with plain loops over lists, in every representation.
struct LaneCheck {
  /// The differences found.
  let log = FailureLog()

  /// The shapes that are tried.
  static let shapes: [[Int]] = [
    [5], [1], [0], [2, 3], [3, 1], [0, 3], [3, 0], [2, 3, 4], [2, 1, 3],
  ]

  /// Compares an operation that keeps the axis, perhaps with another length.
  ///
  /// - Parameters:
  ///   - values: the element at a position of an array.
  ///   - axes: whether an axis is tried with negative numbers, too, and the flattened array.
  ///   - operation: the library's operation.
  ///   - model: the operation on one lane.
  @_semantics("optimize.sil.specialize.generic.never")
  func keepingAxis<Element: OracleElement, Result: OracleElement>(
    _ name: String, shapes: [[Int]] = shapes, withFlat: Bool,
    _ values: (Int) -> Element,
    isSame: (Result, Result) -> Bool = { $0.isSame(as: $1) },
    _ operation: (NDArray<Element>, Int?) -> NDArray<Result>,
    model: ([Element]) -> [Result]
  ) {
    for shape in shapes {
      let list = (0..<elementCount(shape)).map(values)
      for subject in representations(of: shape, list) {
        let array = subject.twin.array
        for axis in 0..<shape.count {
          let (laneShape, lanes) = ModelArray(list, shape: shape).lanes(along: axis)
          let results = lanes.map(model)
          var newShape = shape
          newShape[axis] = results.first?.count ?? model([]).count
          if results.isEmpty, newShape[axis] != 0 || shape[axis] != 0 { continue }
          let expected = Self.assembled(results, laneShape, axis: axis, shape: newShape)
          for given in [axis, axis - shape.count] {
            let found = difference(of: operation(array, given), from: expected, by: isSame)
            log.check(
              found == nil,
              "\(name) \(shape) \(subject.twin.name), axis \(given): \(found ?? "")")
          }
        }
        guard withFlat else { continue }
        let results = model(list)
        let expected = ModelArray(results, shape: [results.count])
        let found = difference(of: operation(array, nil), from: expected, by: isSame)
        log.check(found == nil, "\(name) \(shape) \(subject.twin.name), flat: \(found ?? "")")
      }
    }
  }

  /// Compares an operation that drops the axis, and one of the whole array.
  @_semantics("optimize.sil.specialize.generic.never")
  func droppingAxis<Element: OracleElement, Result: OracleElement>(
    _ name: String, shapes: [[Int]] = shapes,
    _ values: (Int) -> Element,
    isSame: (Result, Result) -> Bool = { $0.isSame(as: $1) },
    _ operation: (NDArray<Element>, Int) -> NDArray<Result>,
    whole: ((NDArray<Element>) -> Result)? = nil,
    model: ([Element]) -> Result
  ) {
    for shape in shapes {
      let list = (0..<elementCount(shape)).map(values)
      for subject in representations(of: shape, list) {
        let array = subject.twin.array
        for axis in 0..<shape.count {
          let (laneShape, lanes) = ModelArray(list, shape: shape).lanes(along: axis)
          let expected = ModelArray(lanes.map(model), shape: laneShape)
          for given in [axis, axis - shape.count] {
            let found = difference(of: operation(array, given), from: expected, by: isSame)
            log.check(
              found == nil,
              "\(name) \(shape) \(subject.twin.name), axis \(given): \(found ?? "")")
          }
        }
        if let whole {
          let (found, expected) = (whole(array), model(list))
          log.check(
            isSame(found, expected),
            "\(name) \(shape) \(subject.twin.name): \(found), expected \(expected)")
        }
      }
    }
  }

  /// The lanes as an array.
  private static func assembled<Result>(
    _ lanes: [[Result]], _ laneShape: [Int], axis: Int, shape: [Int]
  ) -> ModelArray<Result> {
    guard let filler = lanes.first?.first else { return ModelArray([], shape: shape) }
    var values = [Result](repeating: filler, count: elementCount(shape))
    var lane = 0
    forEachIndex(of: laneShape) { index in
      for place in 0..<shape[axis] {
        var full = index
        full.insert(place, at: axis)
        values[flatPosition(of: full, in: shape)] = lanes[lane][place]
      }
      lane += 1
    }
    return ModelArray(values, shape: shape)
  }
}
