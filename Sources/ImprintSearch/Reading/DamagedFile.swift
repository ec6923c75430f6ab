/// The reason that bytes are no file of an index: they end too early, or say what cannot be.
struct DamagedFile: Error {}
