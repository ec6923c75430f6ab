#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a command writes what it has to say.
struct TextStream: Sendable {
    private let descriptor: Int32

    static let standardOutput = TextStream(descriptor: STDOUT_FILENO)
    static let standardError = TextStream(descriptor: STDERR_FILENO)

    func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = system_write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                // A reader that has gone away needs no more.
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
        }
    }

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Whether to write colours: on a terminal that knows them, unless `NO_COLOR` is set.
    ///
    /// Source: [no-color.org](https://no-color.org).
    var hasColor: Bool {
        isTerminal && (Environment["NO_COLOR"] ?? "").isEmpty && Environment["TERM"] != "dumb"
    }
}

/// `write(2)`, which a method of the same name hides.
private func system_write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// The environment of the process.
enum Environment {
    /// The value of a variable; `nil` if it is not set.
    static subscript(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

/// The processors of the machine.
enum Processors {
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
