import Testing

struct ClientDamageTests {
    private struct Outcome: Decodable {
        var file: String
        var problems: [String]
        var results: Int

        /// Whether all is found once the file is whole again.
        var isRecovered: Bool
    }

    private static let damages = [
        "missing": "delete files[name];",
        "empty": "files[name] = '';",
        "cut":
            "files[name] = Buffer.from(bytes.subarray(0, bytes.length >> 1)).toString('base64');",
        "cut before it was compressed":
            """
        const plain = require("zlib").gunzipSync(bytes);
        files[name] = plain.subarray(0, plain.length >> 1).toString('base64');
        """,
        "not what it says": "files[name] = Buffer.from('<html>404</html>').toString('base64');",
    ]

    @Test(arguments: damages.keys.sorted())
    func `a file that cannot be read is told and leaves the rest`(damage: String) async throws {
        let outcomes: [Outcome] = try ClientScript.run(
            """
            const outcomes = [];
            const query = 'upload "package manager" tag:archives-data -zebra kompiler';
            const words = "upload manager kompiler";
            const whole = JSON.stringify(await (await opened(input.files)).search(words));
            for (const name of Object.keys(input.files)) {
              if (name === "manifest.bin") continue;
              const files = { ...input.files };
              const bytes = Buffer.from(files[name], "base64");
              \(Self.damages[damage] ?? "")
              const index = await opened(files);
              const answers = [await index.search(query), await index.search(words)];
              files[name] = input.files[name];
              const again = JSON.stringify(await index.search(words));
              const problems = [...new Set(answers.flatMap((answer) => answer.problems))];
              outcomes.push({ file: name, problems, results: answers[1].results.length, isRecovered: again === whole });
            }
            return outcomes;
            """, Queries(files: try await SampleIndex.files()))
        for outcome in outcomes {
            #expect(outcome.problems.allSatisfy { $0 == outcome.file })
            if damage == "missing" { #expect(outcome.isRecovered, "\(outcome.file)") }
        }
        #expect(outcomes.contains { !$0.problems.isEmpty })
    }

    @Test func `an index without its manifest cannot be opened`() async throws {
        var files = try await SampleIndex.files()
        files["manifest.bin"] = nil
        let isRejected: Bool = try ClientScript.run(
            "return opened(input.files).then(() => false, () => true);", Queries(files: files))
        #expect(isRejected)
    }

    @Test func `files that a server has decompressed are read too`() async throws {
        let answers: [ClientAnswer] = try ClientScript.run(
            """
            const plain = {};
            for (const [name, content] of Object.entries(input.files))
              plain[name] = require("zlib").gunzipSync(Buffer.from(content, "base64")).toString("base64");
            const indexes = [await opened(input.files), await opened(plain)];
            return Promise.all(indexes.map((index) => index.search('upload "package manager"')));
            """, Queries(files: try await SampleIndex.files()))
        #expect(answers[0] == answers[1])
    }
}
