/// What has become of code that was to be coloured.
package enum HighlightingOutcome: Hashable, Sendable {
    case highlighted
    case unknownLanguage
    /// Another program has to be asked; the code stays plain for now.
    case pending
}
