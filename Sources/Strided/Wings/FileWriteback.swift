import StridedKernels

// The way of a file to the disk, for the files that `StridedIO` writes.

package typealias FileWriteback = StridedKernels.FileWriteback
