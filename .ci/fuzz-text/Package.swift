// swift-tools-version: 6.2
import PackageDescription

// The fuzz target of text files, built by `run` with libFuzzer and the address sanitizer.
let package = Package(
  name: "strided-fuzz-text",
  dependencies: [.package(name: "strided", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzText",
      dependencies: [
        .product(name: "Strided", package: "strided"),
        .product(name: "StridedIO", package: "strided"),
      ],
      path: "FuzzText"
    )
  ],
  swiftLanguageModes: [.v6]
)
