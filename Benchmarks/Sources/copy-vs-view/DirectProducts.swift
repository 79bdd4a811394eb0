import BenchmarkSupport
import CBLAS
import Strided

/// The matrix products of CBLAS that are measured beside the library, on contiguous arrays.
struct DirectProducts<Element: Scalar> {
  typealias Source = UnsafePointer<Element>
  typealias Destination = UnsafeMutablePointer<Element>

  /// `cblas_?gemm` of square matrices: the extent, whether the first one is transposed, its leading
  /// dimension, and the matrices.
  let multiply: (Int32, Bool, Int32, Source, Source, Destination) -> Void
  /// `cblas_?gemv`: rows, columns, the matrix, the vector and the result.
  let multiplyVector: (Int32, Int32, Source, Source, Destination) -> Void

  /// Calls of `gemm` with the memory of arrays; a transposed first matrix is read through the flag.
  func gemm(
    _ extent: Int, _ isTransposed: Bool, _ leadingDimension: Int, _ a: NDArray<Element>,
    _ b: NDArray<Element>, _ c: NDArray<Element>
  ) -> Routine {
    { repetitions in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          c.withUnsafeMutableBufferPointer { c in
            guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else {
              return
            }
            for _ in 0..<repetitions {
              multiply(Int32(extent), isTransposed, Int32(leadingDimension), a, b, c)
            }
          }
        }
      }
    }
  }

  /// Calls of `gemv` with the memory of arrays, each into a new result.
  func gemv(
    _ rows: Int, _ columns: Int, _ a: NDArray<Element>, _ x: NDArray<Element>
  ) -> Routine {
    { repetitions in
      a.withUnsafeBufferPointer { a in
        x.withUnsafeBufferPointer { x in
          guard let a = a.baseAddress, let x = x.baseAddress else { return }
          for _ in 0..<repetitions {
            FreshMemory.using(rows * MemoryLayout<Element>.stride) { y in
              multiplyVector(
                Int32(rows), Int32(columns), a, x, y.assumingMemoryBound(to: Element.self))
            }
          }
        }
      }
    }
  }
}

extension BenchmarkElement {
  static var products: DirectProducts<Self>? { nil }
}

extension Float {
  static var products: DirectProducts<Float>? {
    DirectProducts(
      multiply: { n, isTransposed, lda, a, b, c in
        cblas_sgemm(
          CblasRowMajor, isTransposed ? CblasTrans : CblasNoTrans, CblasNoTrans, n, n, n, 1, a, lda,
          b, n, 0, c, n)
      },
      multiplyVector: { rows, columns, a, x, y in
        cblas_sgemv(CblasRowMajor, CblasNoTrans, rows, columns, 1, a, columns, x, 1, 0, y, 1)
      })
  }
}

extension Double {
  static var products: DirectProducts<Double>? {
    DirectProducts(
      multiply: { n, isTransposed, lda, a, b, c in
        cblas_dgemm(
          CblasRowMajor, isTransposed ? CblasTrans : CblasNoTrans, CblasNoTrans, n, n, n, 1, a, lda,
          b, n, 0, c, n)
      },
      multiplyVector: { rows, columns, a, x, y in
        cblas_dgemv(CblasRowMajor, CblasNoTrans, rows, columns, 1, a, columns, x, 1, 0, y, 1)
      })
  }
}
