import Foundation
import ImprintCore
import ImprintData
import ImprintHighlighting

/// Runs the scanner from the command line, to compare and to measure it.
///
///     highlighting LANGUAGE < CODE        prints a JSON list of [class, text]
///     highlighting --speed FILE…          prints megabytes a second; a file lies in a folder named
///                                         for its language
///     highlighting --pathological [NAME…] prints each language's worst time for a line of a megabyte
///
/// Before all that, `--languages FOLDER` takes the language files of a folder, as a site's.
@main
enum Main {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        var files: [SourceText] = []
        if arguments.first == "--languages", arguments.count > 1 {
            let folder = URL(filePath: arguments[1])
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            for name in names.sorted() where name.hasSuffix(".yml") {
                let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
                files.append(SourceText(file: SourcePath(name), bytes: bytes))
            }
            arguments.removeFirst(2)
        }
        var diagnostics: [Diagnostic] = []
        let library = LanguageLibrary(
            siteFiles: files,
            parse: { source, diagnostics in YAMLReader.read(source, reporting: &diagnostics) },
            reporting: &diagnostics)
        for diagnostic in diagnostics {
            FileHandle.standardError.write(Data("\(diagnostic)\n".utf8))
        }
        switch arguments.first {
        case "--speed":
            try Measurement(library: library).printSpeed(of: Array(arguments.dropFirst()))
        case "--pathological":
            let names = Array(arguments.dropFirst())
            Measurement(library: library).printWorstTimes(
                of: names.isEmpty
                    ? files.map { String($0.file.stem) } + BuiltInLanguages.files.map(\.stem)
                    : names)
        case let name?:
            guard let highlighter = library.highlighter(named: name) else {
                return complain("no language is named ‘\(name)’")
            }
            printTokens(of: Array(FileHandle.standardInput.readDataToEndOfFile()), highlighter)
        case nil:
            complain("usage: highlighting LANGUAGE | --speed FILE… | --pathological [LANGUAGE…]")
        }
    }

    private static func complain(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(1)
    }

    private static func printTokens(of code: [UInt8], _ highlighter: Highlighter) {
        var tokens: [Value] = []
        code.withUnsafeBufferPointer { bytes in
            highlighter.tokens(in: bytes) { range, tokenClass in
                let text = String(
                    decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
                tokens.append([.string(tokenClass.name.description), .string(text)])
            }
        }
        print(JSONText.text(of: .array(tokens)))
    }
}
