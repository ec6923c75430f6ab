package import Foundation

/// The built program `imprint`, run as a shell runs it.
package enum Program {
    /// The program, in the products folder beside the test bundle.
    package static let url = Bundle.main.executableURL?
        .deletingLastPathComponent().appending(path: "imprint")

    /// What a run left behind.
    package struct Outcome: Sendable {
        /// How the run ended.
        package enum End: Hashable, Sendable {
            case exit(Int32)
            case signal(Int32)
            /// It was killed because it took longer than it was given.
            case timeout
        }

        package var end: End
        package var standardOutput: String
        package var standardError: String
    }

    /// The reason that no program could be run.
    package struct Missing: Error {}

    /// Runs the program and waits for its end.
    ///
    /// `wrapper`: A command that runs it, such as `["setpriv", "--reuid=65534"]`.
    ///
    /// `environment`: What is set in addition to the test's own environment.
    ///
    /// `timeout`: Seconds until it is killed: generous, as it only guards against a hang.
    package static func run(
        _ arguments: [String], in folder: URL, wrapper: [String] = [],
        environment: [String: String] = [:], timeout: Double = 120
    ) throws -> Outcome {
        try start(arguments, in: folder, wrapper: wrapper, environment: environment)
            .outcome(timeout: timeout)
    }

    /// Starts the program.
    package static func start(
        _ arguments: [String], in folder: URL, wrapper: [String] = [],
        environment: [String: String] = [:]
    ) throws -> RunningProgram {
        guard let url else { throw Missing() }
        let command =
            (wrapper.isEmpty ? [] : ["/usr/bin/env"]) + wrapper + [url.path] + arguments
        return try RunningProgram(command, in: folder, environment: environment)
    }
}

/// A program that has been started.
///
/// Its output goes to files, so that a full pipe can never hold it up.
package final class RunningProgram {
    private let process = Process()
    private let folder: URL

    package init(_ command: [String], in directory: URL, environment: [String: String]) throws {
        let manager = FileManager.default
        folder = manager.temporaryDirectory.appending(path: "imprint-run-\(UUID().uuidString)")
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["output", "error"] {
            try Data().write(to: folder.appending(path: name))
        }
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = directory
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "output"))
        process.standardError = try FileHandle(forWritingTo: folder.appending(path: "error"))
        try process.run()
    }

    deinit {
        kill()
        // What stays of a temporary folder is the system's to remove.
        _ = try? FileManager.default.removeItem(at: folder)
    }

    /// Kills the program, which gets no chance to clean up.
    package func kill() {
        guard process.isRunning else { return }
        #if canImport(Glibc)
            Glibc.kill(process.processIdentifier, SIGKILL)
        #else
            Darwin.kill(process.processIdentifier, SIGKILL)
        #endif
    }

    /// Waits for the end; kills the program after some seconds.
    package func outcome(timeout: Double = 120) throws -> Program.Outcome {
        let ended = DispatchSemaphore(value: 0)
        let process = process
        Thread.detachNewThread {
            process.waitUntilExit()
            ended.signal()
        }
        let isLate = ended.wait(timeout: .now() + timeout) == .timedOut
        if isLate {
            kill()
            ended.wait()
        }
        let end: Program.Outcome.End =
            switch process.terminationReason {
            case _ where isLate: .timeout
            case .uncaughtSignal: .signal(process.terminationStatus)
            default: .exit(process.terminationStatus)
            }
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        }
        return Program.Outcome(
            end: end, standardOutput: try text("output"), standardError: try text("error"))
    }
}
