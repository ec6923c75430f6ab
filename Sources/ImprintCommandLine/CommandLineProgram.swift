import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The program as a shell starts it.
package enum CommandLineProgram {
    /// Runs the command that the arguments name, and exits: with 0, with 1 for problems in what was to
    /// be built, with 2 for a command line that says nothing sensible.
    package static func run() async -> Never {
        ignoreSignalsOfWriting()
        var command: any ParsableCommand
        do {
            command = try ImprintCommand.parseAsRoot()
        } catch {
            finish(parsing: error)
        }
        do {
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            exit(code.rawValue)
        } catch {
            finish(parsing: error)
        }
        exit(0)
    }

    /// Lets `write(2)` fail instead of ending the program.
    ///
    /// A full quota (`SIGXFSZ`) gets a message that way, and a reader that has gone away (`SIGPIPE`)
    /// does not end a build halfway.
    private static func ignoreSignalsOfWriting() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
    }

    /// Prints help, completions or the version, which the parser throws as errors, and usage errors.
    private static func finish(parsing error: any Error) -> Never {
        let isAnswer = ImprintCommand.exitCode(for: error).isSuccess
        let message = ImprintCommand.fullMessage(for: error)
        (isAnswer ? TextStream.standardOutput : .standardError).write(message + "\n")
        exit(isAnswer ? 0 : 2)
    }
}

extension ExitCode {
    /// Something in the sources has to be mended.
    static let contentErrors = ExitCode(1)
}
