// swift-tools-version:6.1
import PackageDescription

// A package of its own, so that podboard's build knows nothing of libFuzzer. `Modules` links to podboard's sources,
// since all that is fuzzed must be compiled with counters in it; a dependency on the package would not be.
let counted: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Modules/\(name)", swiftSettings: counted)
}

let package = Package(
  name: "fuzzing",
  dependencies: [.package(url: "https://github.com/apple/swift-collections", exact: "1.6.0")],
  targets: [
    module("Syntax"),
    module("PodModel", ["Syntax", .product(name: "OrderedCollections", package: "swift-collections")]),
    module("PodChecks", ["PodModel", "Syntax"]),
    module("Cells"),
    module("PodCharts", ["PodModel", "PodChecks", "Cells", "Syntax"]),
    .systemLibrary(name: "CAttributes", path: "Modules/CAttributes"),
    module("PodFiles", ["PodModel", "Syntax", "CAttributes"]),
    module("BoardUI", ["PodModel", "PodChecks", "PodCharts", "Cells", "Syntax"]),
    .systemLibrary(name: "CNcurses", path: "Modules/CNcurses"),
    module("TerminalIO", ["Cells", "CNcurses"]),
    // Its main is Swift's; libFuzzer's, which would be a second one, is left out.
    .executableTarget(
      name: "fuzz",
      dependencies: ["Syntax", "PodModel", "PodChecks", "Cells", "PodCharts", "BoardUI", "PodFiles", "TerminalIO"],
      path: "Sources", linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
