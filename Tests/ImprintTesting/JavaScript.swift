package import Foundation

/// The theme's scripts outside of a browser, run by Node.
package enum JavaScript {
    /// Runs a script with the input and gives its output.
    package static func run(_ script: String, input: Data) throws -> Data {
        try Interpreter.run(["/usr/bin/env", "node", "-e", script], input: input)
    }
}
