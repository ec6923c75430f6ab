// swift-tools-version: 6.2

import PackageDescription

/// What every target of this package turns on.
///
/// Warnings are errors in continuous integration only: a newer compiler may have new ones, which
/// should not keep anybody from building.
let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let collections = Target.Dependency.product(
    name: "OrderedCollections", package: "swift-collections")

let package = Package(
    name: "imprint",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-collections", .upToNextMinor(from: "1.6.0")),
        .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
        .package(
            url: "https://github.com/swiftlang/swift-subprocess", .upToNextMinor(from: "1.0.2"),
            traits: []),
        .package(
            url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    ],
    targets: [
        // Libraries of the system, which `.ci/setup` installs.
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CFolderExchange"),
        .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),

        // What every module knows.
        .target(name: "ImprintCore", dependencies: [collections], swiftSettings: settings),

        // The parts of the work; none of them knows another.
        .target(
            name: "ImprintData", dependencies: ["ImprintCore", collections, "Yams"],
            swiftSettings: settings),
        .target(
            name: "ImprintMarkdown", dependencies: ["ImprintCore", "CCmarkGFM", "CUTF8Proc"],
            swiftSettings: settings),

        .target(
            name: "ImprintTemplates", dependencies: ["ImprintCore", collections],
            swiftSettings: settings,
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
        .target(
            name: "ImprintSearch",
            dependencies: ["ImprintCore", "CDeflate", "CMessageDigest", "CStemmer", "CUTF8Proc"],
            swiftSettings: settings),
        .target(name: "CLanguages"),
        .target(
            name: "ImprintHighlighting", dependencies: ["ImprintCore", "CLanguages"],
            exclude: ["Languages"], swiftSettings: settings),
        .target(name: "CTheme"),
        .target(name: "ImprintTheme", dependencies: ["CTheme"], swiftSettings: settings),

        // The one place that knows every stage.
        .target(
            name: "ImprintBuild",
            dependencies: [
                "ImprintCore", "ImprintData", "ImprintHighlighting", "ImprintMarkdown",
                "ImprintSearch", "ImprintTemplates", "ImprintTheme", "CFolderExchange",
                "CMessageDigest",
                collections,
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: settings),

        // What a user types.
        .target(
            name: "ImprintCommandLine",
            dependencies: [
                "CUTF8Proc", "ImprintBuild", "ImprintCore", "ImprintSearch", "ImprintTheme",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "imprint", dependencies: ["ImprintCommandLine"], swiftSettings: settings),

        .target(
            name: "ImprintTesting", dependencies: ["ImprintCore"], path: "Tests/ImprintTesting",
            swiftSettings: settings),
        .executableTarget(
            name: "fuzzing", dependencies: ["ImprintCore", "ImprintMarkdown", "ImprintTesting"],
            path: "Tests/Fuzzing", swiftSettings: settings),
        .testTarget(
            name: "ImprintCoreTests",
            dependencies: ["ImprintCore", "ImprintData", "ImprintTesting"],
            swiftSettings: settings),
        .testTarget(
            name: "ImprintDataTests",
            dependencies: ["ImprintCore", "ImprintData", "ImprintTesting"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "ImprintHighlightingTests",
            dependencies: [
                "ImprintHighlighting", "ImprintCore", "ImprintData", "ImprintTesting",
            ],
            exclude: ["Languages", "Samples", "reference.py"], swiftSettings: settings),
        // What measures the scanner and compares it with others.
        .executableTarget(
            name: "highlighting",
            dependencies: ["ImprintHighlighting", "ImprintCore", "ImprintData"],
            path: "Tests/HighlightingProgram", swiftSettings: settings),
        .testTarget(
            name: "ImprintMarkdownTests",
            dependencies: ["ImprintCore", "ImprintMarkdown", "ImprintTesting"],
            exclude: [
                "Code/Fixtures", "Extensions/Fixtures", "Extensions/InlineFixtures", "Fixtures",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ImprintSearchTests",
            dependencies: ["ImprintSearch", "ImprintCore", "ImprintTesting"],
            exclude: ["Fixtures", "reader.py", "Relevance"], swiftSettings: settings),
        .testTarget(
            name: "ImprintTemplatesTests",
            dependencies: ["ImprintTemplates", "ImprintCore", "ImprintTesting", collections],
            exclude: ["Fixtures", "oracle.py"], swiftSettings: settings),
        .testTarget(
            name: "ImprintCommandLineTests",
            dependencies: ["imprint", "ImprintCore", "ImprintTesting"], swiftSettings: settings),
        .testTarget(
            name: "ImprintBuildTests",
            dependencies: [
                "ImprintBuild", "ImprintCore", "ImprintMarkdown", "ImprintSearch",
                "ImprintTemplates", "ImprintTheme",
                "ImprintTesting", collections,
            ],
            swiftSettings: settings),
    ],
    // `#embed`
    cLanguageStandard: .gnu2x
)
