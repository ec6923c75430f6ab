/// The reason that nothing can be searched in an index.
package enum SearchIndexOpeningError: Error, Hashable {
    /// There is no manifest.
    case missing

    /// The manifest is not what it should be.
    case damaged

    /// The index was made by a version of the program that writes another form.
    case otherVersion(Int)
}
