import StridedKernels

// The factorisations of matrices that `StridedLinearAlgebra` computes without LAPACK.

package typealias Factors = StridedKernels.Factors
package typealias Reflections = StridedKernels.Reflections
