#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The places of programs and libraries outside of this one.
struct SearchPath: Sendable {
    private let environment: @Sendable (String) -> String?

    /// The search path of the process.
    static let inherited = SearchPath { name in
        getenv(name).map { String(cString: $0) }
    }

    init(environment: @escaping @Sendable (String) -> String?) {
        self.environment = environment
    }

    /// The path of a program; `nil` if it is in none of the folders.
    func program(_ name: String) -> String? {
        folders("PATH").lazy.map { "\($0)/\(name)" }.first(where: Self.isProgram)
    }

    /// The folders that an environment variable names.
    func folders(_ variable: String) -> [String] {
        (environment(variable) ?? "").split(separator: ":").map(String.init)
    }

    static func isProgram(_ path: String) -> Bool { isFile(path) && access(path, X_OK) == 0 }

    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Size and time of change, which tell versions of a program apart; empty if there is none.
    static func version(of path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "" }
        #if canImport(Darwin)
            let time = status.st_mtimespec.tv_sec
        #else
            let time = status.st_mtim.tv_sec
        #endif
        return "\(path) \(status.st_size) \(time)"
    }
}
