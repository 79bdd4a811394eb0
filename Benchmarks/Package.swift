// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "strided-benchmarks",
  dependencies: [
    .package(name: "strided", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    .target(name: "AllocationCounter"),
    .target(name: "BLASCounter"),
    .target(name: "BenchmarkSupport", dependencies: ["AllocationCounter"]),
    .target(
      name: "Peers",
      dependencies: ["BenchmarkSupport"],
      resources: [.embedInCode("peer.py")]
    ),
    .target(name: "ReportPage", dependencies: ["BenchmarkSupport"]),
    .executableTarget(
      name: "copy-vs-view",
      dependencies: [
        "BenchmarkSupport",
        "Peers",
        "ReportPage",
        .product(name: "Strided", package: "strided"),
        .product(name: "StridedLinearAlgebra", package: "strided"),
        .product(name: "StridedIO", package: "strided"),
        .product(name: "StridedRandom", package: "strided"),
        .product(name: "StridedFFT", package: "strided"),
        .product(name: "CBLAS", package: "strided"),
        .product(name: "CLAPACKE", package: "strided"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "count-gate",
      dependencies: [
        "BLASCounter",
        "BenchmarkSupport",
        .product(name: "Strided", package: "strided"),
      ]
    ),
    .testTarget(
      name: "CopyVsViewTests",
      dependencies: [
        "BenchmarkSupport",
        "Peers",
        "copy-vs-view",
        .product(name: "Strided", package: "strided"),
        .product(name: "StridedIO", package: "strided"),
      ]
    ),
    .testTarget(
      name: "BenchmarkSupportTests",
      dependencies: ["BenchmarkSupport"]
    ),
    .testTarget(
      name: "PeersTests",
      dependencies: ["BenchmarkSupport", "Peers"]
    ),
    .testTarget(
      name: "ReportPageTests",
      dependencies: ["BenchmarkSupport", "ReportPage"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
