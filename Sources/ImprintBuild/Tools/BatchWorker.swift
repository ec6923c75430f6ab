import ImprintCore
import ImprintData

/// Many questions to a helper process in one message: a JSON array on a line, answered by another.
actor BatchWorker {
    /// What has become of a question.
    enum Answer: Sendable {
        case value(Value)
        /// The process broke down over this question, and only this.
        case brokeDown(LineWorker.Failure)
        /// The process cannot be used at all, or has broken down too often.
        case unavailable
    }

    /// So often a process is started again before it is given up.
    static let maximumFailures = 8

    private let worker: LineWorker
    private var failures = 0
    /// Why the process was given up; `nil` while it is not.
    private(set) var reason: LineWorker.Failure?

    init(_ command: [String], timeLimit: Duration) {
        worker = LineWorker(command, timeLimit: timeLimit)
    }

    /// Returns the answers in the order of the questions.
    ///
    /// Where the process breaks down, each question is asked alone, so that the one at fault is known.
    func answers(to questions: [Value]) async -> [Answer] {
        guard !questions.isEmpty else { return [] }
        guard reason == nil else { return questions.map { _ in .unavailable } }
        let failure: LineWorker.Failure
        do throws(LineWorker.Failure) {
            if let values = try await values(for: questions) { return values.map(Answer.value) }
            failure = .ended
        } catch {
            failure = error
        }
        failures += 1
        if case .cannotStart = failure { reason = failure }
        if failures >= Self.maximumFailures { reason = failure }
        guard questions.count > 1 else {
            if case .cannotStart = failure { return [.unavailable] }
            return [.brokeDown(failure)]
        }
        // A process that answers nothing at all is not asked again for each question.
        if await !isAlive() { reason = failure }
        var answers: [Answer] = []
        for question in questions { answers += await self.answers(to: [question]) }
        return answers
    }

    func close() async { await worker.close() }

    private func isAlive() async -> Bool {
        do throws(LineWorker.Failure) {
            return try await values(for: []) != nil
        } catch {
            return false
        }
    }

    /// `nil` if the answer is not what was agreed on.
    private func values(for questions: [Value]) async throws(LineWorker.Failure) -> [Value]? {
        let line = Array(JSONText.text(of: .array(questions)).utf8)
        let answer = try await worker.answer(to: line)
        var problems: [Diagnostic] = []
        let source = SourceText(file: SourcePath("answer"), bytes: answer)
        guard case .array(let values)? = JSONReader.read(source, reporting: &problems)?.value,
            values.count == questions.count
        else { return nil }
        return values
    }
}
