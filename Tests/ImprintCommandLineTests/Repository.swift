import Foundation
import ImprintTesting

/// This repository, which is itself a site.
enum Repository {
    /// The folder that holds `Package.swift`, above the folder of the built program.
    static let root: URL = {
        var folder = Program.url ?? URL(filePath: FileManager.default.currentDirectoryPath)
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()
}
