/// Programs that keep notes and clips of pages, which name themselves as their source.
enum NotePrograms {
  static let table = PhraseTable<Bool>([
    (
      true,
      [
        "joplin", "joplin-desktop", "joplin-mobile", "joplin-clipper", "evernote", "obsidian",
        "notion", "web clipper", "obsidian web clipper", "markdownload", "logseq", "zotero",
        "onenote", "simplenote", "google keep",
      ]
    )
  ])
}
