// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The rooms stand in the order in which the data passes through them.
let package = Package(
  name: "draftdiff",
  products: [
    .library(name: "DraftDiffKit", targets: ["DraftDiffKit"]),
    .executable(name: "draftdiff", targets: ["draftdiff"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Loaded by the commands that need it, not linked: see its header.
    .target(
      name: "CLibGit2", exclude: ["functions.inc"],
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    // The command's alone: it stands in for functions of other libraries.
    .target(
      name: "CStandIns",
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(
      name: "CZip", exclude: ["functions.inc"],
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(
      name: "CXML2", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "DraftPlatform",
      dependencies: [.target(name: "CMalloc", condition: .when(platforms: [.linux]))],
      swiftSettings: strict),
    .target(name: "DraftThreads", dependencies: ["DraftPlatform"], swiftSettings: strict),
    .target(
      name: "DraftText", dependencies: ["DraftPlatform", "CICU"], swiftSettings: strict,
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(
      name: "DraftLanguage", dependencies: ["DraftPlatform", "DraftText"], swiftSettings: strict),
    .target(
      name: "DraftDocument", dependencies: ["DraftText", "DraftLanguage", "CICU", "CCMarkGFM"],
      swiftSettings: strict),
    .target(
      name: "DraftDocx",
      dependencies: ["DraftText", "DraftLanguage", "DraftDocument", "DraftAlign", "CZip"],
      swiftSettings: strict),
    .target(
      name: "DraftHTML", dependencies: ["DraftText", "DraftDocument", "CXML2"],
      swiftSettings: strict),
    .target(
      name: "DraftReading",
      dependencies: ["DraftThreads", "DraftText", "DraftDocument", "DraftDocx", "DraftHTML"],
      swiftSettings: strict),
    .target(name: "DraftAlign", dependencies: ["DraftThreads"], swiftSettings: strict),
    .target(
      name: "DraftChange",
      dependencies: ["DraftThreads", "DraftText", "DraftLanguage", "DraftDocument", "DraftAlign"],
      swiftSettings: strict),
    .target(
      name: "DraftReview",
      dependencies: ["DraftText", "DraftLanguage", "DraftDocument", "DraftReading", "DraftChange"],
      swiftSettings: strict),
    .target(
      name: "DraftMerge",
      dependencies: [
        "DraftThreads", "DraftText", "DraftLanguage", "DraftDocument", "DraftAlign", "DraftChange",
      ],
      swiftSettings: strict),
    .target(
      name: "DraftDecisions",
      dependencies: [
        "DraftText", "DraftLanguage", "DraftDocument", "DraftDocx", "DraftReading", "DraftChange",
        "DraftReview", "DraftCheck", "DraftMerge",
      ],
      swiftSettings: strict),
    .target(
      name: "DraftActs",
      dependencies: [
        "DraftText", "DraftLanguage", "DraftDocument", "DraftDocx", "DraftReading", "DraftChange",
        "DraftReview",
      ],
      swiftSettings: strict),
    .target(
      name: "DraftCheck",
      dependencies: ["DraftText", "DraftLanguage", "DraftDocument", "DraftChange", "DraftReview"],
      swiftSettings: strict),
    .target(
      name: "DraftGit", dependencies: ["DraftPlatform", "DraftText", "DraftLanguage", "CLibGit2"],
      swiftSettings: strict),
    .target(
      name: "DraftLineage",
      dependencies: [
        "DraftThreads", "DraftText", "DraftLanguage", "DraftDocument", "DraftDocx", "DraftHTML",
        "DraftReading", "DraftChange", "DraftReview", "DraftActs", "DraftGit",
      ], swiftSettings: strict),
    .target(
      name: "DraftRender",
      dependencies: [
        "DraftThreads", "DraftText", "DraftLanguage", "DraftDocument", "DraftDocx", "DraftReading",
        "DraftChange", "DraftReview", "DraftCheck", "DraftMerge", "DraftDecisions", "DraftActs",
        "DraftGit", "DraftLineage",
      ],
      exclude: ["Schemas"], swiftSettings: strict),
    .target(
      name: "DraftDiffKit",
      dependencies: [
        "DraftThreads", "DraftText", "DraftLanguage", "DraftDocument", "DraftDocx", "DraftHTML",
        "DraftReading", "DraftChange", "DraftReview", "DraftCheck", "DraftMerge", "DraftDecisions",
        "DraftActs",
        "DraftRender", "DraftGit", "DraftLineage",
      ], swiftSettings: strict),
    .executableTarget(
      name: "draftdiff",
      dependencies: [
        "DraftPlatform", "DraftText", "DraftDiffKit", "DraftThreads", "CStandIns",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["DraftText", "DraftLanguage", "DraftDocument", "DraftChange"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "DraftLaws",
      dependencies: [
        "DraftText", "DraftLanguage", "DraftDocument", "DraftDocx", "DraftChange", "DraftMerge",
        "DraftDecisions", "DraftActs",
      ],
      path: "Tests/Laws", swiftSettings: strict),
    .target(
      name: "RepositorySupport", dependencies: ["DraftGit", "TestSupport"],
      path: "Tests/RepositorySupport", swiftSettings: strict),
    .testTarget(
      name: "DraftThreadsTests", dependencies: ["DraftThreads"], swiftSettings: strict),
    .testTarget(name: "DraftTextTests", dependencies: ["DraftText"], swiftSettings: strict),
    .testTarget(
      name: "DraftLanguageTests", dependencies: ["DraftText", "DraftLanguage"],
      swiftSettings: strict),
    .testTarget(
      name: "DraftDocumentTests",
      dependencies: ["DraftText", "DraftLanguage", "DraftDocument", "DraftLaws", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DraftHTMLTests", dependencies: ["DraftText", "DraftDocument", "DraftHTML"],
      swiftSettings: strict),
    .testTarget(
      name: "DraftDocxTests",
      dependencies: [
        "DraftText", "DraftLanguage", "DraftDocument", "DraftDocx", "DraftDiffKit", "DraftLaws",
        "TestSupport",
      ], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "DraftAlignTests", dependencies: ["DraftAlign", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DraftChangeTests",
      dependencies: [
        "DraftText", "DraftLanguage", "DraftDocument", "DraftChange", "DraftLaws", "TestSupport",
      ],
      exclude: ["Classes"], swiftSettings: strict),
    .testTarget(
      name: "DraftMergeTests",
      dependencies: ["DraftText", "DraftDocument", "DraftMerge", "DraftDecisions", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DraftDecisionsTests",
      dependencies: [
        "DraftText", "DraftLanguage", "DraftDocument", "DraftChange", "DraftReview", "DraftMerge",
        "DraftDecisions", "DraftRender", "DraftLaws", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DraftCheckTests",
      dependencies: ["DraftText", "DraftDocument", "DraftChange", "DraftReview", "DraftCheck"],
      swiftSettings: strict),
    .testTarget(
      name: "DraftActsTests",
      dependencies: [
        "DraftText", "DraftLanguage", "DraftDocument", "DraftChange", "DraftActs", "DraftLaws",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DraftReviewTests",
      dependencies: [
        "DraftLanguage", "DraftDocument", "DraftChange", "DraftReview", "DraftDiffKit",
        "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "DraftRenderTests",
      dependencies: [
        "DraftText", "DraftLanguage", "DraftDocument", "DraftChange", "DraftReview", "DraftMerge",
        "DraftDecisions", "DraftRender", "DraftDiffKit", "RepositorySupport", "TestSupport",
      ],
      exclude: ["Golden", "ByHand"], swiftSettings: strict),
    .testTarget(
      name: "DraftGitTests",
      // The command, because the laws of the disk are tried on it as a process.
      dependencies: ["DraftGit", "DraftLanguage", "draftdiff", "RepositorySupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DraftLineageTests",
      dependencies: [
        "DraftText", "DraftLanguage", "DraftDocument", "DraftChange", "DraftReview", "DraftGit",
        "DraftLineage", "DraftReading", "RepositorySupport", "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "DraftDiffKitTests",
      dependencies: [
        "DraftDiffKit", "DraftText", "DraftDocument", "DraftChange", "DraftDecisions", "DraftGit",
        "RepositorySupport", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "draftdiffTests",
      dependencies: [
        "DraftPlatform", "draftdiff", "DraftDiffKit", "DraftGit", "RepositorySupport",
        "TestSupport",
      ],
      exclude: ["Remotes/http-backend.py"], swiftSettings: strict),
    .testTarget(
      name: "CaseTests", dependencies: ["DraftDiffKit", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ScaleTests",
      dependencies: ["DraftText", "DraftLanguage", "DraftDocument", "DraftAlign", "DraftChange"],
      swiftSettings: strict),
  ]
)

// Fuzz targets need the fuzzer's own `main`, so a plain build must not see them: `make fuzz`.
if Context.environment["DRAFTDIFF_FUZZ"] != nil {
  for name in [
    "FuzzDecoding", "FuzzStructure", "FuzzSentences", "FuzzComparison", "FuzzPackage", "FuzzXML",
    "FuzzNumbering", "FuzzCritic", "FuzzNames", "FuzzDecisions",
  ] {
    package.products.append(.executable(name: name, targets: [name]))
    package.targets.append(
      .executableTarget(
        name: name,
        dependencies: [
          "DraftLaws", "DraftText", "DraftLanguage", "DraftDocument", "DraftDocx", "DraftChange",
          "DraftMerge", "DraftDecisions", "DraftRender", "DraftGit",
        ],
        path: "Tests/Fuzz/\(name)", swiftSettings: strict))
  }
}
