import StridedKernels

// The loops of Fourier transforms, for `StridedFFT`.

package typealias FourierLoops = StridedKernels.FourierLoops
package typealias FourierLines = StridedKernels.FourierLines
package typealias FourierPasses = StridedKernels.FourierPasses
package typealias FourierTable = StridedKernels.FourierTable
package typealias SplitNumbers = StridedKernels.SplitNumbers
package typealias PartPointers = StridedKernels.PartPointers
