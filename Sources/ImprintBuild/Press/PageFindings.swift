import ImprintCore
import Synchronization

/// What filters of the program find out about a page while it is expanded or laid out.
final class PageFindings: Sendable {
    private struct State {
        var diagnostics: [Diagnostic] = []
        var pending: [LinkResolver.Pending] = []
    }

    private let state = Mutex(State())

    func add(_ diagnostic: Diagnostic) {
        state.withLock { $0.diagnostics.append(diagnostic) }
    }

    /// Takes over what a resolver has found.
    func add(_ resolver: LinkResolver) {
        let (diagnostics, pending) = (resolver.diagnostics, resolver.pending)
        state.withLock { state in
            state.diagnostics += diagnostics
            state.pending += pending
        }
    }

    var diagnostics: [Diagnostic] { state.withLock(\.diagnostics) }
    var pending: [LinkResolver.Pending] { state.withLock(\.pending) }
}
