package import Foundation

/// A program outside of the tests, as an oracle.
package enum ExternalProgram {
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    /// Runs a program to its end and returns what it wrote to standard output.
    ///
    /// - Throws: `Failure` with its standard error if it could not be started or did not exit with 0:
    ///   an oracle that is missing fails a test and does not skip it.
    package static func output(
        of name: String, _ arguments: [String], input: Data = Data()
    ) throws -> Data {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "imprint-oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: a full pipe would stop the program and this one for ever.
        let files = ["in", "out", "err"].map { folder.appending(path: $0) }
        for file in files { try Data().write(to: file) }
        try input.write(to: files[0])
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let message = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
            throw Failure(
                description: "\(name) \(arguments.joined(separator: " ")): \(message)")
        }
        return try Data(contentsOf: files[1])
    }

    /// Runs Debian's Python, which sees Debian's Python packages.
    package static func python(_ script: String, input: Data = Data()) throws -> Data {
        try output(of: "/usr/bin/python3", ["-c", script], input: input)
    }
}
