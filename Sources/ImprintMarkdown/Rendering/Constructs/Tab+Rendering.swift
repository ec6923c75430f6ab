/// How many groups of tabs a page has, and tabs the group at hand.
struct TabState {
    var groups = 0
    /// The numbers of the groups that are open, each with its tabs so far.
    var open: [(group: Int, tabs: Int)] = []
}

extension TabGroup: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.openTabs(node.data?.attributes)
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.closeTabs()
    }
}

extension Tab: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        if !isInGroup(node) { renderer.openTabs(nil) }
        let title = node.firstChild.map {
            PlainText.text(below: $0, images: true, fragments: renderer.fragments)
        }
        renderer.openTab(self, title: title ?? "", node.data?.attributes)
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.closeBlock("</section>\n")
        if !isInGroup(node) { renderer.closeTabs() }
    }

    func openTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("<p class=\"tab-title\" id=\"")
        renderer.write(renderer.tabAnchor)
        renderer.write("\">")
    }

    /// A tab may stand without `:::tabs` around it.
    private func isInGroup(_ node: CMarkNode) -> Bool {
        node.parent?.content(TabGroup.self) != nil
    }
}

extension HTMLRenderer {
    /// The id of the title of the tab that is open.
    var tabAnchor: String {
        guard let tab = tabs.open.last else { return "" }
        return "tab-\(tab.group)-\(tab.tabs)"
    }

    mutating func openTabs(_ attributes: ElementAttributes?) {
        tabs.groups += 1
        tabs.open.append((tabs.groups, 0))
        write("<div")
        writeAttributes(attributes, classes: ["tabs"])
        write(" data-tabs>\n")
    }

    mutating func closeTabs() {
        tabs.open.removeLast()
        closeBlock("</div>\n")
    }

    mutating func openTab(_ tab: Tab, title: String, _ attributes: ElementAttributes?) {
        if !tabs.open.isEmpty { tabs.open[tabs.open.count - 1].tabs += 1 }
        anchors.reserve(tabAnchor)
        result.anchors.append(tabAnchor)
        write("<section")
        writeAttributes(attributes, classes: ["tab"])
        if tab.isSelected { write(" data-selected") }
        // What the reader chooses is chosen wherever a tab is called so.
        writeAttribute("data-tab", Slug.unicode(title))
        writeAttribute("aria-labelledby", tabAnchor)
        write(">\n")
    }
}
