// What `import Strided` also imports from the lower floors.
#if STRIDED_DOCUMENTATION
  // The documentation of this package does not include the pages of swift-numerics.
  import Numerics
#else
  @_exported import Numerics
#endif
@_exported import enum StridedKernels.BinaryOperation
@_exported import enum StridedKernels.ElementaryFunction
@_exported import enum StridedKernels.EqualityComparison
@_exported import enum StridedKernels.LogicalOperation
@_exported import enum StridedKernels.MemoryPool
@_exported import enum StridedKernels.OrderComparison
@_exported import enum StridedKernels.OrderedFunction
@_exported import enum StridedKernels.OrderedOperation
@_exported import enum StridedKernels.OrderedReduction
@_exported import protocol StridedKernels.ComplexPart
@_exported import protocol StridedKernels.ComplexScalar
@_exported import protocol StridedKernels.ElementaryScalar
@_exported import protocol StridedKernels.NumericScalar
@_exported import protocol StridedKernels.OrderedScalar
@_exported import protocol StridedKernels.ProductScalar
@_exported import protocol StridedKernels.Scalar
@_exported import protocol StridedKernels.SignedScalar
@_exported import struct StridedKernels.ProductPlan
@_exported import enum StridedKernels.Threads
@_exported import enum StridedKernels.TruthReduction
@_exported import enum StridedKernels.UnaryOperation
@_exported import enum StridedKernels.IntegerFunction
@_exported import enum StridedKernels.IntegerOperation
@_exported import enum StridedKernels.NumberTest
@_exported import enum StridedKernels.RealFunction
@_exported import enum StridedKernels.RealOperation
@_exported import protocol StridedKernels.IntegerScalar
@_exported import protocol StridedKernels.RealScalar
@_exported import StridedLayout
