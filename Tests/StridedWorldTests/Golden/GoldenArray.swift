import Strided

/// An array of any element type in a recorded program.
protocol GoldenArray {
  /// The type of its elements.
  associatedtype Element: GoldenElement

  /// The array itself.
  var array: NDArray<Element> { get }
}

extension NDArray: GoldenArray where Element: GoldenElement {
  var array: NDArray { self }
}

extension GoldenArray {
  /// The bytes of the elements in C order, found from strides and not with the library's copy.
  var bytes: [UInt8] {
    let shape = array.shape.map { $0 }
    let strides = array.strides.map { $0 }
    let width = MemoryLayout<Element>.size
    var bytes: [UInt8] = []
    if array.count == 0 { return bytes }
    bytes.reserveCapacity(array.count * width)
    array.withUnsafePointer { pointer, _ in
      let first = UnsafeRawPointer(pointer)
      var coordinates = [Int](repeating: 0, count: shape.count)
      var steps = 0
      while true {
        let element = UnsafeRawBufferPointer(start: first + steps * width, count: width)
        bytes.append(contentsOf: element)
        var axis = shape.count - 1
        while axis >= 0 {
          coordinates[axis] += 1
          steps += strides[axis]
          if coordinates[axis] < shape[axis] { break }
          steps -= coordinates[axis] * strides[axis]
          coordinates[axis] = 0
          axis -= 1
        }
        if axis < 0 { return }
      }
    }
    return bytes
  }

  /// The elements as the library prints them.
  var text: String {
    "\(array)"
  }

  /// The facts of its layout that programs record.
  var facts: GoldenLayout {
    GoldenLayout(of: self)
  }

  /// Whether it shares memory with another array.
  func sharesMemory(with other: some GoldenArray) -> Bool {
    array.sharesMemory(with: other.array)
  }
}

/// Something in a recorded program that cannot be read or run.
struct GoldenProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
