import ImprintSearch

/// Small sites that tests search.
enum TestSite {
    /// The guide of a program, in English.
    static let guide = Task { try await TestIndex(guidePages) }

    /// So many pages that words are divided among files.
    static let large = Task { try await TestIndex(largePages) }

    static let guidePages = [
        TestPage(
            address: "", title: "Welcome",
            text: """
                A generator of documentation sites. It turns Markdown into pages.
                # What it does
                Pages are built quickly, searched offline and published anywhere.
                """),
        TestPage(
            address: "install/", title: "Installation", breadcrumbs: ["Guide"], tags: ["Setup"],
            text: """
                Download the program, unpack it, and put it on your path.
                # Requirements
                A compiler is not needed. The program needs two hundred megabytes of memory.
                # Upgrading
                Install the new version over the old one; the configuration stays as it is.
                """),
        TestPage(
            address: "configuration/", title: "Configuration", breadcrumbs: ["Guide"],
            tags: ["Setup", "Reference"],
            text: """
                Settings live in the file site.yml beside the content folder.
                # Navigation
                Set navigation.instant to load pages without a reload. The setting site_url is needed.
                # Dark mode
                The toggle for dark mode stands in the header. Toggles are kept between visits.
                # Custom domain
                A custom domain needs a file of its own, which --custom-domain writes.
                """),
        TestPage(
            address: "search/", title: "Search", breadcrumbs: ["Guide", "Features"],
            text: """
                The index is made with the site. Readers type, and results appear at once.
                # Tokenizer
                The tokenizer cuts text into words; tokenizers of other languages differ. It folds HTMLParser into two.
                # Ranking
                Words that are rare count more than words that are everywhere. Rare words win.
                """),
        TestPage(
            address: "deploy/", title: "Deployment", breadcrumbs: ["Operations"], tags: ["Hosting"],
            keywords: ["publish"],
            text: """
                Copy the output folder to a web server. The dev server is for previews only.
                # Static hosting
                Any host of static files will do: nginx, a bucket, GitHub Pages.
                # Rolling back
                Keep the last output folder and exchange the two. Rolling back takes a second.
                """),
        TestPage(
            address: "api/parser/", title: "HTMLParser", breadcrumbs: ["Reference"],
            kind: .reference,
            text: """
                class HTMLParser(convert_charrefs=True)
                # HTMLParser.feed
                Feed some text to the parser. Works with e-mail and C++ sources, version 0.68.1.
                """),
        TestPage(
            address: "cafe/", title: "Café culture", breadcrumbs: ["Essays"],
            text: """
                A naïve résumé of the façade. Straße and œuvre meet at the café.
                # Привет мир
                Поиск по документации работает.
                """),
        TestPage(
            address: "ja/", title: "日本語の検索", breadcrumbs: ["Essays"],
            text: """
                全文検索は文書から言葉を探します。索引は小さい。
                # インストール
                プログラムをダウンロードします！設定は簡単です。
                """),
        TestPage(
            address: "long/", title: "Long page", breadcrumbs: ["Essays"],
            text: """
                Nothing in particular stands at the start of this page, which goes on for a while so that an excerpt has to be cut somewhere. More words follow here without any meaning at all. At last a pangolin walks by, slowly. After it come more words without any meaning, and they go on and on until the excerpt has to end before them, wherever that may be.
                # Short
                One pangolin.
                """),
    ]

    static let largePages: [TestPage] = (0..<120).map { page in
        let sections = (0..<12).map { section in
            let words = (0..<40).map { word in
                let number = (page * 7919 + section * 104_729 + word * word * 31 + word) % 2500
                return Self.word(number)
            }
            let start = section % 3 == 0 ? "The common words of" : "Notes on the"
            let end = section % 4 == 1 ? "Installing \(Self.word(section))" : "It ends"
            return """
                # Section \(Self.word(page * 12 + section))
                \(start) \(words.joined(separator: " ")). \(end).
                """
        }
        return TestPage(
            address: "p\(page)/", title: "Page \(Self.word(page * 3)) \(page)",
            breadcrumbs: ["Part \(page % 4)"], tags: page % 5 == 0 ? ["Fifth"] : [],
            text: sections.joined(separator: "\n"))
    }

    /// A word that can be spoken, the same for the same number.
    private static func word(_ number: Int) -> String {
        let consonants = Array("bcdfghklmnprstvz")
        let vowels = Array("aeiou")
        var word = ""
        var rest = number + 700
        while rest > 0 {
            word.append(consonants[rest % 16])
            word.append(vowels[rest / 16 % 5])
            rest /= 80
        }
        return word
    }
}
