/// Programs that keep notes and clips of pages, which name themselves as their source.
enum NotePrograms {
  static let table = PhraseTable<Bool>([
    (
      true,
      [
        "joplin", "joplin-desktop", "joplin-mobile", "joplin-clipper", "evernote", "obsidian",
        "notion", "web clipper", "obsidian web clipper", "markdownload", "logseq", "zotero",
        "onenote", "simplenote", "google keep", "readwise", "readwise reader", "omnivore",
        "web.clip", "web.clip7", "mobile.iphone", "mobile.android", "desktop.mac", "desktop.win",
        "mail.smtp",
      ]
    )
  ])

  /// What they call the kinds of things that they keep, where others name a section.
  static let kinds = PhraseTable<Bool>([
    (true, ["articles", "article", "highlights", "clippings"])
  ])
}
