// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "library-use",
  dependencies: [.package(name: "draftdiff", path: "../..")],
  targets: [
    .executableTarget(
      name: "RoundReport",
      dependencies: [.product(name: "DraftDiffKit", package: "draftdiff")])
  ]
)
