/// What a terminal showed: prompts, commands and output.
///
/// Tells them apart where no highlighter does, so that only commands are copied.
enum ShellSession {
    static let languages: Set<String> = [
        "console", "shell-session", "shellsession", "sh-session", "bash-session", "pycon",
    ]

    /// Calls `token` with the parts of a session in their order: `gp` for prompts, `go` for output.
    ///
    /// Returns `false`, without a call, if no line begins with a prompt.
    static func highlight(
        _ code: UnsafeBufferPointer<UInt8>, language: String,
        _ token: (Range<Int>, StaticString) -> Void
    ) -> Bool {
        var tokens: [CodeToken] = []
        var hasPrompt = false
        var continues = false
        var start = 0
        while start < code.count {
            let newline = code[start...].firstIndex(of: UInt8(ascii: "\n"))
            let end = newline ?? code.count
            let line = code[start..<end]
            let next = newline.map { $0 + 1 } ?? code.count
            let prompt =
                language == "pycon" ? pythonPrompt(line) : continues ? 0 : shellPrompt(line)
            if let prompt {
                hasPrompt = true
                var command = start + prompt
                if continues, line.starts(with: "> ".utf8) { command += 2 }
                if command > start { tokens.append(CodeToken(range: start..<command, name: "gp")) }
                if command < next { tokens.append(CodeToken(range: command..<next, name: "")) }
                continues = language != "pycon" && line.last == UInt8(ascii: "\\")
            } else {
                tokens.append(CodeToken(range: start..<next, name: "go"))
            }
            start = next
        }
        guard hasPrompt else { return false }
        for item in tokens { token(item.range, item.name) }
        return true
    }

    /// The length of `>>> ` or `... `.
    private static func pythonPrompt(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard line.starts(with: ">>>".utf8) || line.starts(with: "...".utf8) else { return nil }
        if line.count == 3 { return 3 }
        return line[line.startIndex + 3] == 0x20 ? 4 : nil
    }

    /// The length of `$ `, `(venv) user@host:~# ` and the like.
    private static func shellPrompt(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var index = line.startIndex
        if line.first == UInt8(ascii: "("), let close = line.firstIndex(of: UInt8(ascii: ")")) {
            index = close + 1
            while index < line.endIndex, line[index] == 0x20 { index += 1 }
        }
        if index < line.endIndex, line[index] == UInt8(ascii: "["),
            let close = line[index...].firstIndex(of: UInt8(ascii: "]"))
        {
            index = close + 1
        }
        let name = index
        while index < line.endIndex, line[index] != 0x20 {
            // `100%` is output: what stands before the sign names a user, a host or a folder.
            let isSign =
                "$#%".utf8.contains(line[index])
                && (index == name || line[name..<index].contains(where: "@:~/]".utf8.contains))
            if isSign, index + 1 == line.endIndex { return index + 1 - line.startIndex }
            if isSign, line[index + 1] == 0x20 { return index + 2 - line.startIndex }
            index += 1
        }
        return nil
    }
}
