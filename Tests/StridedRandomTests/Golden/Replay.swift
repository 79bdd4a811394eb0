import Oracle
import Strided
import StridedRandom

/// The parameters of a call.
struct Arguments {
  let list: [GoldenCall.Parameter]
  let count: Int

  /// Whether a parameter is an array.
  var hasArrays: Bool {
    list.contains { if case .array = $0 { true } else { false } }
  }

  /// A number that is not an array.
  func number(_ index: Int) -> Double {
    if case .number(let number) = list[index] { number } else { .nan }
  }

  /// A number as an integer.
  func integer(_ index: Int) -> Int { Int(number(index)) }

  /// A parameter as an array.
  func array(_ index: Int) -> NDArray<Double> {
    switch list[index] {
    case .number(let number): NDArray([number]).reshaped(to: [])
    case .array(let shape, let elements): NDArray(elements, shape: Shape(shape))
    }
  }

  /// A parameter as an array of integers.
  func integers(_ index: Int) -> NDArray<Int> {
    NDArray(Array(array(index)).map { Int($0) }, shape: array(index).shape)
  }

  /// The shape of results for arrays, with a further axis.
  var shape: Shape {
    var shape: Shape = []
    for index in list.indices { shape = broadcastShape(shape, array(index).shape) ?? shape }
    return Shape([5] + Array(shape))
  }
}
