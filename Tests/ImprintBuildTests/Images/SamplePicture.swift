import Foundation

/// Small pictures that Pillow has written, of 40 by 30 pixels.
enum SamplePicture {
    static let png = bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAALklEQVR4nO3NMQEAMAgAoLkMhjWisazg5wMF
        iKx+F/7JKhaLxWKxWCwWi8XilQGKegGQfCLUYgAAAABJRU5ErkJggg==
        """)
    static let gif = bytes(
        """
        R0lGODdhKAAeAIEAABR4yAAAAAAAAAAAACwAAAAAKAAeAEAIOgABCBxIsKDBgwgTKlzIsKHDhxAjSpxIsaLF
        ixgzatzIsaPHjyBDihxJsqTJkyhTqlzJsqXLlzAxBgQAOw==
        """)
    static let jpeg = bytes(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////
        ////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////
        ////////////////////////////////////////////wAARCAAeACgDASIAAhEBAxEB/8QAFQABAQAAAAAA
        AAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAP/xAAUEQEA
        AAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCAFUgAAAAAAAAAH//Z
        """)
    static let progressiveJPEG = bytes(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////
        ////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////
        ////////////////////////////////////////////wgARCAAeACgDASIAAhEBAxEB/8QAFQABAQAAAAAA
        AAAAAAAAAAAAAAL/xAAVAQEBAAAAAAAAAAAAAAAAAAAAAv/aAAwDAQACEAMQAAABkVAAAAAH/8QAFBABAAAA
        AAAAAAAAAAAAAAAAQP/aAAgBAQABBQIn/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPwFf/8QAFBEB
        AAAAAAAAAAAAAAAAAAAAIP/aAAgBAgEBPwFf/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQAGPwIn/8QA
        FBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABPyEn/9oADAMBAAIAAwAAABD/AP8A/wD/AP8A/8QAFBEBAAAA
        AAAAAAAAAAAAAAAAIP/aAAgBAwEBPxBf/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAgEBPxBf/8QAFBAB
        AAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABPxAn/9k=
        """)
    static let turnedJPEG = bytes(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAFA3
        PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////
        2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////
        ////////wAARCAAeACgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAA
        AAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAP/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEA
        PwCAFUgAAAAAAAAAH//Z
        """)
    static let lossyWebP = bytes(
        """
        UklGRkQAAABXRUJQVlA4IDgAAABQAwCdASooAB4AP3G202G0ryqmJWgCkC4JZwDIToAAK/fDcAD+0Mr5FIsP
        T+G1VhbPDcjKgAAAAA==
        """)
    static let losslessWebP = bytes(
        "UklGRh4AAABXRUJQVlA4TBEAAAAvJ0AHAAdQvFIUuf+BiOh/AAA=")
    static let extendedWebP = bytes(
        """
        UklGRlIAAABXRUJQVlA4WAoAAAAIAAAAJwAAHQAAVlA4TBEAAAAvJ0AHAAdQvFIUuf+BiOh/AABFWElGGgAA
        AE1NACoAAAAIAAEBEgADAAAAAQAGAAAAAAAA
        """)
    static let avif = bytes(
        """
        AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGlj
        dAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAKAAAAChp
        aW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAA
        AAAAKAAAAB4AAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1h
        AAAAAAAAAAEAAQQBAoMEAAAAMG1kYXQSAAoJGBUn60QENBoQMhkex4eFWd///+LAAADcqMEFXRD84F+vrK5c
        """)
    static let transparentAVIF = bytes(
        """
        AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAAGGbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGlj
        dAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAACxpbG9jAAAAAEQAAAIAAQAAAAEAAAHCAAAAKAACAAAA
        AQAAAa4AAAAUAAAAQmlpbmYAAAAAAAIAAAAaaW5mZQIAAAAAAQAAYXYwMUNvbG9yAAAAABppbmZlAgAAAAAC
        AABhdjAxQWxwaGEAAAAAGmlyZWYAAAAAAAAADmF1eGwAAgABAAEAAADDaXBycAAAAJ1pcGNvAAAAFGlzcGUA
        AAAAAAAAKAAAAB4AAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAAA5w
        aXhpAAAAAAEIAAAADGF2MUOBABwAAAAAOGF1eEMAAAAAdXJuOm1wZWc6bXBlZ0I6Y2ljcDpzeXN0ZW1zOmF1
        eGlsaWFyeTphbHBoYQAAAAAeaXBtYQAAAAAAAAACAAEEAQKDBAACBAEFhgcAAABEbWRhdBIACgYYFSfrCoAy
        CB5A//EAv9eAEgAKCRgVJ+tEBDQaEDIZHseHhVnf///iwAAA3KjBBV0Q/OBfr6yuXA==
        """)
    static let turnedAVIF = bytes(
        """
        AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAAGRbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGlj
        dAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAACxpbG9jAAAAAEQAAAIAAQAAAAEAAAHNAAAAKAACAAAA
        AQAAAbkAAAAUAAAAQmlpbmYAAAAAAAIAAAAaaW5mZQIAAAAAAQAAYXYwMUNvbG9yAAAAABppbmZlAgAAAAAC
        AABhdjAxQWxwaGEAAAAAGmlyZWYAAAAAAAAADmF1eGwAAgABAAEAAADOaXBycAAAAKZpcGNvAAAAFGlzcGUA
        AAAAAAAAKAAAAB4AAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAAAlp
        cm90AwAAAA5waXhpAAAAAAEIAAAADGF2MUOBABwAAAAAOGF1eEMAAAAAdXJuOm1wZWc6bXBlZ0I6Y2ljcDpz
        eXN0ZW1zOmF1eGlsaWFyeTphbHBoYQAAAAAgaXBtYQAAAAAAAAACAAEFAQKDBIUAAgUBBocIhQAAAERtZGF0
        EgAKBhgVJ+sKgDIIHkD/8QC/14ASAAoJGBUn60QENBoQMhkex4eFWd///+LAAADcqMEFXRD84F+vrK5c
        """)

    private static func bytes(_ base64: String) -> [UInt8] {
        Data(base64Encoded: base64, options: .ignoreUnknownCharacters).map(Array.init) ?? []
    }

    /// All of them, with the endings that go with them.
    static let all: [(name: String, bytes: [UInt8])] = [
        ("a.png", png), ("a.gif", gif), ("a.jpg", jpeg), ("b.jpeg", progressiveJPEG),
        ("c.JPG", turnedJPEG), ("a.webp", lossyWebP), ("b.webp", losslessWebP),
        ("c.webp", extendedWebP), ("a.avif", avif), ("b.avif", transparentAVIF),
        ("c.avif", turnedAVIF), ("a.svg", Array("<svg width='40' height='30'/>".utf8)),
    ]
}
