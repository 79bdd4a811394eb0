import StridedKernels

// The sums of absolute values with which `StridedLinearAlgebra` finds numbers that are not finite.

package typealias Magnitudes = StridedKernels.Magnitudes
