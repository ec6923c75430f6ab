/// The place where a page's headings are listed.
struct TableOfContents: Hashable, Sendable {}
