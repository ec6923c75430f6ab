/// A line that a construct has read and that shows nothing: a closing fence, an abbreviation.
struct UnseenLine: Sendable {}
