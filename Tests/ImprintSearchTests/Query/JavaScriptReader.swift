import Foundation
import ImprintTesting

/// The reader in the browser, run by Node.
enum JavaScriptReader {
    /// A question to ask of an index.
    struct Job: Encodable {
        /// In base64, by path in the folder of the index.
        var files: [String: String]
        var queries: [String]

        init(_ index: TestIndex, _ queries: [String]) {
            files = index.files.mapValues { Data($0).base64EncodedString() }
            self.queries = queries
        }
    }

    private static let script = """
        const { readFileSync } = require("node:fs");
        const { sources, jobs } = JSON.parse(readFileSync(0, "utf8"));
        new Function('"use strict";' + sources.join("\\n"))();
        (async () => {
          const answers = [];
          for (const { files, queries } of jobs) {
            const load = async (path) => {
              if (!(path in files)) throw Error(path);
              return new Uint8Array(Buffer.from(files[path], "base64"));
            };
            const index = await globalThis.imprintSearch.open({ load });
            const own = [];
            for (const query of queries) own.push(await index.search(query, { limit: 20, excerpts: 20 }));
            answers.push(own);
          }
          process.stdout.write(JSON.stringify(answers));
        })();
        """

    /// Answers all jobs by one process: `answers[job][query]`, each with up to twenty results.
    static func answers(to jobs: [Job]) throws -> [[ClientAnswer]] {
        struct Work: Encodable {
            var sources: [String]
            var jobs: [Job]
        }
        let sources = try ["analysis", "engine"].map(ClientSource.text(of:))
        let work = try JSONEncoder().encode(Work(sources: sources, jobs: jobs))
        return try JSONDecoder().decode(
            [[ClientAnswer]].self, from: try JavaScript.run(script, input: work))
    }
}
