import Numerics
import StridedKernels
import Testing

/// Results of `axpy` do not depend on where the numbers lie in memory.
@Suite struct AlignmentTests {
  @Test func axpyOfComplexFloats() {
    let limit = 200
    let alpha = Complex<Float>(0.7, -1.3)
    let x = (0..<limit).map { Complex<Float>(1 / Float(3 + $0), Float($0) / 7) }
    let y = (0..<limit).map { Complex<Float>(Float($0) / 11, 1 / Float(5 + $0)) }
    /// The bits after `axpy` with operands that start a number of elements after aligned memory.
    func sum(_ count: Int, _ shiftX: Int, _ shiftY: Int) -> [UInt32] {
      let bytes = (limit + 1) * MemoryLayout<Complex<Float>>.stride
      return unsafe withUnsafeTemporaryAllocation(byteCount: 2 * bytes + 64, alignment: 64) {
        memory in
        let base = unsafe memory.baseAddress!.assumingMemoryBound(to: Complex<Float>.self)
        let (first, second) = unsafe (base + shiftX, base + (limit + 8) / 8 * 8 + shiftY)
        for index in 0..<count {
          unsafe (first + index).initialize(to: x[index])
          unsafe (second + index).initialize(to: y[index])
        }
        unsafe Complex<Float>.blasAxpy(Int32(count), alpha, first, 1, second, 1)
        return (0..<count).flatMap {
          unsafe [second[$0].real.bitPattern, second[$0].imaginary.bitPattern]
        }
      }
    }
    for count in 1...limit {
      let expected = sum(count, 0, 0)
      for (shiftX, shiftY) in [(0, 1), (1, 0), (1, 1)] {
        #expect(sum(count, shiftX, shiftY) == expected, "\(count) numbers, \(shiftX), \(shiftY)")
      }
    }
  }
}
