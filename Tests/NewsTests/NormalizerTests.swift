import Testing

@testable import News

@Suite struct NormalizerTests {
  @Test(arguments: [
    ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
    ("one\u{85}two\u{2028}three\u{2029}four", "one\ntwo\nthree\nfour"),
    ("tab\tstays, bell\u{07} and escape\u{1B}[2J go", "tab\tstays, bell and escape go"),
    ("\u{1B}]0;title\u{07}a\u{1B}[1;31mb\u{1B}(0c\u{1B}P1$r\u{1B}\\d", "abcd"),
    ("\u{1B}]0;open \u{1B}[\nend\u{1B}", "]0;open [\nend"),
    ("C1 \u{9B}31mis gone\u{9B}, so is DEL\u{7F}", "C1 is gone, so is DEL"),
    ("no\u{A0}break\u{2009}thin\u{3000}wide", "no break thin wide"),
    ("soft\u{AD}hyphen zero\u{200B}width \u{FEFF}mark", "softhyphen zerowidth mark"),
    ("over\u{202E}ride iso\u{2066}late\u{2069} mark\u{200F}", "override isolate mark"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    (
      "fish &amp; chips &lt;here&gt; &#8217; &#x2019; &mdash; &eacute;",
      "fish & chips <here> ’ ’ — é"
    ),
    ("twice &amp;quot;escaped&amp;quot; &amp;#39;", "twice \"escaped\" '"),
    ("&#150; is a dash in Windows", "– is a dash in Windows"),
    ("a.example/?x=1&copy=2 AT&T &unknown; & &;", "a.example/?x=1&copy=2 AT&T &unknown; & &;"),
    ("&#0; &#x1B; &#x202E; &#xD800; &#99999999;", "   \u{FFFD} &#99999999;"),
    ("itâ€™s â€œquotedâ€\u{9D} â€” cafÃ©", "it’s “quoted” — café"),
    ("itÃ¢â‚¬â„¢s garbled twice", "it’s garbled twice"),
    ("Ã¢â‚¬Å“TwiceÃ¢â‚¬Â\u{9D}, not SMÅ“", "“Twice”, not SMÅ“"),
    ("the â€œquotedâ€\u{FFFD} end", "the “quoted” end"),
    ("the [old ferry](https://harbour.example/a) is back", "the old ferry is back"),
    ("[Ferry](/a \"A boat\"), [quay](#b)", "Ferry, quay"),
    ("[sic] (as he wrote) a[1](2) [x](y z)", "[sic] (as he wrote) a[1](2) [x](y z)"),
    ("DÉJÀ “É»” stays, AMANHÃ” too", "DÉJÀ “É»” stays, AMANHÃ” too"),
  ])
  func cleans(text: String, clean: String) {
    var normalizer = Normalizer()
    normalizer.normalize(Array(text.utf8))
    #expect(String(decoding: normalizer.output, as: UTF8.self) == clean)
  }

  @Test func plainTextIsCopiedAsItIs() {
    let text = "Nothing here needs cleaning: ñandú, 東京, Ωmega, 🎈.\n"
    var normalizer = Normalizer()
    normalizer.normalize(Array(text.utf8))
    #expect(normalizer.output == Array(text.utf8))
  }
}
