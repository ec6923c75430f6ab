import ImprintCore

/// What the template of cards sees as `card`.
struct CardValue: ValueObject {
    /// The width that a title may take, in pixels.
    static let titleWidth = 1040

    let edition: Edition
    let page: Int
    /// The address of the logo with all that it holds, which a drawing can show; `nil` if there is none.
    let logo: String?

    let memberNames = ["width", "height", "title", "section", "host", "logo"]

    func member(named name: String) -> Value? {
        switch name {
        case "width": .integer(SocialCard.width)
        case "height": .integer(SocialCard.height)
        case "title": title
        case "section":
            edition.navigation.path(to: page).dropLast().last.map {
                .string(edition.navigation.nodes[$0].title)
            }
        case "host": edition.texts.url.map { .string($0.host) }
        case "logo": logo.map(Value.string)
        default: nil
        }
    }

    private var title: Value {
        let text = CardText(edition.pages[page].title, width: Self.titleWidth)
        return [
            "lines": .array(text.lines.map(Value.string)), "size": .integer(text.size),
            "is_right_to_left": .boolean(text.isRightToLeft),
        ]
    }
}
