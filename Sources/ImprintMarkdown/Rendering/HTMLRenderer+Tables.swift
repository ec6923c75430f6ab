/// Where the writing of a table stands.
struct TableState {
    var alignments: [UInt8] = []
    var column = 0
    var isInHeader = false
    var hasOpenBody = false
}

extension HTMLRenderer {
    mutating func openTable(_ node: CMarkNode) {
        startLine()
        table = TableState(alignments: Array(node.tableAlignments))
        // What scrolls must be reachable by keyboard.
        if options.markup == .site { write("<div class=\"table-scroll\" tabindex=\"0\">") }
        openTag("table", of: node)
    }

    mutating func closeTable() {
        if table.hasOpenBody {
            startLine()
            write("</tbody>\n")
        }
        startLine()
        write("</table>")
        if options.markup == .site { write("</div>") }
        startLine()
        table = TableState()
    }

    mutating func openRow(_ node: CMarkNode) {
        startLine()
        table.column = 0
        if node.isHeaderRow {
            table.isInHeader = true
            write("<thead>\n")
        } else if !table.hasOpenBody {
            table.hasOpenBody = true
            write("<tbody>\n")
        }
        write("<tr>")
    }

    mutating func closeRow(_ node: CMarkNode) {
        startLine()
        write("</tr>")
        guard node.isHeaderRow else { return }
        startLine()
        write("</thead>")
        table.isInHeader = false
    }

    mutating func openCell(_ node: CMarkNode) {
        startLine()
        write(table.isInHeader ? "<th" : "<td")
        let alignment = table.column < table.alignments.count ? table.alignments[table.column] : 0
        table.column += 1
        if let attributes = node.data?.attributes {
            return writeAttributes(attributes, alignment)
        }
        switch alignment {
        case UInt8(ascii: "l"): writeAlignment("left")
        case UInt8(ascii: "c"): writeAlignment("center")
        case UInt8(ascii: "r"): writeAlignment("right")
        default: break
        }
        write(">")
    }

    /// Opens a cell with attributes of its own, among them its alignment's class.
    private mutating func writeAttributes(_ attributes: ElementAttributes, _ alignment: UInt8) {
        let classes =
            switch alignment {
            case UInt8(ascii: "l"): ["align-left"]
            case UInt8(ascii: "c"): ["align-center"]
            case UInt8(ascii: "r"): ["align-right"]
            default: [String]()
            }
        writeAttributes(attributes, classes: classes)
        write(">")
    }

    /// HTML5 has no `align`, and a strict Content-Security-Policy no `style`; so a class.
    private mutating func writeAlignment(_ side: StaticString) {
        write(options.markup == .site ? " class=\"align-" : " align=\"")
        write(side)
        write("\"")
    }
}
