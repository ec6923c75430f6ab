package import Foundation

/// Python as an oracle: what its libraries say of the same input.
package enum Python {
    package typealias Failure = Interpreter.Failure

    /// Runs a script with the input and gives its output.
    package static func run(_ script: String, input: Data) throws -> Data {
        // Debian's own, which sees the oracles that are Debian packages.
        try Interpreter.run(["/usr/bin/python3", "-c", script], input: input)
    }
}
