import Synchronization

/// A language that code can be highlighted in, ready to scan.
package final class Language: Sendable {
    /// As shown to readers.
    package let name: String

    let program: Program
    let rules: [Rule]
    let simpleRules: [SimpleRule]

    /// Numbers of rules by state, in the order they are tried.
    let states: [[Int32]]
    let embeddings: [Embedding]

    /// The state that a text begins in.
    let root: Int

    /// Workspaces that no scan uses now; there are as many as there were scans at the same time.
    private let workspaces = Mutex<[Workspace]>([])

    init(
        name: String, program: Program, rules: [Rule], states: [[Int32]], root: Int,
        embeddings: [Embedding]
    ) {
        self.name = name
        self.program = program
        self.rules = rules
        simpleRules = rules.map(SimpleRule.init)
        self.states = states
        self.root = root
        self.embeddings = embeddings
    }

    /// Takes a workspace, for one scan.
    func takeWorkspace() -> Workspace {
        workspaces.withLock { $0.popLast() } ?? Workspace(self)
    }

    /// Gives a workspace back for other scans.
    func giveBack(_ workspace: Workspace) {
        workspaces.withLock { $0.append(workspace) }
    }
}
