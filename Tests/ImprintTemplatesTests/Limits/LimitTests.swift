import Foundation
import ImprintCore
import Synchronization
import Testing

@testable import ImprintTemplates

struct LimitTests {
    private func code(
        _ text: String, _ limits: TemplateLimits = TemplateLimits(), files: [String: String] = [:]
    ) -> String? {
        var output: [UInt8] = []
        do throws(TemplateError) {
            let template = try Template(SourceText(file: SourcePath("l.html"), text))
            try template.render(
                TemplateEnvironment(loader: try MemoryLoader(files), limits: limits),
                TemplateScope([:]), into: &output)
            return nil
        } catch {
            #expect(error.diagnostic.location != nil)
            return error.diagnostic.code
        }
    }

    @Test(arguments: [
        ("{% for i in range(10000000) %}x{% endfor %}", "template.limit-iterations"),
        ("{{ range(1000000000000) | list }}", "template.limit-iterations"),
        (
            "{% for i in range(3000) %}{% for j in range(3000) %}{% endfor %}{% endfor %}",
            "template.limit-iterations"
        ),
        ("{{ range(9223372036854775807) | sum }}", "template.limit-iterations"),
        ("{{ 'a' * 1000000000000 }}", "template.limit-size"),
        ("{{ [1] * 1000000000000 }}", "template.limit-iterations"),
        ("{{ 'a' * 9223372036854775807 * 2 }}", "template.limit-size"),
        (
            "{% set ns = namespace(s='aaaaaaaa') %}{% for i in range(64) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
            "template.limit-size"
        ),
        (
            "{% set ns = namespace(s=[1]) %}{% for i in range(64) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
            "template.limit-iterations"
        ),
        ("{{ 'a' | center(1000000000000) }}", "template.limit-size"),
        ("{{ 'a\nb' | indent(1000000000000) }}", "template.limit-size"),
        ("{{ '%999999999d' % 1 }}", "template.limit-size"),
        ("{{ '%99999999999999999999d' % 1 }}", "template.format"),
        ("{{ ('a' * 1000000) | replace('a', 'b' * 1000000) }}", "template.limit-size"),
        ("{{ ('a' * 100000) | join('b' * 100000) }}", "template.limit-size"),
        ("{{ [1] | batch(1000000000000, 'x') }}", "template.limit-iterations"),
        ("{{ [1] | slice(1000000000000) }}", "template.limit-iterations"),
        ("{{ 9223372036854775807 + 1 }}", "template.overflow"),
        ("{{ 2 ** 64 }}", "template.overflow"),
        ("{{ 2 ** 1000000000000 }}", "template.overflow"),
        ("{{ 10.0 ** 1000 }}", "template.overflow"),
        ("{{ -(-9223372036854775807 - 1) }}", "template.overflow"),
        ("{{ (-9223372036854775807 - 1) // -1 }}", "template.overflow"),
        ("{{ (-9223372036854775807 - 1) | abs }}", "template.overflow"),
        ("{{ 99999999999999999999 }}", "template.overflow"),
        ("{{ 1e300 | int }}", "template.overflow"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "template.limit-depth"),
        ("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}", "template.limit-depth"),
        ("{% block a %}{{ self.a() }}{% endblock %}", "template.limit-depth"),
    ])
    func `a template that asks for too much is stopped, with the place`(
        text: String, expected: String
    ) {
        #expect(code(text) == expected)
    }

    @Test func `a limit of the environment holds`() {
        var limits = TemplateLimits()
        limits.outputSize = 10
        #expect(code("{{ 'a' * 11 }}", limits) == "template.limit-size")
        #expect(code("12345678901", limits) == "template.limit-size")
        #expect(code("{% for i in range(11) %}x{% endfor %}", limits) == "template.limit-size")
        limits = TemplateLimits()
        limits.iterations = 5
        #expect(code("{% for i in range(6) %}{% endfor %}", limits) == "template.limit-iterations")
        #expect(code("{% for i in range(5) %}{% endfor %}", limits) == nil)
    }

    @Test func `templates that include each other are named in their circle`() throws {
        let files = ["a.html": "{% include 'b.html' %}", "b.html": "{% include 'a.html' %}"]
        let template = try Template(
            SourceText(file: SourcePath("l.html"), "{% include 'a.html' %}"))
        var output: [UInt8] = []
        do throws(TemplateError) {
            try template.render(
                TemplateEnvironment(loader: try MemoryLoader(files)), TemplateScope([:]),
                into: &output)
            Issue.record("the include has no end")
        } catch {
            #expect(error.diagnostic.code == "template.include-cycle")
            #expect(
                error.diagnostic.message.contains("a.html → b.html → a.html")
                    || error.diagnostic.message.contains("b.html → a.html → b.html"))
        }
        #expect(
            code("{% extends 'l.html' %}", files: ["l.html": "{% extends 'l.html' %}"])
                == "template.include-cycle")
        #expect(
            code("{% import 'x' as x %}", files: ["x": "{% import 'x' as x %}"])
                == "template.include-cycle")
    }

    @Test func `a partial may include itself as long as it ends`() throws {
        let files = [
            "n.html":
                "{{ n }}{% if n < 20 %}{% with n = n + 1 %}{% include 'n.html' %}{% endwith %}{% endif %}"
        ]
        #expect(code("{% with n = 0 %}{% include 'n.html' %}{% endwith %}", files: files) == nil)
    }

    static let deep: [(name: String, text: String)] = {
        func nest(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
            String(repeating: open, count: count) + inner + String(repeating: close, count: count)
        }
        return [
            ("parentheses", "{{ " + nest("(", "1", ")", 100_000) + " }}"),
            ("lists", "{{ " + nest("[", "1", "]", 100_000) + " }}"),
            ("mappings", "{{ " + nest("{'a':", "1", "}", 100_000) + " }}"),
            ("signs", "{{ " + nest("-", "1", "", 100_000) + " }}"),
            ("not", "{{ " + nest("not ", "1", "", 100_000) + " }}"),
            ("sum", "{{ 1" + nest(" + 1", "", "", 100_000) + " }}"),
            ("powers", "{{ 1" + nest(" ** 1", "", "", 100_000) + " }}"),
            ("members", "{{ a" + nest(".a", "", "", 100_000) + " }}"),
            ("calls", "{{ a" + nest("()", "", "", 100_000) + " }}"),
            ("filters", "{{ 1" + nest(" | abs", "", "", 100_000) + " }}"),
            ("subscripts", "{{ " + nest("a[", "1", "]", 100_000) + " }}"),
            ("conditionals", "{{ 1" + nest(" if 1", "", "", 100_000) + " }}"),
            ("alternatives", "{{ " + nest("1 if 1 else ", "1", "", 100_000) + " }}"),
            ("targets", "{% for " + nest("(", "a", ")", 100_000) + " in x %}{% endfor %}"),
            ("statements", nest("{% if 1 %}", "x", "{% endif %}", 100_000)),
            ("loops", nest("{% for x in [1] %}", "x", "{% endfor %}", 100_000)),
            ("macros", nest("{% macro m() %}", "x", "{% endmacro %}", 100_000)),
            ("blocks", (0..<5000).map { "{% block b\($0) %}" }.joined()),
        ]
    }()

    @Test func `nesting without end is refused on a thread with little stack`() throws {
        for (name, text) in Self.deep {
            #expect(try onSmallStack { code(text) } == "template.too-deep", "\(name)")
        }
    }

    @Test func `nesting up to the limits runs on a thread with little stack`() throws {
        // Frames without optimisation are many times as large.
        #if DEBUG
            let (depth, calls) = (10, 10)
        #else
            let (depth, calls) = (95, 60)
        #endif
        let text =
            String(repeating: "(", count: depth) + "1" + String(repeating: " + 1)", count: depth)
        let macros =
            "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(\(calls)) }}"
        #expect(try onSmallStack { code("{{ \(text) }}") } == nil)
        #expect(try onSmallStack { code(macros) } == nil)
        let flat = "{{ 1" + String(repeating: " ~ 1", count: 50_000) + " }}"
        #expect(try onSmallStack { code(flat) } == nil)
        let choices =
            "{% if 0 %}" + String(repeating: "{% elif 0 %}", count: 20_000) + "{% endif %}"
        #expect(try onSmallStack { code(choices) } == nil)
    }

    /// Runs on a thread with 512 KB of stack, as builds do.
    private func onSmallStack(_ body: @escaping @Sendable () -> String?) throws -> String? {
        let result = Mutex<String??>(nil)
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            let code = body()
            result.withLock { $0 = .some(code) }
            done.signal()
        }
        thread.stackSize = 512 << 10
        thread.start()
        done.wait()
        return try #require(result.withLock { $0 })
    }
}
