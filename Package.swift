// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, lowest first: a target imports only targets above it in this file.
let settings: [SwiftSetting] = [.strictMemorySafety()]

let package = Package(
  name: "strided",
  products: [
    .library(name: "Strided", targets: ["Strided"]),
    .library(name: "StridedLinearAlgebra", targets: ["StridedLinearAlgebra"]),
    .library(name: "StridedIO", targets: ["StridedIO"]),
    .library(name: "StridedExchange", targets: ["StridedExchange"]),
    // What the package in Modules/Python loads.
    .library(name: "StridedPython", type: .dynamic, targets: ["StridedExchange"]),
    .library(name: "StridedRandom", targets: ["StridedRandom"]),
    .library(name: "StridedFFT", targets: ["StridedFFT"]),
    .library(name: "CBLAS", targets: ["CBLAS"]),
    .library(name: "CLAPACKE", targets: ["CLAPACKE"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0")
  ],
  targets: [
    .systemLibrary(
      name: "CBLAS",
      path: "Modules/CBLAS",
      pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]
    ),
    .systemLibrary(
      name: "CLAPACKE",
      path: "Modules/CLAPACKE",
      pkgConfig: "lapacke",
      providers: [.apt(["liblapacke-dev"]), .brew(["lapack"])]
    ),
    .target(name: "StridedLayout", swiftSettings: settings),
    .systemLibrary(
      name: "CSLEEF",
      path: "Modules/CSLEEF",
      pkgConfig: "sleef",
      providers: [.apt(["libsleef-dev"]), .brew(["sleef"])]
    ),
    .target(
      name: "CStridedKernels",
      dependencies: ["CSLEEF"],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),
    .target(
      name: "StridedKernels",
      dependencies: [
        "CBLAS",
        "CStridedKernels",
        "StridedLayout",
        .product(name: "Numerics", package: "swift-numerics"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Strided",
      dependencies: [
        "StridedLayout",
        "StridedKernels",
        .product(name: "Numerics", package: "swift-numerics"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "StridedLinearAlgebra",
      dependencies: [
        "CLAPACKE",
        "Strided",
        .product(name: "Numerics", package: "swift-numerics"),
      ],
      swiftSettings: settings
    ),
    .systemLibrary(
      name: "CZlib",
      path: "Modules/CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .target(
      name: "StridedIO",
      dependencies: ["CZlib", "Strided", .product(name: "Numerics", package: "swift-numerics")],
      swiftSettings: settings
    ),
    .systemLibrary(name: "CDLPack", path: "Modules/CDLPack"),
    .target(
      name: "StridedExchange",
      dependencies: ["CDLPack", "Strided", .product(name: "Numerics", package: "swift-numerics")],
      swiftSettings: settings
    ),
    .target(
      name: "StridedRandom",
      dependencies: ["Strided", .product(name: "Numerics", package: "swift-numerics")],
      swiftSettings: settings
    ),
    .target(
      name: "StridedFFT",
      dependencies: ["Strided", .product(name: "Numerics", package: "swift-numerics")],
      swiftSettings: settings
    ),
    .target(
      name: "CBLASRecorder",
      path: "Tests/CBLASRecorder",
      swiftSettings: settings
    ),
    // The quicksort of C, which counts its comparisons.
    .target(
      name: "CQuicksortCounter", dependencies: ["CStridedKernels"],
      path: "Tests/CQuicksortCounter"),
    // What tests compare with: naive loops and a model of arrays. It is optimised, unlike most tests.
    .target(
      name: "Oracle",
      dependencies: ["Strided", "StridedKernels", "StridedLayout"],
      path: "Tests/Oracle"
    ),
    .testTarget(name: "StridedLayoutTests", dependencies: ["StridedLayout"]),
    .testTarget(
      name: "StridedKernelsTests",
      dependencies: [
        "CBLAS", "CLAPACKE", "CQuicksortCounter", "CStridedKernels", "StridedKernels",
        "StridedLayout",
      ]
    ),
    // Several targets, because a module is compiled on one core.
    .testTarget(
      name: "StridedTests",
      dependencies: ["CBLASRecorder", "Oracle", "Strided", "StridedKernels", "StridedLayout"]
    ),
    .testTarget(
      name: "StridedFunctionTests",
      dependencies: ["CBLASRecorder", "Oracle", "Strided", "StridedKernels", "StridedLayout"]
    ),
    .testTarget(
      name: "StridedReductionTests",
      dependencies: ["CBLASRecorder", "Oracle", "Strided", "StridedKernels", "StridedLayout"]
    ),
    .testTarget(
      name: "StridedThreadTests",
      dependencies: ["CBLASRecorder", "Oracle", "Strided", "StridedKernels", "StridedLayout"]
    ),
    .testTarget(
      name: "StridedWorldTests",
      dependencies: ["CBLASRecorder", "Oracle", "Strided", "StridedKernels", "StridedLayout"]
    ),
    .testTarget(
      name: "StridedLinearAlgebraTests",
      dependencies: ["CBLAS", "CBLASRecorder", "Oracle", "Strided", "StridedLinearAlgebra"]
    ),
    .testTarget(name: "StridedIOTests", dependencies: ["Oracle", "Strided", "StridedIO"]),
    .testTarget(
      name: "StridedExchangeTests",
      dependencies: ["Oracle", "Strided", "StridedExchange", "StridedKernels", "StridedLayout"]
    ),
    .testTarget(
      name: "StridedRandomTests",
      dependencies: ["Oracle", "Strided", "StridedRandom"]
    ),
    .testTarget(name: "StridedFFTTests", dependencies: ["Oracle", "Strided", "StridedFFT"]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Oracle", "Strided", "StridedExchange", "StridedFFT", "StridedIO", "StridedLinearAlgebra",
        "StridedRandom",
      ]
    ),
    .testTarget(
      name: "TypeCheckingTests",
      dependencies: ["Strided"],
      swiftSettings: [
        // The compiler counts what it tries for an expression; beyond this, some 100 ms, it gives up with an error.
        .unsafeFlags(["-Xfrontend", "-solver-scope-threshold=10000"]),
        .treatAllWarnings(as: .error),
      ]
    ),
    .testTarget(
      name: "PrintedExpressionTests",
      dependencies: ["Strided"],
      swiftSettings: [
        // Arithmetic as `Any`, for which the compiler tries every operator: within a second.
        .unsafeFlags(["-Xfrontend", "-solver-scope-threshold=100000"]),
        .treatAllWarnings(as: .error),
      ]
    ),
  ]
)

// CI builds some of the test targets alone, or none: STRIDED_TESTS holds their names, with commas between.
if let names = Context.environment["STRIDED_TESTS"]?.split(separator: ",").map(String.init) {
  package.targets.removeAll { $0.type == .test && !names.contains($0.name) }
}

// Under the thread sanitizer CI optimises the floors whose loops take most of the time.
if Context.environment["STRIDED_SANITIZER"] == "thread" {
  for target in package.targets where ["StridedLayout", "StridedKernels"].contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-O"])]
  }
}

// The library is optimised, and so are what tests compare with and the tests of the lowest floors, which call generic
// functions of the standard library for each of many elements. To optimise other tests takes as long as it saves. A
// second run of the compiler for their interface, which unoptimised modules get by default, would take a fifth of their
// time.
for target in package.targets where target.type == .test || target.name == "Oracle" {
  if !["Oracle", "StridedLayoutTests", "StridedKernelsTests"].contains(target.name) {
    target.swiftSettings =
      (target.swiftSettings ?? []) + [.unsafeFlags(["-Onone", "-no-emit-module-separately-wmo"])]
  }
}
