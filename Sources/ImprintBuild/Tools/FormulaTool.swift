import ImprintCore
import ImprintMarkdown
import OrderedCollections

/// KaTeX, which turns TeX into MathML, run by node.
actor FormulaTool {
    private let settings: MathSettings
    private let installation: Installation
    private let worker: BatchWorker?
    /// What tells results of this KaTeX from those of another.
    nonisolated let version: [UInt8]

    /// What of KaTeX was found.
    enum Installation: Sendable {
        case complete(node: String, katex: String)
        case noNode
        case noKaTeX
    }

    init(
        _ settings: MathSettings, site: String, search: SearchPath, timeLimit: Duration
    ) {
        self.settings = settings
        installation = Self.installation(settings, site: site, search: search)
        guard case .complete(let node, let katex) = installation else {
            worker = nil
            version = []
            return
        }
        worker = BatchWorker([node, "-e", Self.program, katex], timeLimit: timeLimit)
        let macros = settings.macros.map { "\($0.name)\u{0}\($0.definition)" }
        version = Array(
            (["\(Self.programVersion)", SearchPath.version(of: katex)] + macros)
                .joined(separator: "\u{1}").utf8)
    }

    /// What the formulas become, in their order.
    func renditions(of formulas: [(tex: [UInt8], isDisplay: Bool)]) async -> [ExternalRendition] {
        guard let worker else { return formulas.map { _ in .unavailable } }
        let macros = Value(mapping: settings.macros.map { ($0.name, .string($0.definition)) })
        let answers = await worker.answers(
            to: formulas.map { formula in
                Value(mapping: [
                    ("tex", .string(String(decoding: formula.tex, as: UTF8.self))),
                    ("display", .boolean(formula.isDisplay)), ("macros", macros),
                ])
            })
        return answers.map(Self.rendition)
    }

    private static func rendition(_ answer: BatchWorker.Answer) -> ExternalRendition {
        switch answer {
        case .unavailable: return .unavailable
        case .brokeDown(.late): return .failed(message: "KaTeX takes too long for it", offset: 0)
        case .brokeDown: return .failed(message: "KaTeX breaks down over it", offset: 0)
        case .value(.dictionary(let answer)):
            if case .string(let markup)? = answer["markup"] { return .markup(Array(markup.utf8)) }
            guard case .string(let message)? = answer["message"] else { return .unavailable }
            var offset: Int?
            if case .integer(let position)? = answer["offset"] { offset = position }
            return .failed(message: message, offset: offset)
        case .value: return .unavailable
        }
    }

    /// What is missing, for the whole build; `nil` if nothing is.
    func problem() async -> Diagnostic? {
        let (message, suggestion): (String, String)
        switch installation {
        case .noNode:
            message = "formulas are shown as TeX: there is no ‘node’ to run KaTeX"
            suggestion = "install Node.js; on Debian ‘apt install nodejs libjs-katex’"
        case .noKaTeX where settings.katex != nil:
            message =
                "formulas are shown as TeX: there is no KaTeX at ‘\(settings.katex?.text ?? "")’"
            suggestion = "name the folder that ‘katex.js’ or ‘dist/katex.js’ is in"
        case .noKaTeX:
            message = "formulas are shown as TeX: KaTeX is not installed"
            suggestion =
                "‘apt install libjs-katex’ or ‘npm install katex’, or name its folder in ‘markdown.math.katex’"
        case .complete(_, let katex):
            guard await worker?.reason != nil else { return nil }
            message = "formulas are shown as TeX: KaTeX at ‘\(katex)’ does not work"
            suggestion = "check that node can load it: node -e \"require('\(katex)')\""
        }
        return Diagnostic(
            .warning, code: "tool.katex", message, at: settings.katex?.location,
            suggestion: suggestion)
    }

    func close() async { await worker?.close() }

    // MARK: - Installation

    private static func installation(
        _ settings: MathSettings, site: String, search: SearchPath
    ) -> Installation {
        guard let node = search.program("node") ?? search.program("nodejs") else { return .noNode }
        let folders: [String]
        if let katex = settings.katex?.text {
            folders = [katex.hasPrefix("/") ? katex : "\(site)/\(katex)"]
        } else {
            folders =
                (["\(site)/node_modules"] + search.folders("NODE_PATH") + [
                    "/usr/share/nodejs", "/usr/share/javascript", "/usr/lib/node_modules",
                    "/usr/local/lib/node_modules", "/opt/homebrew/lib/node_modules",
                ]).map { "\($0)/katex" }
        }
        for folder in folders {
            if SearchPath.isFile(folder) { return .complete(node: node, katex: folder) }
            for file in ["dist/katex.js", "dist/katex.min.js", "katex.js", "katex.min.js"]
            where SearchPath.isFile("\(folder)/\(file)") {
                return .complete(node: node, katex: "\(folder)/\(file)")
            }
        }
        return .noKaTeX
    }

    /// To be changed with `program`, as results on disk depend on it.
    private static let programVersion = 1

    /// What node runs: each line holds formulas, and so does each answer, in the same order.
    ///
    /// KaTeX counts in UTF-16, and repeats the place in its message.
    private static let program = #"""
        const katex = require(process.argv[1]);
        // MathML Core has no letters by attribute: what KaTeX marks so becomes the character itself.
        const variants = {
            "bold": [0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2],
            "italic": [0x1D434, 0x1D44E, 0, 0x1D6E2, 0x1D6FC],
            "bold-italic": [0x1D468, 0x1D482, 0, 0x1D71C, 0x1D736],
            "script": [0x1D49C, 0x1D4B6], "bold-script": [0x1D4D0, 0x1D4EA],
            "fraktur": [0x1D504, 0x1D51E], "bold-fraktur": [0x1D56C, 0x1D586],
            "double-struck": [0x1D538, 0x1D552, 0x1D7D8],
            "sans-serif": [0x1D5A0, 0x1D5BA, 0x1D7E2],
            "bold-sans-serif": [0x1D5D4, 0x1D5EE, 0x1D7EC],
            "sans-serif-italic": [0x1D608, 0x1D622],
            "sans-serif-bold-italic": [0x1D63C, 0x1D656],
            "monospace": [0x1D670, 0x1D68A, 0x1D7F6],
        };
        const ranges = [["A", "Z"], ["a", "z"], ["0", "9"], ["Α", "Ω"], ["α", "ω"]];
        // Letters that Unicode had before it had the alphabets.
        const others = {
            "italic": { h: "ℎ" },
            "script": {
                B: "ℬ", E: "ℰ", F: "ℱ", H: "ℋ", I: "ℐ", L: "ℒ", M: "ℳ", R: "ℛ", e: "ℯ", g: "ℊ", o: "ℴ",
            },
            "fraktur": { C: "ℭ", H: "ℌ", I: "ℑ", R: "ℜ", Z: "ℨ" },
            "double-struck": { C: "ℂ", H: "ℍ", N: "ℕ", P: "ℙ", Q: "ℚ", R: "ℝ", Z: "ℤ" },
        };
        function letter(character, variant) {
            const other = (others[variant] || {})[character];
            if (other) return other;
            const range = ranges.findIndex(([first, last]) => first <= character && character <= last);
            const base = range < 0 ? 0 : (variants[variant] || [])[range];
            if (!base) return null;
            const offset = character.codePointAt(0) - ranges[range][0].codePointAt(0);
            return String.fromCodePoint(base + offset);
        }
        function withLetters(markup) {
            const pattern = /<(mi|mn|mo|mtext) mathvariant="([a-z-]+)">([^<&]+)<\/\1>/g;
            return markup.replace(pattern, (whole, element, variant, text) => {
                const letters = [...text].map((character) => letter(character, variant));
                if (letters.includes(null)) return whole;
                return `<${element}>${letters.join("")}</${element}>`;
            });
        }
        function render(question) {
            const options = {
                displayMode: question.display, output: "mathml", throwOnError: true, strict: false,
                trust: false, macros: Object.assign({}, question.macros),
            };
            try {
                const html = katex.renderToString(question.tex, options);
                const end = html.lastIndexOf("</math>") + "</math>".length;
                return { markup: withLetters(html.slice(html.indexOf("<math"), end)) };
            } catch (error) {
                const message = String(error.message).replace(/^KaTeX parse error: /, "")
                    .replace(/ at position \d+:[^]*$/, "").replace(/ at end of input:[^]*$/, "")
                    .replace(/\s+/g, " ");
                const isPlaced = Number.isInteger(error.position);
                const before = isPlaced ? question.tex.slice(0, error.position) : "";
                return {
                    message: message.slice(0, 1).toLowerCase() + message.slice(1),
                    offset: isPlaced ? Buffer.byteLength(before) : null,
                };
            }
        }
        require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
            process.stdout.write(JSON.stringify(JSON.parse(line).map(render)) + "\n");
        });
        """#
}
