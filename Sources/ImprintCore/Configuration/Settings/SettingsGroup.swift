/// Settings that stand under one key, or make up a file: what a mapping with known keys is read into.
///
/// The list of settings is the one declaration of the keys: the decoder reads by it, and the JSON
/// Schema for editors is printed from it.
package protocol SettingsGroup: Sendable {
    /// The settings of an author who wrote none.
    init()

    static var settings: SettingList<Self> { get }
}
