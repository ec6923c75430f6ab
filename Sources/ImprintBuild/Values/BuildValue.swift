import ImprintCore

/// What templates see as `build`.
enum BuildValue {
    static let value: Value = ["version": .string(ProgramVersion.current)]
}
