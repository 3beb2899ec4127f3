import Reader
import ReaderTestSupport
import Screen
import Testing
import Views

@Suite struct GoldenScreenTests {
  @Test(arguments: [
    ("columns", 120, 24, ""),
    ("columns-read", 120, 24, "/swing<Enter><Enter>"),
    ("columns-related", 120, 24, "/turns<Enter>r"),
    ("columns-filtered", 120, 24, "t/bridge<Enter><Space>"),
    ("columns-why", 120, 24, "w"),
    ("stacked", 80, 24, ""),
    ("stacked-tags", 80, 24, "t"),
    ("stacked-searching", 80, 24, "/brid"),
    ("stacked-malformed", 80, 24, "/(ferry))"),
    ("single-list", 40, 15, ""),
    ("single-detail", 40, 15, "jj<Enter>"),
    ("single-tags", 40, 15, "t"),
    ("smallest", 20, 5, "<Enter>"),
    ("nothing-found", 80, 12, "/zeppelin<Enter>"),
    ("raw", 80, 12, "v"),
    ("help", 80, 24, "?"),
    ("zen", 120, 24, "}z"),
    ("completion", 80, 8, ":so<Tab>"),
  ])
  func screenLooksAsRecorded(name: String, width: Int, height: Int, keys: String) throws {
    var session = Session(harbour, size: Size(width: width, height: height), theme: probeTheme)
    session.rawText = "A raw line.\u{1B}[31m\nAnother\tline."
    try session.press(keys)
    expectSnapshot(frame(of: session.state), named: name)
  }

  @Test(arguments: [
    ("versions-columns", 120, 30), ("versions-stacked", 80, 30), ("versions-single", 40, 15),
  ])
  func twoVersionsLookAsRecorded(name: String, width: Int, height: Int) throws {
    var session = Session(carillon, size: Size(width: width, height: height), theme: probeTheme)
    try session.press("/path:ledger.txt<Enter><Enter>=")
    expectSnapshot(frame(of: session.state), named: name)
  }

  @Test(arguments: [
    ("copies-folded", 120, 12, ""), ("copies-unfolded", 120, 12, "Z"),
    ("copies-unfolded-narrow", 40, 12, "Zj"),
    ("stories-by-size", 140, 12, "Z:sort story-size<Enter>"),
    ("stories-searched", 80, 14, "/gannets<Enter>:sort story-freshness<Enter>"),
    ("stories-narrow", 40, 12, ":sort story-size reversed<Enter>"),
  ])
  func copiesLookAsRecorded(name: String, width: Int, height: Int, keys: String) throws {
    var session = Session(
      Gannets.files, size: Size(width: width, height: height), theme: probeTheme)
    try session.press(keys)
    expectSnapshot(frame(of: session.state), named: name)
  }

  @Test func loadingShowsHowFarItIs() {
    var session = Session(harbour, size: Size(width: 80, height: 12), theme: probeTheme)
    session.send(.restarted)
    session.send(
      .loaded(
        [],
        LoadingProgress(
          filesFound: 100_000, filesRead: 45_000, bytesRead: 1, isListing: false,
          milliseconds: 900)))
    expectSnapshot(frame(of: session.state), named: "loading")
  }

  @Test func everySizeDrawsInside() {
    var session = Session(harbour, theme: probeTheme)
    for width in stride(from: 1, through: 150, by: 7) {
      for height in [1, 2, 4, 5, 9, 24] {
        session.resize(to: width, height)
        let frame = frame(of: session.state)
        #expect(frame.canvas.size == Size(width: width, height: height))
      }
    }
  }
}
