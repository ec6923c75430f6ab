/// The names of keys.
///
/// Source of the names: the English map of `pymdownx.keys`.
enum KeyNames {
    /// Reads a key: a name, one of its other names, or a text in quotes; `nil` if no key has the name.
    ///
    /// Names are read in any case, and `ArrowUp` as `arrow-up`.
    static func key(_ written: UnsafeBufferPointer<UInt8>) -> Keys.Key? {
        if let quote = written.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let text = String(decoding: written.dropFirst().dropLast(), as: UTF8.self)
            return Keys.Key(name: nil, label: text)
        }
        // The longest name has 17 letters.
        guard written.count <= 24 else { return nil }
        let word = String(decoding: written, as: UTF8.self)
        return key(named: word.lowercased()) ?? key(named: hyphenated(word))
    }

    private static func key(named name: String) -> Keys.Key? {
        let name = otherNames[name] ?? name
        if let label = labels[name] { return Keys.Key(name: name, label: label) }
        if name.utf8.count == 1 { return Keys.Key(name: name, label: name.uppercased()) }
        if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...24).contains(number) {
            return Keys.Key(name: name, label: name.uppercased())
        }
        if name.hasPrefix("num"), name.utf8.count == 4, let digit = name.last, digit.isNumber {
            return Keys.Key(name: name, label: "Num \(digit)")
        }
        return nil
    }

    /// `ArrowUp` as `arrow-up`.
    private static func hyphenated(_ word: String) -> String {
        var name = ""
        for letter in word {
            if letter.isUppercase, let last = name.last, last != "-" { name += "-" }
            name += letter.lowercased()
        }
        return name
    }

    /// What is on a key, by its name; digits and letters have their own, and keys with numbers too.
    private static let labels = table(
        """
        alt Alt
        alt-graph AltGr
        arrow-down Down
        arrow-left Left
        arrow-right Right
        arrow-up Up
        backslash \\
        backspace Backspace
        backtab Back Tab
        bar |
        brace-left {
        brace-right }
        bracket-left [
        bracket-right ]
        break Break
        browser-back Browser Back
        browser-favorites Browser Favorites
        browser-forward Browser Forward
        browser-home Browser Home
        browser-refresh Browser Refresh
        browser-search Browser Search
        browser-stop Browser Stop
        caps-lock Caps Lock
        clear Clear
        colon :
        comma ,
        command Cmd
        context-menu Menu
        control Ctrl
        copy Copy
        delete Del
        double-quote "
        eject Eject
        end End
        enter Enter
        equal =
        escape Esc
        exclam !
        fingerprint Fingerprint
        function Fn
        grave `
        greater >
        help Help
        home Home
        insert Ins
        left-alt Left Alt
        left-button Left Button
        left-command Left Command
        left-control Left Ctrl
        left-meta Left Meta
        left-option Left Option
        left-shift Left Shift
        left-super Left Super
        left-windows Left Win
        less <
        mail Mail
        media Media
        media-next-track Next Track
        media-pause Pause
        media-play Play
        media-play-pause Play/Pause
        media-prev-track Previous Track
        media-stop Stop
        meta Meta
        middle-button Middle Button
        minus -
        num-asterisk Num *
        num-clear Num Clear
        num-delete Num Del
        num-enter Num Enter
        num-equal Num =
        num-lock Num Lock
        num-minus Num -
        num-plus Num +
        num-separator Num .
        num-slash Num /
        option Option
        page-down Page Down
        page-up Page Up
        period .
        plus +
        power Power
        print Print
        print-screen Print Screen
        question ?
        reset Reset
        right-alt Right Alt
        right-button Right Button
        right-command Right Command
        right-control Right Ctrl
        right-meta Right Meta
        right-option Right Option
        right-shift Right Shift
        right-super Right Super
        right-windows Right Win
        scroll-lock Scroll Lock
        select Select
        semicolon ;
        shift Shift
        single-quote '
        slash /
        sleep Sleep
        space Space
        super Super
        tab Tab
        tilde ~
        underscore _
        volume-down Volume Down
        volume-mute Mute
        volume-up Volume Up
        windows Win
        x-button1 X Button 1
        x-button2 X Button 2
        zoom Zoom
        """)

    /// The name of a key, by another that it has.
    private static let otherNames = table(
        """
        add num-plus
        altgr alt-graph
        apps context-menu
        back backspace
        bksp backspace
        bktab backtab
        cancel break
        capital caps-lock
        close-brace brace-right
        close-bracket bracket-right
        clr clear
        cmd command
        cplk caps-lock
        ctrl control
        dblquote double-quote
        decimal num-separator
        del delete
        divide num-slash
        down arrow-down
        esc escape
        exclamation exclam
        favorites browser-favorites
        fn function
        forward browser-forward
        grave-accent grave
        greater-than greater
        gt greater
        hyphen minus
        ins insert
        lalt left-alt
        launch-mail mail
        launch-media media
        lbutton left-button
        lcmd left-command
        lcommand left-command
        lcontrol left-control
        lctrl left-control
        left arrow-left
        left-cmd left-command
        left-ctrl left-control
        left-opt left-option
        left-win left-windows
        less-than less
        lmeta left-meta
        lopt left-option
        loption left-option
        lshift left-shift
        lsuper left-super
        lt less
        lwin left-windows
        lwindows left-windows
        mbutton middle-button
        menu context-menu
        multiply num-asterisk
        mute volume-mute
        next page-down
        next-track media-next-track
        num-del num-delete
        numlk num-lock
        open-brace brace-left
        open-bracket bracket-left
        opt option
        page-dn page-down
        pause media-pause
        pg-dn page-down
        pg-up page-up
        pipe bar
        play media-play
        play-pause media-play-pause
        prev-track media-prev-track
        prior page-up
        prtsc print-screen
        question-mark question
        ralt right-alt
        rbutton right-button
        rcmd right-command
        rcommand right-command
        rcontrol right-control
        rctrl right-control
        refresh browser-refresh
        return enter
        right arrow-right
        right-cmd right-command
        right-ctrl right-control
        right-opt right-option
        right-win right-windows
        rmeta right-meta
        ropt right-option
        roption right-option
        rshift right-shift
        rsuper right-super
        rwin right-windows
        rwindows right-windows
        scroll scroll-lock
        search browser-search
        separator num-separator
        spc space
        stop media-stop
        subtract num-minus
        tabulator tab
        up arrow-up
        vol-down volume-down
        vol-mute volume-mute
        vol-up volume-up
        win windows
        xbutton1 x-button1
        xbutton2 x-button2
        """)

    /// Reads lines of a name and what belongs to it.
    private static func table(_ lines: String) -> [String: String] {
        var table: [String: String] = [:]
        for line in lines.split(separator: "\n") {
            let name = line.prefix { $0 != " " }
            table[String(name)] = String(line.dropFirst(name.count + 1))
        }
        return table
    }
}
