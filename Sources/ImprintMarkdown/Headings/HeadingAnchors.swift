/// The anchors of a page, each given once.
package struct HeadingAnchors {
    private let rule: MarkdownOptions.AnchorRule
    private var taken: Set<String> = []
    /// Of the rules with `_`: the anchor that each slug was given last, from where the next is
    /// counted.
    ///
    /// Counting from the slug itself would make a page of many equal headings quadratic.
    private var last: [String: String] = [:]
    /// Of GitHub's rule: how often each slug has come.
    private var occurrences: [String: Int] = [:]

    package init(rule: MarkdownOptions.AnchorRule = .pythonMarkdown) {
        self.rule = rule
    }

    /// Keeps an anchor that the author wrote from being given to a heading.
    package mutating func reserve(_ anchor: String) {
        taken.insert(anchor)
    }

    /// Returns the next heading's anchor: its slug, made unique.
    ///
    /// Python-Markdown's repeats are `usage`, `usage_1`, `usage_2`, and a heading without a slug is
    /// `_1`; GitHub's are `usage`, `usage-1`.
    package mutating func anchor(forHeading text: String) -> String {
        switch rule {
        case .pythonMarkdown: return uniqueByUnderscore(Slug.pythonMarkdown(text))
        case .unicode: return uniqueByUnderscore(Slug.unicode(text))
        case .gitHub: return uniqueByHyphen(Slug.gitHub(text))
        case .none: return ""
        }
    }

    private mutating func uniqueByUnderscore(_ slug: String) -> String {
        var anchor = last[slug] ?? slug
        while anchor.isEmpty || taken.contains(anchor) {
            anchor = Self.incremented(anchor)
        }
        taken.insert(anchor)
        last[slug] = anchor
        return anchor
    }

    /// `a` gives `a_1`, `a_1` gives `a_2`.
    private static func incremented(_ anchor: String) -> String {
        let digits = anchor.utf8.reversed().prefix {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        let stem = anchor.utf8.dropLast(digits.count)
        if !digits.isEmpty, stem.last == UInt8(ascii: "_"),
            let number = Int(String(anchor.utf8.suffix(digits.count)) ?? "")
        {
            return "\(String(stem) ?? "")\(number + 1)"
        }
        return "\(anchor)_1"
    }

    private mutating func uniqueByHyphen(_ slug: String) -> String {
        var anchor = slug
        while taken.contains(anchor) || anchor.isEmpty {
            let number = occurrences[slug, default: 0] + 1
            occurrences[slug] = number
            anchor = "\(slug)-\(number)"
        }
        taken.insert(anchor)
        return anchor
    }
}
