import Testing

@testable import Settings

struct FoldersTests {
  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/etc/xdg", "HOME": "/home/ada"], "/etc/xdg/dateline"),
    (["XDG_CONFIG_HOME": "", "HOME": "/home/ada"], "/home/ada/.config/dateline"),
    (["XDG_CONFIG_HOME": "relative", "HOME": "/home/ada"], "/home/ada/.config/dateline"),
    (["HOME": "/home/ada"], "/home/ada/.config/dateline"),
    (["HOME": "relative"], nil),
    ([:], nil),
  ])
  func `the configuration folder is where XDG has it`(
    environment: [String: String], folder: String?
  ) {
    #expect(configFolder(environment: environment) == folder)
  }

  @Test(arguments: [
    ("/srv/news", "/srv/news"), ("~/news", "/home/ada/news"), ("~", "/home/ada"),
    ("news", nil), ("./news", nil), ("~bob/news", nil), ("", nil),
  ])
  func `only absolute paths and those of the home are paths`(written: String, path: String?) {
    #expect(absolutePath(written, environment: ["HOME": "/home/ada"]) == path)
  }
}
