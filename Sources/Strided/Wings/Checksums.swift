import StridedKernels

// The bytes of which `StridedIO` computes checksums.

package typealias FoldedBytes = StridedKernels.FoldedBytes
