import ImprintCore

/// What is done to a document's tree between parsing and rendering.
enum DocumentPasses {
    static func run(on root: CMarkNode, of text: [UInt8], _ state: DocumentState) {
        if state.skipsLines { SkippedLines.run(on: root) }
        if state.hasAttributeLists { AttributePass.run(on: root) }
        if state.options.extensions[.brokenLinks], BrokenLinks.mayBe(in: text) {
            BrokenLinks.run(on: root, state)
        }
        TextLinkPass.run(on: root, state)
        if SmartPunctuation.isNeeded(for: state.options) {
            SmartPunctuation.run(on: root, state.options)
        }
        if KeptEscapes.areNeeded(for: state.options) { KeptEscapes.remove(from: root) }
    }
}
