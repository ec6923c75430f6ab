import ImprintCore
import Testing

@testable import ImprintBuild

struct LineWorkerTests {
    private func shell(_ script: String, limit: Duration = .seconds(20)) -> LineWorker {
        LineWorker(["/bin/sh", "-c", script], timeLimit: limit)
    }

    private func answer(_ worker: LineWorker, _ text: String) async throws -> String {
        String(decoding: try await worker.answer(to: Array(text.utf8)), as: UTF8.self)
    }

    @Test func `lines are answered in turn by one process`() async throws {
        let worker = shell("while read -r line; do echo \"$$ $line\"; done")
        var answers: [String] = []
        for text in ["a", "b", "c"] { answers.append(try await answer(worker, text)) }
        #expect(answers.compactMap(\.last) == ["a", "b", "c"])
        #expect(Set(answers.map { $0.dropLast() }).count == 1)
        await worker.close()
    }

    @Test func `each of many tasks gets its own answer`() async throws {
        let worker = shell("while read -r line; do echo \"$line\"; done")
        try await withThrowingTaskGroup(of: (String, String).self) { group in
            for number in 0..<50 {
                group.addTask { ("\(number)", try await answer(worker, "\(number)")) }
            }
            for try await (question, answer) in group { #expect(question == answer) }
        }
        await worker.close()
    }

    @Test func `a line may be longer than a pipe holds`() async throws {
        let worker = shell("exec cat")
        let text = String(repeating: "x", count: 1 << 20)
        #expect(try await answer(worker, text) == text)
        await worker.close()
    }

    @Test func `a process that ends fails the request, and the next starts another`() async throws {
        let worker = shell("read -r line; [ \"$line\" = die ] && exit 3; echo \"$line\"; exec cat")
        await #expect(throws: LineWorker.Failure.ended) { try await answer(worker, "die") }
        #expect(try await answer(worker, "a") == "a")
        await worker.close()
    }

    @Test func `a process that hangs is killed with what it has started`() async throws {
        let worker = shell("sleep 1000; echo late", limit: .milliseconds(200))
        await #expect(throws: LineWorker.Failure.late) { try await answer(worker, "a") }
        await worker.close()
    }

    @Test func `a program that is not there is told`() async throws {
        let worker = LineWorker(["/nowhere/at/all"], timeLimit: .seconds(5))
        do throws(LineWorker.Failure) {
            _ = try await worker.answer(to: [])
            Issue.record("it was started")
        } catch {
            guard case .cannotStart = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func `a process that does not end with its input is killed at the end`() async throws {
        let worker = shell("while read -r line; do echo x; done; sleep 1000")
        #expect(try await answer(worker, "a") == "x")
        await worker.close()
    }
}
