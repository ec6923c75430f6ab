/// A table that readers can sort, filter or download, or whose rows become blocks on narrow screens.
enum DataTable {
    /// The classes by which an author asks for it.
    static let classes: Set<String> = ["sortable", "filterable", "download", "stacked"]

    /// What tables of shortcodes begin with, as they cannot say what their page uses.
    private static let mark = Array("<table data-table".utf8)

    /// Whether HTML that stands for a placeholder holds one.
    static func isIn(_ html: [UInt8]) -> Bool {
        html.count > mark.count && html.firstRange(of: mark) != nil
    }
}
