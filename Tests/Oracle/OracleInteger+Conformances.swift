import Strided

extension Int8: OracleInteger {
  package static var librarySum: (NDArray<Int8>) -> Int { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<Int8>, Int) -> NDArray<Int> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<Int8>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<Int8>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<Int8>) -> NDArray<Int8>)? { { -$0 } }
}

extension Int16: OracleInteger {
  package static var librarySum: (NDArray<Int16>) -> Int { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<Int16>, Int) -> NDArray<Int> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<Int16>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<Int16>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<Int16>) -> NDArray<Int16>)? { { -$0 } }
}

extension Int32: OracleInteger {
  package static var librarySum: (NDArray<Int32>) -> Int { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<Int32>, Int) -> NDArray<Int> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<Int32>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<Int32>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<Int32>) -> NDArray<Int32>)? { { -$0 } }
}

extension Int64: OracleInteger {
  package static var librarySum: (NDArray<Int64>) -> Int { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<Int64>, Int) -> NDArray<Int> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<Int64>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<Int64>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<Int64>) -> NDArray<Int64>)? { { -$0 } }
}

extension Int: OracleInteger {
  package static var librarySum: (NDArray<Int>) -> Int { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<Int>, Int) -> NDArray<Int> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<Int>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<Int>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<Int>) -> NDArray<Int>)? { { -$0 } }
}

extension UInt8: OracleInteger {
  package static var librarySum: (NDArray<UInt8>) -> UInt { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<UInt8>, Int) -> NDArray<UInt> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<UInt8>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<UInt8>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<UInt8>) -> NDArray<UInt8>)? { nil }
}

extension UInt16: OracleInteger {
  package static var librarySum: (NDArray<UInt16>) -> UInt { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<UInt16>, Int) -> NDArray<UInt> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<UInt16>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<UInt16>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<UInt16>) -> NDArray<UInt16>)? { nil }
}

extension UInt32: OracleInteger {
  package static var librarySum: (NDArray<UInt32>) -> UInt { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<UInt32>, Int) -> NDArray<UInt> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<UInt32>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<UInt32>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<UInt32>) -> NDArray<UInt32>)? { nil }
}

extension UInt64: OracleInteger {
  package static var librarySum: (NDArray<UInt64>) -> UInt { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<UInt64>, Int) -> NDArray<UInt> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<UInt64>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<UInt64>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<UInt64>) -> NDArray<UInt64>)? { nil }
}

extension UInt: OracleInteger {
  package static var librarySum: (NDArray<UInt>) -> UInt { { $0.sum() } }
  package static var librarySumAlongAxis: (NDArray<UInt>, Int) -> NDArray<UInt> {
    { $0.sum(axis: $1) }
  }
  package static var libraryMean: (NDArray<UInt>) -> Double { { $0.mean() } }
  package static var libraryMeanAlongAxis: (NDArray<UInt>, Int) -> NDArray<Double> {
    { $0.mean(axis: $1) }
  }
  package static var libraryNegation: ((NDArray<UInt>) -> NDArray<UInt>)? { nil }
}
