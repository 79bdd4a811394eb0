import Foundation
import Strided
import StridedExchange
import Testing

/// The samples of the articles.
@Suite struct ArticleTests {
  @Test func landingPage() throws {
    let print = Printed()
    let a = NDArray<Double>.zeros([2, 3])
    let tensor = a[.all, 1].dlpack()  // a column, for another library
    let b = try NDArray<Double>(dlpack: tensor)  // what that library would do
    b[...] = NDArray([5, 6])
    print(a)
    print.isDocumented()
  }

  @Test func borrowing() {
    let print = Printed()
    final class Image {
      let pixels = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 12)
      init() { pixels.initialize(repeating: 9) }
      deinit { pixels.deallocate() }
    }
    func column(_ index: Int) -> NDArray<UInt8> {
      let image = Image()
      return NDArray(borrowing: image.pixels, shape: [3], strides: [4], offset: index, owner: image)
    }
    let a = column(1)  // keeps its image alive
    a[0] = 7
    print(a, a.isView, a.strides)
    print.isDocumented()
  }

  @Test func devices() {
    let print = Printed()
    let tensor = NDArray<Float>([1, 2]).dlpack()
    tensor.pointee.dl_tensor.device.device_type = 2
    do {
      _ = try NDArray<Float>(dlpack: tensor)
    } catch {
      print(error)
    }
    print.isDocumented()
  }

  @Test func functionForPython() {
    let print = Printed()
    func scale(_ tensor: UnsafeMutablePointer<DLPack.VersionedTensor>, _ factor: Double) -> Bool {
      guard let a = try? NDArray<Double>(dlpack: tensor), a.isWritable else { return false }
      a[...] *= factor
      return true
    }
    let x = NDArray<Double>([1, 2])
    print(scale(x.dlpack(), 2), x)
    print.isDocumented()
  }
}

/// The tables of the article: each Swift expression is in this file, each of Python in the package's tests.
@Suite struct ConversionTableTests {
  @Test func everyRow() throws {
    let library = BorrowedNumbers([1.0, 2, 3, 4])
    let memory = library.memory
    let a = NDArray(borrowing: memory, owner: library)
    let b = NDArray(borrowing: UnsafeBufferPointer(memory), owner: library)
    #expect(a == b && !b.isWritable && !a.ownsData && a.isWritable && a.sharesMemory(with: b))
    #expect(NDArray(borrowing: memory, shape: [2], offset: 2, owner: library) == [3, 4])
    var tensor = a.dlpack()
    #expect(try DLPack.elementType(of: tensor) == Double.self)
    #expect(try NDArray<Double>(dlpack: tensor) == [1, 2, 3, 4])
    let old = try a.unversionedDLPack()
    #expect(try NDArray<Double>(dlpack: old).sharesMemory(with: a))
    let copy = NDArray(copying: UnsafeBufferPointer(memory))
    #expect(!copy.sharesMemory(with: a))
    a.withMutableSpan { $0[0] = 5 }
    #expect(a.withSpan { $0[0] } == 5 && copy[0] == 1)
    #expect(a.withUnsafePointer { first, layout in first[layout.strides[0]] } == 2)
    tensor = a.dlpack()
    DLPack.release(tensor)
  }

  @Test(arguments: ["| NumPy |", "| Python |"])
  func everyExpressionIsTested(head: String) throws {
    let article = try String(
      contentsOf: Sample.root.appending(
        path: "Sources/StridedExchange/StridedExchange.docc/ArraysOfOtherLibraries.md"),
      encoding: .utf8)
    let lines = article.components(separatedBy: "\n").drop { !$0.hasPrefix(head) }.prefix {
      $0.hasPrefix("|")
    }
    #expect(lines.count > 5)
    let isSwift = head == "| NumPy |"
    let tested =
      isSwift ? try String(contentsOfFile: #filePath, encoding: .utf8) : try Self.pythonTests()
    for line in lines.dropFirst(2) {
      let cell = line.components(separatedBy: "|")[isSwift ? 2 : 1]
      let parts = cell.components(separatedBy: "`")
      #expect(parts.count > 1, "\(line)")
      for index in stride(from: 1, to: parts.count, by: 2) {
        let isTested = tested.contains(parts[index])
        #expect(isTested, "\(parts[index]) is in no test")
      }
    }
  }

  private static func pythonTests() throws -> String {
    let folder = Sample.root.appending(path: "Modules/Python/tests")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "py" }.map { try String(contentsOf: $0, encoding: .utf8) }
      .joined()
  }
}
