/// Where the writing of a table stands.
struct TableState {
    var alignments: [UInt8] = []
    var column = 0
    var isInHeader = false
    var hasOpenBody = false
    /// Whether each row becomes a block on narrow screens, its cells labelled.
    var isStacked = false
    /// The texts of the header's cells, for the labels of a stacked table.
    var labels: [String] = []
}

extension HTMLRenderer {
    mutating func openTable(_ node: CMarkNode) {
        startLine()
        table = TableState(alignments: Array(node.tableAlignments))
        // What scrolls must be reachable by keyboard.
        if options.markup == .site { write("<div class=\"table-scroll\" tabindex=\"0\">") }
        guard options.markup == .site, let attributes = node.data?.attributes else {
            return openTag("table", of: node)
        }
        table.isStacked = attributes.classes.contains("stacked")
        if !DataTable.classes.isDisjoint(with: attributes.classes) {
            result.uses.dataTables = true
        }
        write("<table")
        writeAttributes(attributes)
        writeRole("table")
        write(">")
    }

    /// Says what a part of a stacked table is, which browsers forget when it is laid out as blocks.
    private mutating func writeRole(_ role: StaticString) {
        guard table.isStacked else { return }
        write(" role=\"")
        write(role)
        write("\"")
    }

    /// Opens `<thead>`, `<tbody>` or `<tr>`.
    private mutating func open(_ name: StaticString, role: StaticString) {
        write("<")
        write(name)
        writeRole(role)
        write(">")
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
            open("thead", role: "rowgroup")
            write("\n")
        } else if !table.hasOpenBody {
            table.hasOpenBody = true
            open("tbody", role: "rowgroup")
            write("\n")
        }
        open("tr", role: "row")
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
        if table.isStacked { writeLabel(of: node) }
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

    /// Notes what a cell of the header says, or writes it as the label of a cell below.
    private mutating func writeLabel(of cell: CMarkNode) {
        guard !table.isInHeader else {
            table.labels.append(
                formulas.plain(PlainText.text(below: cell, images: true, fragments: fragments)))
            return writeRole("columnheader")
        }
        writeRole("cell")
        if table.column < table.labels.count, !table.labels[table.column].isEmpty {
            writeAttribute("data-label", table.labels[table.column])
        }
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
