import Foundation
import ImprintTesting

/// The reader of the index as browsers run it, its analysis and its engine in one scope, run by Node.
enum ClientScript {
    /// Runs the body of an asynchronous function and gives what it returns.
    ///
    /// The body sees all of the script, `input`, and `opened(files)`, an index of files in Base64.
    static func run<Answer: Decodable>(
        _ body: String, _ input: some Encodable, as type: Answer.Type = Answer.self
    ) throws -> Answer {
        let parts = try ["analysis", "engine"].map(ClientSource.text(of:))
        let program = """
            "use strict";
            const input = JSON.parse(require("fs").readFileSync(0, "utf8"));
            (async () => {
            \(parts.joined(separator: "\n"))
            const loaded = [];
            const load = (files) => async (path) => {
              loaded.push(path);
              if (!(path in files)) throw new Error("missing");
              return new Uint8Array(Buffer.from(files[path], "base64"));
            };
            const opened = (files) => open({ load: load(files) });
            \(body)
            })().then(
              (answer) => process.stdout.write(JSON.stringify(answer)),
              (error) => { console.error(error); process.exitCode = 1; });
            """
        let output = try JavaScript.run(program, input: JSONEncoder().encode(input))
        return try JSONDecoder().decode(Answer.self, from: output)
    }

    /// What some queries find in an index.
    static func answers(
        to queries: [String], in files: [String: String]
    ) throws -> [ClientAnswer] {
        try run(
            """
            const index = await opened(input.files);
            return Promise.all(input.queries.map((query) => index.search(query)));
            """, Queries(files: files, queries: queries))
    }

    /// The first query's answer.
    static func answer(to query: String, in files: [String: String]) throws -> ClientAnswer {
        try answers(to: [query], in: files)[0]
    }
}

/// An index and what is asked of it.
struct Queries: Encodable {
    var files: [String: String]
    var queries: [String] = []
}
