import Foundation

/// The elements of an HTML document, as Python's parser sees them.
package struct HTMLDocument: Sendable {
    package struct Element: Decodable, Sendable {
        /// In lower case.
        package var name: String
        /// By name in lower case, references expanded.
        package var attributes: [String: String]
        /// The text in it, without that of a permalink.
        package var text: String
    }

    package let elements: [Element]

    package init(_ html: String) throws {
        let documents = try Self.parse(["": html])
        elements = documents[""]?.elements ?? []
    }

    private init(elements: [Element]) { self.elements = elements }

    /// Parses many documents at once, by their names: starting Python takes longer than a document.
    package static func parse(_ documents: [String: String]) throws -> [String: HTMLDocument] {
        let script = """
            import html.parser, json, sys

            class Reader(html.parser.HTMLParser):
                def __init__(self):
                    super().__init__()
                    self.elements, self.open = [], []

                def handle_starttag(self, name, attributes):
                    element = {
                        "name": name, "text": "",
                        "attributes": {key: value or "" for key, value in attributes},
                    }
                    self.elements.append(element)
                    self.open.append(element)

                def handle_startendtag(self, name, attributes):
                    self.handle_starttag(name, attributes)
                    self.open.pop()

                def handle_endtag(self, name):
                    names = [element["name"] for element in self.open]
                    if name in names:
                        while self.open.pop()["name"] != name:
                            pass

                def handle_data(self, data):
                    if any("link" in element["attributes"].get("class", "") and
                           element["name"] == "a" for element in self.open):
                        return
                    for element in self.open:
                        element["text"] += data

            result = {}
            for name, text in json.load(sys.stdin).items():
                reader = Reader()
                reader.feed(text)
                reader.close()
                for element in reader.elements:
                    element["text"] = element["text"].strip() if len(element["text"]) < 500 else ""
                result[name] = reader.elements
            json.dump(result, sys.stdout)
            """
        let output = try Python.run(script, input: try JSONEncoder().encode(documents))
        return try JSONDecoder().decode([String: [Element]].self, from: output)
            .mapValues { HTMLDocument(elements: $0) }
    }
}
