// swift-tools-version: 6.2

import PackageDescription

/// The upcoming features that every target of this package turns on.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let collections = Target.Dependency.product(
    name: "OrderedCollections", package: "swift-collections")

let package = Package(
    name: "imprint",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-collections", .upToNextMinor(from: "1.6.0")),
        .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
        .package(url: "https://github.com/LebJe/TOMLKit", .upToNextMinor(from: "0.6.0")),
    ],
    targets: [
        // Libraries of the system, which `.ci/setup` installs.
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),

        // What every module knows.
        .target(name: "ImprintCore", dependencies: [collections], swiftSettings: settings),

        // The parts of the work; none of them knows another.
        .target(
            name: "ImprintData", dependencies: ["ImprintCore", collections, "Yams", "TOMLKit"],
            swiftSettings: settings),
        .target(
            name: "ImprintMarkdown", dependencies: ["ImprintCore", "CCmarkGFM", "CUTF8Proc"],
            swiftSettings: settings),

        .target(name: "ImprintTestSupport", path: "Tests/Support", swiftSettings: settings),
        .testTarget(
            name: "ImprintCoreTests", dependencies: ["ImprintCore", "ImprintData"],
            swiftSettings: settings),
        .testTarget(
            name: "ImprintDataTests", dependencies: ["ImprintCore", "ImprintData"],
            swiftSettings: settings),
        .testTarget(
            name: "ImprintMarkdownTests", dependencies: ["ImprintMarkdown", "ImprintTestSupport"],
            swiftSettings: settings),
    ]
)
