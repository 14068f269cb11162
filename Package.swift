// swift-tools-version:6.1
import PackageDescription

let package = Package(
  name: "podboard",
  products: [
    .executable(name: "podboard", targets: ["podboard"]),
    // For Tests/Benchmarks, which is a package of its own.
    .library(
      name: "PodboardModules",
      targets: ["Syntax", "Cells", "PodModel", "PodChecks", "PodCharts", "PodFiles", "BoardUI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
  ],
  targets: [
    // The domain and what it is written in.
    .target(name: "Syntax"),
    .target(
      name: "PodModel",
      dependencies: ["Syntax", .product(name: "OrderedCollections", package: "swift-collections")]),
    .target(name: "PodChecks", dependencies: ["PodModel", "Syntax"]),
    // What is shown and taken away.
    .target(name: "Cells"),
    .target(name: "PodCharts", dependencies: ["PodModel", "PodChecks", "Cells", "Syntax"]),
    .target(name: "BoardUI", dependencies: ["PodModel", "PodChecks", "PodCharts", "Cells", "Syntax"]),
    // The world outside.
    .systemLibrary(name: "CAttributes", path: "Sources/CAttributes"),
    .target(name: "PodFiles", dependencies: ["PodModel", "Syntax", "CAttributes"]),
    .systemLibrary(
      name: "CNcurses", path: "Sources/CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "TerminalIO", dependencies: ["Cells", "CNcurses"]),
    .executableTarget(
      name: "podboard",
      dependencies: [
        "Syntax", "PodModel", "PodChecks", "Cells", "PodCharts", "BoardUI", "PodFiles", "TerminalIO",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Tests: one target a module, and the whole program in a real terminal.
    .target(
      name: "Support",
      dependencies: ["Syntax", "PodModel", "Cells", "PodFiles"], path: "Tests/Support"),
    .testTarget(name: "SyntaxTests", dependencies: ["Syntax", "Support"]),
    .testTarget(name: "PodModelTests", dependencies: ["PodModel", "PodFiles", "Syntax", "Support"]),
    .testTarget(name: "PodChecksTests", dependencies: ["PodChecks", "PodModel", "Support"]),
    .testTarget(name: "CellsTests", dependencies: ["Cells", "CNcurses", "Support"]),
    .testTarget(
      name: "PodChartsTests", dependencies: ["PodCharts", "PodFiles", "Cells", "Support"],
      exclude: ["Charts"]),
    .testTarget(
      name: "BoardUITests", dependencies: ["BoardUI", "PodCharts", "PodFiles", "Cells", "Support"],
      exclude: ["Screens"]),
    .testTarget(
      name: "PodFilesTests", dependencies: ["PodFiles", "PodModel", "Syntax", "CAttributes", "Support"],
      exclude: ["Errors", "Plans"]),
    .testTarget(name: "TerminalIOTests", dependencies: ["TerminalIO", "Cells", "Support"]),
    .testTarget(name: "EndToEndTests", dependencies: ["podboard", "Support"]),
  ],
  swiftLanguageModes: [.v6]
)
