// What a user's `import Strided` brings along from the floors below.
@_exported import Numerics
@_exported import protocol StridedKernels.ComplexPart
@_exported import protocol StridedKernels.NumericScalar
@_exported import protocol StridedKernels.OrderedScalar
@_exported import protocol StridedKernels.Scalar
@_exported import protocol StridedKernels.SignedScalar
@_exported import StridedLayout
