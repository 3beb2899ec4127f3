import Testing

@testable import Settings

struct FoldersTests {
  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/etc/xdg", "HOME": "/users/ada"], "/etc/xdg/dateline"),
    (["XDG_CONFIG_HOME": "", "HOME": "/users/ada"], "/users/ada/.config/dateline"),
    (["XDG_CONFIG_HOME": "relative", "HOME": "/users/ada"], "/users/ada/.config/dateline"),
    (["HOME": "/users/ada"], "/users/ada/.config/dateline"),
    (["HOME": "relative"], nil),
    ([:], nil),
  ])
  func `the configuration folder is where XDG has it`(
    environment: [String: String], folder: String?
  ) {
    #expect(configFolder(environment: environment) == folder)
  }

  @Test(arguments: [
    ("/srv/news", "/srv/news"), ("~/news", "/users/ada/news"), ("~", "/users/ada"),
    ("news", nil), ("./news", nil), ("~bob/news", nil), ("", nil),
  ])
  func `only absolute paths and those of the home are paths`(written: String, path: String?) {
    #expect(absolutePath(written, environment: ["HOME": "/users/ada"]) == path)
  }
}
