// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// For the modules that never need an unsafe construct unmarked.
let pure = strict + [.strictMemorySafety()]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

func tests(
  of module: String, excluding excluded: String..., with others: Target.Dependency...
) -> Target {
  .testTarget(
    name: module + "Tests", dependencies: [.byName(name: module), "TestSupport"] + others,
    exclude: excluded,
    swiftSettings: strict)
}

/// Puts Swift's libraries into the program on Linux.
///
/// It starts sooner, and runs where no Swift is installed. What Foundation is made of has to be named.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-use-ld=lld", "-lCoreFoundation", "-l_FoundationICU",
      "-l_FoundationCShims", "-l_FoundationCollections",
    ], .when(platforms: [.linux], configuration: .release))
]

/// The themes that are compiled in, one file of the folder Themes each.
let themes = ["ansi", "dark", "light", "mono", "sepia"]

let package = Package(
  name: "dateline",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dateline", targets: ["dateline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C, each behind one header: vectors, the allocator's settings, and libraries.
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CByteBlock"),
    .target(name: "CAllocator"),
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
    .target(name: "CUchardet", linkerSettings: [.linkedLibrary("uchardet")]),

    // The house, from the ground up.
    .target(name: "Screen", swiftSettings: pure),
    .target(name: "Curses", dependencies: ["CNcurses", "Screen"], swiftSettings: strict),
    .target(name: "News", dependencies: ["CByteBlock", "CUchardet"], swiftSettings: pure),
    .target(name: "Archive", dependencies: ["News"], swiftSettings: pure),
    .target(name: "Search", dependencies: ["CByteBlock", "News", "CStemmer"], swiftSettings: pure),
    .target(
      name: "Stories", dependencies: ["CByteBlock", "News", "Search"], swiftSettings: pure),
    .target(
      name: "Marks", dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Reader", dependencies: ["News", "Search", "Stories", "Screen"], swiftSettings: pure),
    .target(
      name: "Settings", dependencies: ["Reader", "Screen", "Search"],
      resources: themes.map { .embedInCode("../../Themes/\($0).toml") } + [
        .embedInCode("Presets/newsboat.toml")
      ],
      swiftSettings: strict),
    .target(
      name: "Views", dependencies: ["News", "Search", "Stories", "Screen", "Reader"],
      swiftSettings: pure),
    .executableTarget(
      name: "dateline",
      dependencies: [
        "News", "Archive", "Search", "Stories", "Marks", "Reader", "Settings", "Views", "Screen",
        "Curses", "CAllocator", argumentParser,
      ],
      swiftSettings: strict, linkerSettings: standalone),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "ReaderTestSupport", dependencies: ["News", "Search", "Stories", "Screen", "Reader"],
      path: "Tests/ReaderTestSupport", swiftSettings: strict),
    .executableTarget(
      name: "dateline-benchmark",
      dependencies: [
        "News", "Search", "Stories", "Screen", "Reader", "Views", "TestSupport",
        "ReaderTestSupport",
        argumentParser,
      ],
      path: "Tests/Benchmark", resources: [.embedInCode("Baseline.json")],
      swiftSettings: strict, linkerSettings: standalone),
    tests(of: "Screen"),
    tests(of: "News", excluding: "FixtureTruth.jsonl", with: "CByteBlock"),
    tests(of: "Archive", with: "News"),
    tests(of: "Search", with: "News"),
    tests(of: "Stories", with: "News", "Search"),
    tests(of: "Marks", with: .product(name: "GRDB", package: "GRDB.swift")),
    tests(of: "Reader", with: "News", "Search", "Stories", "Screen", "ReaderTestSupport"),
    tests(of: "Settings", with: "Reader", "Screen", "Search"),
    tests(
      of: "Views", excluding: "Snapshots",
      with: "News", "Search", "Stories", "Screen", "Reader", "ReaderTestSupport"),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "dateline", "Archive", "Marks", "News", "Reader", "Search", "Stories", "TestSupport",
        argumentParser,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["dateline", "TestSupport"], swiftSettings: strict),
  ]
)
