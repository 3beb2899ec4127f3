/// Sites on which articles of many outlets stand: archives of pages, databases, readers, networks.
enum SharedSites {
  /// Whether a host is one of them, or below one.
  static func holds(_ text: [UInt8], _ host: Range<Int>) -> Bool {
    var name = host
    while true {
      if table.value(of: text, in: name) != nil { return true }
      guard let dot = text[name].firstIndex(of: 0x2E) else { return false }
      name = dot + 1..<name.upperBound
    }
  }

  private static let table = PhraseTable<Bool>([
    (
      true,
      [
        "archive.org", "archive.is", "archive.ph", "archive.today", "archive.md", "archive.vn",
        "perma.cc", "webcitation.org", "ghostarchive.org", "googleusercontent.com",
        "proquest.com", "factiva.com", "dj.com", "lexisnexis.com", "lexis.com", "nexis.com",
        "nexisuni.com", "newsbank.com", "gale.com", "galegroup.com", "ebscohost.com", "ebsco.com",
        "europresse.com", "pressreader.com", "newspapers.com", "newspaperarchive.com",
        "newslibrary.com", "genios.de", "wiso-net.de", "swissdox.ch", "retriever-info.com",
        "infomedia.dk", "nla.gov.au", "loc.gov", "gallica.bnf.fr", "delpher.nl", "anno.onb.ac.at",
        "britishnewspaperarchive.co.uk", "paperspast.natlib.govt.nz", "e-newspaperarchives.ch",
        "wisers.net", "eastview.com", "integrum.ru", "jstor.org", "doi.org", "handle.net",
        "feedburner.com", "feedly.com",
        "inoreader.com", "newsblur.com", "getpocket.com", "instapaper.com", "readwise.io",
        "omnivore.app", "flipboard.com", "smartnews.com", "newsbreak.com", "headtopics.com",
        "t.co", "bit.ly", "nyti.ms", "wapo.st", "reut.rs", "bbc.in", "gu.com", "tinyurl.com",
        "ow.ly", "goo.gl", "lnkd.in", "fb.me", "youtu.be",
        "twitter.com", "x.com", "facebook.com", "linkedin.com", "reddit.com", "t.me",
        "telegram.org", "instagram.com", "youtube.com", "pinterest.com", "mailchi.mp",
        "campaign-archive.com", "list-manage.com", "substack.com", "medium.com", "wordpress.com",
        "msn.com", "news.yahoo.com", "apple.news", "google.com",
        "translate.goog", "ampproject.org", "12ft.io", "outline.com", "amazonaws.com", "bsky.app",
        "mastodon.social", "zoom.us",
        "blogspot.com", "tumblr.com", "github.com", "github.io",
        "dropbox.com", "localhost",
      ]
    )
  ])
}
