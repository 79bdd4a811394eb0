import Strided

extension Double: OracleReal {
  package var rawBits: UInt64 { bitPattern }
  package static var librarySum: (NDArray<Double>) -> Double { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<Double>, Int) -> NDArray<Double> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<Double>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<Double>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<Double>) -> NDArray<Double>)? { { -$0 } }
}

extension Float: OracleReal {
  package var rawBits: UInt64 { UInt64(bitPattern) }
  package static var librarySum: (NDArray<Float>) -> Float { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<Float>, Int) -> NDArray<Float> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<Float>) -> Float { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<Float>, Int) -> NDArray<Float> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<Float>) -> NDArray<Float>)? { { -$0 } }
}

extension Float16: OracleReal {
  package var rawBits: UInt64 { UInt64(bitPattern) }
  package static var librarySum: (NDArray<Float16>) -> Float16 { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<Float16>, Int) -> NDArray<Float16> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<Float16>) -> Float16 { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<Float16>, Int) -> NDArray<Float16> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<Float16>) -> NDArray<Float16>)? { { -$0 } }
}
