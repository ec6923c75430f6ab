/// The objects of one rendering that refer to each other in circles, to be freed at its end.
///
/// A macro knows the frame that it was defined in, which holds the macro; a module holds blocks that
/// know the module, and names that know it through macros. Without a hand that opens them, these
/// circles would keep each page of a build in memory.
final class Circles {
    private var modules: [Module] = []
    private var frames: [Frame] = []

    func add(_ module: Module) { modules.append(module) }

    /// Remembers a frame in which a macro is defined.
    func add(_ frame: Frame) { frames.append(frame) }

    /// Opens all circles; the rendering must be over.
    func open() {
        for frame in frames { frame.slots = [] }
        for module in modules {
            module.cache = []
            module.context.variables = [:]
            module.blocks.chains = [:]
        }
        frames = []
        modules = []
    }
}
