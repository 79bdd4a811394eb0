import Oracle
import Strided

/// Writable views with the same elements in different memory.
func representations<Element: Scalar>(of array: NDArray<Element>) -> [(String, NDArray<Element>)] {
  var views = [("contiguous", array.copy()), ("F order", array.copy(order: .f))]
  guard array.rank > 0, let filler = Array(array).first else { return views }
  func blank(_ shape: Shape) -> NDArray<Element> {
    NDArray(Array(repeating: filler, count: shape.reduce(1, *)), shape: shape)
  }
  for axis in 0..<array.rank {
    var extents = array.shape
    extents[axis] *= 3
    let stepped = blank(extents).swappingAxes(0, axis)[.stride(by: 3), .ellipsis]
      .swappingAxes(0, axis)
    stepped.assign(array)
    views.append(("stepped along \(axis)", stepped))
    views.append(("reversed along \(axis)", array.flipped(axis: axis).copy().flipped(axis: axis)))
  }
  if array.rank > 1 {
    let last = array.rank - 1
    views.append(("transposed", array.swappingAxes(0, last).copy().swappingAxes(0, last)))
  }
  let memory = blank([array.count + 3])
  if let part = memory[2..<(2 + array.count)].reshapedView(to: array.shape) {
    part.assign(array)
    views.append(("offset", part))
  }
  return views
}
