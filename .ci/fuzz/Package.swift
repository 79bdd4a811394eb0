// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets, built by `run` with libFuzzer and the address sanitizer.
let package = Package(
  name: "strided-fuzz",
  dependencies: [.package(name: "strided", path: "../..")],
  targets: ["FuzzFiles", "FuzzText"].map { name in
    .executableTarget(
      name: name,
      dependencies: [
        .product(name: "Strided", package: "strided"),
        .product(name: "StridedIO", package: "strided"),
      ],
      path: name
    )
  },
  swiftLanguageModes: [.v6]
)
