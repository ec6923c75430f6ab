// swift-tools-version:5.9
/* A catalogue /* nested */ – „Verzeichnis“ */
import Foundation
@testable import struct Catalogue.Item
#if os(Linux) && !DEBUG
import Glibc
#elseif canImport(Darwin)
#else
#error("none")
#endif

/// An item.
/// - Parameter name: its name
@frozen public struct Item<Element: Comparable, Value>: Hashable, Codable where Element: Sendable {
    public let name: String
    private(set) var price: Double = 1.5e-3, count = 1_000, hex = 0xFF, bin = 0b1010, oct = 0o17, hf = 0x1.8p3
    static var shared: Item? = nil
    lazy var list: [Int: [String]] = [:]
    weak var delegate: AnyObject?
    unowned(safe) let owner: Owner
    @Published var state = State.on { didSet { print(oldValue) } willSet { } }
    var total: Double { get { price * 2 } set { price = newValue / 2 } }
    subscript(index: Int) -> Element? { return items[index] }

    init?(_ name: String, for value: Value...) throws {
        guard !name.isEmpty, let first = value.first else { return nil }
        self.name = name
        super.init()
    }
    deinit { close() }
    mutating func add(_ other: inout Item, by factor: Int = 2) async throws -> Bool { factor > 1 }
    static func == (a: Item, b: Item) -> Bool { a.name == b.name }
    static prefix func - (a: Item) -> Item { a }
    @discardableResult @inlinable func map<T>(_ f: @escaping (Element) throws -> T) rethrows -> [T] { try items.map(f) }
    func `default`() -> some View { Text("x") }
}

public indirect enum Tree<T> { case leaf, node(T, left: Tree, right: Tree); case other = "x" }
open class Base: NSObject, Sendable { override class func make() -> Self { fatalError("abstract") } }
protocol Shape: AnyObject { associatedtype Unit = Int; var area: Double { get }; func draw() async }
extension Item: CustomStringConvertible { public var description: String { "Item(\(name))" } }
actor Counter { var n = 0; nonisolated func f() {} }
typealias Handler = @Sendable (Int, String) -> Void
infix operator **: MultiplicationPrecedence
precedencegroup Power { associativity: right; higherThan: MultiplicationPrecedence }
fileprivate final class Store {}
@propertyWrapper struct Clamped { var wrappedValue: Int }
@available(macOS 12, iOS 15, *) func recent() { if #available(iOS 15, *) { } }

let text = "a \(name) b \(price * 2, specifier: "%.2f") \"q\" \t\u{e9} \\ \(list.map { "\($0)" }.joined(separator: ", "))"
let raw = #"no \n escapes, "quotes" and \#(name)"#, more = ##"x "# \##(y)"##
let block = """
    Several "lines" with \(value)
      and \""" inside \
    """
let regex = /a+b/; let other = #/x/y/#
var tuple = (1, two: "zwei", 3.0).two; let größe = 3, 🐶 = "dog", `class` = 1
for (i, item) in items.enumerated() where i % 2 == 0 { continue }
outer: while true { repeat { break outer } while i < 3 }
switch value {
case 0..<10, 20...: print("few")
case let .node(x, left: _, right: _) where x > 3: fallthrough
case is Int, .leaf: break
@unknown default: return
}
if let x = y as? Int, case .some(let z) = x ?? nil { z! += 1 }
do { try await f() } catch let error as MyError { throw error } catch { defer { print("done") } }
let f = { [weak self] (a: Int) -> Int in self?.g(a) ?? $0 &+ ~a }
let kp = \Item.name; let sel = #selector(Base.make); let file = #file, line = #line, fn = #function
a += 1; b <<= 2; c === d; e !== f; g &&= h; i ... j; k ?? l; -m; !n; x ? y : z; p->q
let arr: [any Shape] = [1, -2, .init()]; let opt: Int?? = .none; let t: Any.Type = Int.self
await withTaskGroup(of: Int.self) { group in group.addTask { 1 } }
_ = "unfinished \(name
let after = 1
let open = "never closed
let again = true
