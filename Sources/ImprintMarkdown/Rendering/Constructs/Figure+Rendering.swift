import ImprintCore

extension Figure: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("<figure")
        renderer.writeAttributes(node.data?.attributes)
        renderer.write(">\n")
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.closeBlock("</figure>\n")
    }

    func openTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("<figcaption>")
    }

    func closeTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("</figcaption>\n")
    }

    func omitsParagraph(_ paragraph: CMarkNode) -> Bool {
        guard let image = paragraph.firstChild else { return false }
        return image.kind == .image && image.next == nil
    }
}

extension Caption: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("<figcaption")
        renderer.writeAttributes(node.data?.attributes)
        renderer.write(">")
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("</figcaption>\n")
    }

    func omitsParagraph(_ paragraph: CMarkNode) -> Bool {
        paragraph.previous == nil && paragraph.next == nil
    }
}

extension HTMLRenderer {
    /// The image of a paragraph that is nothing but an image with a title.
    func captionedImage(in paragraph: CMarkNode) -> CMarkNode? {
        guard options.extensions[.captions], let image = paragraph.firstChild,
            image.kind == .image, image.next == nil, !image.title.isEmpty
        else { return nil }
        return image
    }

    mutating func closeFigure(of image: CMarkNode) {
        startLine()
        write("<figcaption>")
        writeCodeText(image.title)
        write("</figcaption>\n</figure>\n")
    }
}
