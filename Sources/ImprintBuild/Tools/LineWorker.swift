import Subprocess
import Synchronization

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A helper process that answers each line with a line.
///
/// Started by the first request and kept until `close`. A process that ends or is too slow fails the
/// request at hand; the next request starts another.
actor LineWorker {
    /// The reason that a request has no answer.
    enum Failure: Error, Equatable {
        /// It cannot be started.
        case cannotStart(String)
        /// It ended before it had answered.
        case ended
        /// It took too long, and was killed.
        case late
    }

    private let command: [String]
    private let timeLimit: Duration
    private var session: Session?

    /// `command`: the path of the program, and its arguments.
    ///
    /// `timeLimit`: for one answer.
    init(_ command: [String], timeLimit: Duration) {
        Self.ignoreBrokenPipes
        self.command = command
        self.timeLimit = timeLimit
    }

    /// Writing to a process that has ended must be an error, not the end of this one.
    private static let ignoreBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// Returns the answer to a line; requests of several tasks are answered in turn.
    func answer(to line: [UInt8]) async throws(Failure) -> [UInt8] {
        let session = session ?? makeSession()
        let result = await withCheckedContinuation { continuation in
            session.submit(Session.Job(line: line + [0x0A], continuation: continuation))
        }
        if case .failure = result, self.session === session { self.session = nil }
        return try result.get()
    }

    /// Ends the process and waits until it has ended.
    func close() async {
        guard let session else { return }
        self.session = nil
        await session.close()
    }

    private func makeSession() -> Session {
        let session = Session(command, timeLimit: timeLimit)
        self.session = session
        return session
    }
}

/// One run of the process.
private final class Session: Sendable {
    struct Job: Sendable {
        var line: [UInt8]
        var continuation: CheckedContinuation<Result<[UInt8], LineWorker.Failure>, Never>
    }

    private let jobs: AsyncStream<Job>.Continuation
    private let task: Task<Void, Never>

    init(_ command: [String], timeLimit: Duration) {
        let (stream, jobs) = AsyncStream.makeStream(of: Job.self)
        self.jobs = jobs
        task = Task.detached {
            let failure = await Session.serve(stream, command, timeLimit)
            jobs.finish()
            // Whoever asked meanwhile is told; a retry then starts another process.
            for await job in stream { job.continuation.resume(returning: .failure(failure)) }
        }
    }

    func submit(_ job: Job) {
        if case .terminated = jobs.yield(job) {
            job.continuation.resume(returning: .failure(.ended))
        }
    }

    func close() async {
        jobs.finish()
        await task.value
    }

    /// Runs the process until there are no more jobs or one fails, and returns what later jobs fail for.
    private static func serve(
        _ jobs: AsyncStream<Job>, _ command: [String], _ timeLimit: Duration
    ) async -> LineWorker.Failure {
        // A group of its own, so that what it has started ends with it.
        var options = PlatformOptions()
        options.processGroupID = 0
        let farewell = Watchdog()
        defer { farewell.cancel() }
        do {
            let result = try await run(
                .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
                platformOptions: options, input: .inputWriter, output: .sequence, error: .discarded
            ) { execution in
                let process = execution.processIdentifier.value
                let input = execution.standardInputWriter
                var output = OutputLines(execution.standardOutput)
                for await job in jobs {
                    let watchdog = Watchdog()
                    watchdog.start(process, after: timeLimit)
                    var answer: [UInt8]?
                    do {
                        // Beside each other: what answers before it has read all must not wait.
                        async let written = input.write(job.line)
                        answer = try await output.next()
                        if answer != nil { _ = try await written }
                    } catch {
                        // It has ended, which shows in there being no answer.
                        answer = nil
                    }
                    watchdog.cancel()
                    if let answer {
                        job.continuation.resume(returning: .success(answer))
                        continue
                    }
                    let failure = watchdog.hasBitten ? LineWorker.Failure.late : .ended
                    job.continuation.resume(returning: .failure(failure))
                    kill(-process, SIGKILL)
                    return failure
                }
                // A process that does not end with its input is not waited for.
                farewell.start(process, after: .seconds(2))
                try await input.finish()
                return .ended
            }
            return result.closureResult
        } catch {
            return .cannotStart("\(error)")
        }
    }
}

/// Kills a process, and what it has started, after some time.
final class Watchdog: Sendable {
    private let state = Mutex<(task: Task<Void, Never>?, hasBitten: Bool)>((nil, false))

    var hasBitten: Bool { state.withLock(\.hasBitten) }

    func start(_ process: pid_t, after time: Duration) {
        let task = Task.detached { [weak self] in
            do {
                try await Task.sleep(for: time)
            } catch {
                return
            }
            self?.bite(process)
        }
        state.withLock { $0.task = task }
    }

    private func bite(_ process: pid_t) {
        state.withLock { $0.hasBitten = true }
        kill(-process, SIGKILL)
    }

    func cancel() {
        state.withLock { $0.task?.cancel() }
    }
}

/// The output of a process by lines.
private struct OutputLines {
    private var iterator: SubprocessOutputSequence.Iterator
    private var rest: [UInt8] = []
    /// How much of `rest` is known to hold no line end.
    private var searched = 0

    init(_ output: SubprocessOutputSequence) {
        iterator = output.makeAsyncIterator()
    }

    /// The next line without its end; `nil` when the output has ended.
    mutating func next() async throws -> [UInt8]? {
        while true {
            if let end = rest[searched...].firstIndex(of: 0x0A) {
                let line = Array(rest[..<end])
                rest.removeSubrange(...end)
                searched = 0
                return line
            }
            searched = rest.count
            guard let buffer = try await iterator.next() else { return nil }
            buffer.withUnsafeBytes { rest.append(contentsOf: $0) }
        }
    }
}
