// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "moving-mean",
  products: [
    .library(name: "MovingMean", type: .dynamic, targets: ["MovingMean"])
  ],
  dependencies: [
    .package(name: "strided", path: "../../..")
  ],
  targets: [
    .target(
      name: "MovingMean",
      dependencies: [
        .product(name: "Strided", package: "strided"),
        .product(name: "StridedExchange", package: "strided"),
      ]
    )
  ]
)
