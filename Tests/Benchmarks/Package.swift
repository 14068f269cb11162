// swift-tools-version:6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "podboard", path: "../..")],
  targets: [
    .executableTarget(
      name: "benchmarks", dependencies: [.product(name: "PodboardModules", package: "podboard")])
  ],
  swiftLanguageModes: [.v6]
)
