extension [Unicode.Scalar] {
    /// The offset in UTF-8 of the scalar at an index, or of the end.
    func utf8Offset(of index: Int) -> Int {
        self[..<Swift.min(index, count)].reduce(0) { $0 + UTF8.width($1) }
    }
}

extension String {
    init(_ scalars: some Sequence<Unicode.Scalar>) {
        self.init()
        unicodeScalars.append(contentsOf: scalars)
    }
}
