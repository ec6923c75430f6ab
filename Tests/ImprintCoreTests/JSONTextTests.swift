import ImprintCore
import Testing

struct JSONTextTests {
    @Test(
        arguments: [
            (Value.none, "null"), (true, "true"), (-3, "-3"), (1.5, "1.5"), (.number(.nan), "null"),
            ("é\"\\\n\u{1}", #""é\"\\\n\u0001""#), ([1, "a", []], #"[1,"a",[]]"#),
            (["b": 1, "a": ["c": .none]], #"{"b":1,"a":{"c":null}}"#), ([:], "{}"),
        ] as [(Value, String)])
    func `a value is written on one line`(value: Value, text: String) {
        #expect(JSONText.text(of: value) == text)
    }

    @Test func `an indented value has a line for each part`() {
        let text = """
            {
              "a": [
                1,
                {}
              ]
            }

            """
        #expect(JSONText.text(of: ["a": [1, [:]]], isIndented: true) == text)
    }
}
