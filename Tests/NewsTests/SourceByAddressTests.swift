import News
import Testing

/// The site of an article's own address, for want of an outlet's name.
@Suite struct SourceByAddressTests {
  @Test(arguments: [
    ("https://www.coastpost.example/harbour/room", "coastpost.example"),
    ("https://feeds.coastpost.example:8080?id=4", "coastpost.example"),
    ("https://web.archive.org/web/2019/https://m.coastpost.example/room", "coastpost.example"),
    ("https://en.wikinews.org/wiki/Room_opens", "en.wikinews.org"),
    ("https://WWW.CoastPost.Example./room", "coastpost.example"),
    // On such sites stand articles of all kinds of outlets.
    ("https://search.proquest.com/docview/1234", nil),
    ("https://t.co/a1b2c3", nil),
    // No names of hosts.
    ("https://192.168.0.1/room", nil), ("https://coastpost/room", nil),
    ("https://a@coastpost.example/room", nil), ("https://", nil), ("harbour/room.html", nil),
  ])
  func siteIsTheSource(address: String, source: String?) throws {
    let text = "Title: Reading Room Opens\nDate: 2019-05-06\nURL: \(address)\n\n\(Filler.body)"
    #expect(try recovered(text).source == source)
  }

  @Test func aNamedOutletIsTheSource() throws {
    let text =
      "Title: Reading Room Opens\nSource: Coast Post\nURL: https://www.post.example/room\n\n"
      + Filler.body
    #expect(try recovered(text).source == "Coast Post")
  }

  @Test func addressesMayHoldAddresses() throws {
    let address = String(repeating: "https://t.co/", count: 40_000) + "http://post.example"
    let text = "Title: Reading Room Opens\nURL: \(address)\n\n\(Filler.body)"
    #expect(try recovered(text).source == "post.example")
  }

  @Test func anAddressBelowTheTextLeadsElsewhere() throws {
    let text =
      "Reading Room Opens\nMay 6, 2019\n\n\(Filler.body)\n\nLink: https://www.post.example/x"
    #expect(try recovered(text).source == nil)
  }

  @Test func aRecordNamesItsAddress() throws {
    let record =
      "<doc id=\"7\" url=\"https://en.wikinews.org/wiki?curid=7\" title=\"Reading room opens\">\n"
      + "Reading room opens\n\nMonday, May 6, 2019\n\n\(Filler.body)\n\n</doc>\n"
    #expect(try recovered(record).source == "en.wikinews.org")
  }
}
