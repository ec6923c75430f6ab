import ImprintCore
import Testing

@testable import ImprintBuild

struct BatchWorkerTests {
    /// A worker that gives each question back, but breaks down over some.
    private func worker(limit: Duration = .seconds(20)) throws -> BatchWorker {
        let script = """
            import sys, json, time
            for line in sys.stdin:
                questions = json.loads(line)
                if "die" in questions: sys.exit(1)
                if "hang" in questions: time.sleep(1000)
                print(json.dumps(questions), flush=True)
            """
        return BatchWorker(
            [try #require(SearchPath.inherited.program("python3")), "-c", script], timeLimit: limit)
    }

    private func summary(_ answers: [BatchWorker.Answer]) -> [String] {
        answers.map { answer in
            switch answer {
            case .value(.string(let text)): text
            case .value: "?"
            case .brokeDown(let failure): "\(failure)"
            case .unavailable: "unavailable"
            }
        }
    }

    @Test func `questions of a page are answered in their order`() async throws {
        let worker = try worker()
        #expect(
            await summary(worker.answers(to: ["a\n", "é\u{2028}\"", "c"]))
                == ["a\n", "é\u{2028}\"", "c"])
        await worker.close()
    }

    @Test func `only the question at fault has no answer`() async throws {
        let worker = try worker()
        #expect(await summary(worker.answers(to: ["a", "die", "b"])) == ["a", "ended", "b"])
        #expect(await worker.reason == nil)
        await worker.close()
    }

    @Test func `a question that takes too long does not hold up the others`() async throws {
        let worker = try worker(limit: .seconds(2))
        #expect(await summary(worker.answers(to: ["a", "hang"])) == ["a", "late"])
        await worker.close()
    }

    @Test func `a process that answers nothing is given up at once`() async {
        let worker = BatchWorker(["/bin/sh", "-c", "exit 1"], timeLimit: .seconds(20))
        let answers = await summary(worker.answers(to: ["a", "b", "c"]))
        #expect(answers == ["unavailable", "unavailable", "unavailable"])
        #expect(await worker.reason == .ended)
    }
}
