/// Where in a section a word stands.
enum SearchField: Int, CaseIterable {
    case body, code, heading, title, ancestors, tags, description
}
