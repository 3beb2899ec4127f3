import Reader
import Screen
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    (140, 40, Layout.Arrangement.columns), (110, 24, .columns), (109, 24, .stacked),
    (80, 24, .stacked), (60, 24, .stacked), (59, 24, .single), (40, 15, .single),
    (20, 5, .single), (19, 5, .tooSmall), (20, 4, .tooSmall),
  ])
  func arrangementFollowsTheWidth(width: Int, height: Int, arrangement: Layout.Arrangement) {
    let layout = Layout(
      size: Size(width: width, height: height), focus: .list, showsTags: nil, isZen: false)
    #expect(layout.arrangement == arrangement)
  }

  @Test func panesTileTheScreenAtEverySize() {
    var gaps: [String] = []
    for width in 20...200 {
      for height in [5, 6, 10, 24, 60] {
        let layout = Layout(
          size: Size(width: width, height: height), focus: .list, showsTags: nil, isZen: false)
        let area = layout.panes.map { $0.frame.width * $0.frame.height }.reduce(0, +)
        if area != width * (height - 1) { gaps.append("\(width)x\(height)") }
      }
    }
    #expect(gaps.isEmpty)
  }
}
