import Foundation
import Marks
import Testing

@Suite struct PlacesTests {
  @Test(
    arguments: [
      (["XDG_DATA_HOME": "/d", "HOME": "/h"], "/d/dateline/marks.sqlite"),
      (["HOME": "/h"], "/h/.local/share/dateline/marks.sqlite"),
      (["XDG_DATA_HOME": "", "HOME": "/h"], "/h/.local/share/dateline/marks.sqlite"),
      (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/dateline/marks.sqlite"),
      (["XDG_DATA_HOME": "/d"], "/d/dateline/marks.sqlite"),
      (["HOME": ""], nil),
      ([:], nil),
    ] as [([String: String], String?)])
  func keepsMarksInThePersonsDataFolder(environment: [String: String], file: String?) {
    #expect(marksFile(environment: environment) == file)
  }

  @Test func givesAFolderOneSpelling() throws {
    let folder = try TemporaryFolder()
    let real = folder.path + "/real"
    let link = folder.path + "/link"
    try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
    let spellings = [real, real + "/", link, link + "/../real/.", folder.path + "//real"]
    #expect(Set(spellings.map(resolvedFolder)).count == 1)
    #expect(resolvedFolder(real).last == UInt8(ascii: "l"))
    #expect(resolvedFolder(".") == Array(FileManager.default.currentDirectoryPath.utf8))
  }

  @Test func makesAFolderThatIsNotThereAbsolute() {
    let current = FileManager.default.currentDirectoryPath
    #expect(resolvedFolder("no/such") == Array((current + "/no/such").utf8))
    #expect(resolvedFolder("/no/such") == Array("/no/such".utf8))
  }
}
