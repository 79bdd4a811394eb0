// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "client-package",
  dependencies: [
    .package(name: "strided", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "ClientPackage",
      dependencies: [
        .product(name: "Strided", package: "strided"),
        .product(name: "StridedFFT", package: "strided"),
        .product(name: "StridedIO", package: "strided"),
        .product(name: "StridedLinearAlgebra", package: "strided"),
        .product(name: "StridedRandom", package: "strided"),
      ],
      resources: [
        .embedInCode("iris.csv"),
        .embedInCode("longley.csv"),
      ]
    )
  ]
)
