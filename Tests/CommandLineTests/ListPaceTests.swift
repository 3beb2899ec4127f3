import Testing

@testable import dateline

struct ListPaceTests {
  @Test(arguments: [
    (tookMilliseconds: 1, nextAfter: 200), (tookMilliseconds: 50, nextAfter: 450),
  ])
  func listsTakeATenthOfTheTime(tookMilliseconds: Int, nextAfter: Int) {
    let start = ContinuousClock.now
    var pace = ListPace()
    pace.begin(at: start)
    let end = start + .milliseconds(tookMilliseconds)
    pace.end(at: end)
    #expect(!pace.isDue(at: end + .milliseconds(nextAfter - 1)))
    #expect(pace.isDue(at: end + .milliseconds(nextAfter)))
  }
}
