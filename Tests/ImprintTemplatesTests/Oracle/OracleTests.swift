import Foundation
import ImprintCore
import OrderedCollections
import Testing

@testable import ImprintTemplates

/// One template with what it sees, and what Jinja2 makes of it.
struct OracleCase: Sendable, CustomTestStringConvertible {
    let value: Value
    let template: String
    let expected: String?
    /// Jinja2's error where it fails.
    let problem: String?

    var testDescription: String { template }

    func member(_ name: String) -> Value? {
        guard case .dictionary(let members) = value else { return nil }
        return members[name]
    }

    /// What our renderer makes of it.
    func rendered() throws(TemplateError) -> String {
        var syntax = TemplateSyntax.layout
        syntax.escapes = member("autoescape") == true
        syntax.whitespace = member("trim") == true ? .trimmed : .kept
        syntax.keepsFinalNewline = member("keep") == true
        var files: [String: String] = [:]
        if case .dictionary(let members)? = member("files") {
            for (name, text) in members { files[name] = text.text }
        }
        var values: [String: Value] = [:]
        if case .dictionary(let members)? = member("context") {
            for (name, value) in members { values[name] = value }
        }
        let template = try Template(SourceText(file: SourcePath("case"), template), syntax: syntax)
        var output: [UInt8] = []
        try template.render(
            TemplateEnvironment(loader: try MemoryLoader(files, syntax: syntax)),
            TemplateScope(values), into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}

/// Python's Jinja2, run once over a file of cases.
enum Oracle {
    struct Failure: Error, CustomStringConvertible { let description: String }

    static func cases(_ path: String) throws -> [OracleCase] {
        let bytes = try Fixtures.bytes(path)
        guard case .array(let cases) = try JSONReader.value(bytes),
            case .array(let results) = try JSONReader.value(try run(bytes)),
            cases.count == results.count
        else { throw Failure(description: "\(path): the oracle’s answer does not fit") }
        return zip(cases, results).map { value, result in
            guard case .dictionary(let members) = value, case .dictionary(let answer) = result
            else { return OracleCase(value: value, template: "", expected: nil, problem: nil) }
            return OracleCase(
                value: value, template: members["template"]?.text ?? "",
                expected: answer["output"]?.text, problem: answer["error"]?.text)
        }
    }

    private static func run(_ input: [UInt8]) throws -> [UInt8] {
        let script = Fixtures.folder.appending(path: "oracle.py").path()
        let process = Process()
        // The system's own interpreter first, for that is where the distribution's Jinja2 is.
        let system = "/usr/bin/python3"
        let hasSystem = FileManager.default.isExecutableFile(atPath: system)
        process.executableURL = URL(filePath: hasSystem ? system : "/usr/bin/env")
        process.arguments = (hasSystem ? [] : ["python3"]) + [script]
        let (standardInput, output) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        try process.run()
        Thread.detachNewThread {
            standardInput.fileHandleForWriting.write(Data(input))
            standardInput.fileHandleForWriting.closeFile()
        }
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "python3 with jinja2 is needed to run these tests")
        }
        return Array(answer)
    }
}

struct OracleTests {
    @Test(arguments: ["control", "expressions", "filters", "macros", "strictness"])
    func `a template gives the bytes that Jinja2 gives, and fails where Jinja2 fails`(
        file: String
    ) throws {
        for oracle in try Oracle.cases("Fixtures/Oracle/\(file).json") {
            do throws(TemplateError) {
                let text = try oracle.rendered()
                #expect(
                    text == oracle.expected, "\(oracle.template) \(oracle.problem ?? "")")
            } catch {
                #expect(
                    oracle.expected == nil,
                    "\(oracle.template) fails: \(error.description)")
            }
        }
    }

    @Test func `the listed differences from Jinja2 are differences, each with its reason`() throws {
        for oracle in try Oracle.cases("Fixtures/differences.json") {
            #expect(oracle.member("reason")?.text != nil)
            let text: String?
            do throws(TemplateError) {
                text = try oracle.rendered()
            } catch {
                text = nil
            }
            #expect(text != oracle.expected, "\(oracle.template)")
        }
    }
}
