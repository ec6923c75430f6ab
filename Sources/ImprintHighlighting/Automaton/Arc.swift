/// Where bytes of a range lead.
struct Arc: Sendable {
    let low: UInt8
    let high: UInt8
    let target: Int32
}
