import Archive
import Foundation
import Marks
import News
import Reader
import Search
import Testing

@testable import dateline

/// A start with what was kept comes to the same as one that reads everything.
@Suite struct CachedStartTests {
  private let folder: TemporaryFolder
  private let cache: ArchiveCache

  init() throws {
    folder = try TemporaryFolder(Self.files)
    cache = try Self.cache(of: folder, settlingTime: -3_600_000_000_000)
  }

  private static func cache(
    of folder: TemporaryFolder, settlingTime: Int64
  ) throws -> ArchiveCache {
    var policy = ArchiveCache.Policy()
    policy.leastArticles = 1
    policy.settlingTime = settlingTime
    return try #require(
      ArchiveCache(
        folder: folder.path + "/caches", roots: [Array((folder.path + "/news").utf8)],
        program: programVersion(), policy: policy))
  }

  private static func text(_ number: Int, _ headline: String, _ date: String) -> String {
    """
    Title: \(headline) \(number)
    Source: \(number % 2 == 0 ? "Pellin Post" : "Ostra Daily")
    Date: \(date)
    Tags: pumps, \(number % 3 == 0 ? "ponds" : "mills")

    The pump at pond \(number) was repaired and runs again, as the miller of Ostra said.

    READ MORE: \(headline) \(number + 1)

    """
  }

  /// Dates of which some can be read in two ways, a file of several articles, and two without any.
  private static var files: [String: String] {
    var files = ["news/none.txt": " \n", "news/film.txt": String(repeating: "\0\u{1}", count: 99)]
    for number in 0..<40 {
      let date = number < 30 ? "\(12 + number % 12)/0\(1 + number % 9)/2017" : "03/04/2017"
      files["news/\(number % 4)/\(number).txt"] = text(number, "The pump runs", date)
    }
    let rows = (1...3).map { #"{"title": "Mill \#($0)", "text": "The mill of Ostra, \#($0)."}"# }
    files["news/mills.jsonl"] = rows.joined(separator: "\n")
    return files
  }

  private func opened(with cache: ArchiveCache?, marks: String? = nil) -> HeadlessReader {
    let roots = [Array((folder.path + "/news").utf8)]
    var reader = HeadlessReader(
      roots: roots, theme: .plain, cache: cache,
      corrections: CorrectionTable(roots: roots, file: marks))
    reader.open()
    return reader
  }

  /// Whatever a reader can be asked, in an order that doesn't depend on how the files came.
  private func answers(of reader: HeadlessReader) throws -> [String] {
    let index = reader.index
    var answers = index.ids.map { id in
      let article = index.article(id)
      var json = JSONWriter()
      json.exportRow(of: article, named: article.path, suggested: [])
      return String(decoding: json.bytes, as: UTF8.self)
        + "\(article.flags) \(article.start) \(article.pieces) \(article.corrections.count)"
    }.sorted()
    for text in ["pump", "\"pond 7\"", "p*", "tag:ponds -runs OR mill", "on:2017-04-03"] {
      let query = try Query.parse(text, today: PartialDate(year: 2018, month: 1, day: 1))
      let listing = index.listing(for: Request(query: query, sort: .relevance))
      answers += listing.ids.enumerated().map { place, id in
        "\(listing.scores.isEmpty ? 0 : listing.scores[place]) \(index.article(id).path)"
      }.sorted()
      answers += listing.facets.flatMap { $0.values.map { "\($0.name) \($0.count)" } }
    }
    return answers + reader.state.messages.map(\.sentence).sorted()
  }

  private func keep() throws {
    try opened(with: cache).keep()
    try #require(cache.isThere)
  }

  private func expectTheSame(marks: String? = nil) throws {
    let expected = try answers(of: opened(with: nil, marks: marks))
    let found = try answers(of: opened(with: cache, marks: marks))
    #expect(expected.count > 40 && found == expected)
  }

  private func write(_ text: String, to name: String) throws {
    let url = URL(filePath: folder.path + "/news/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  @Test func anUnchangedFolderIsNotReadAgain() throws {
    try keep()
    try expectTheSame()
    let reader = opened(with: cache)
    cache.remove()
    try reader.keep()
    // As little had changed, nothing was written.
    #expect(!cache.isThere)
  }

  enum Change: CaseIterable {
    case added, changed, touched, removed, renamed, folderMoved, sameSizeAndTime, filled, emptied
    case mostChanged, allRemovedButOne, manyAdded, otherDateOrder
  }

  @Test(arguments: Change.allCases)
  func whatChangedIsReadAgain(change: Change) throws {
    try keep()
    try make(change)
    try expectTheSame()
    // What is kept then holds as well.
    try opened(with: cache).keep()
    try expectTheSame()
  }

  private func make(_ change: Change) throws {
    let files = FileManager.default
    let news = folder.path + "/news/"
    switch change {
    case .added: try write(Self.text(90, "The mill stands still", "2017-05-06"), to: "new/90.txt")
    case .changed: try write(Self.text(5, "The pump is lost", "30/05/2017"), to: "1/5.txt")
    case .touched:
      try files.setAttributes([.modificationDate: Date.now], ofItemAtPath: news + "1/9.txt")
    case .removed: try files.removeItem(atPath: news + "2/6.txt")
    case .renamed: try files.moveItem(atPath: news + "2/6.txt", toPath: news + "2/600.txt")
    case .folderMoved: try files.moveItem(atPath: news + "3", toPath: news + "other")
    case .sameSizeAndTime:
      let path = news + "0/8.txt"
      let date = try #require(
        try files.attributesOfItem(atPath: path)[.modificationDate] as? Date)
      try write(Self.text(8, "The pump sings", "\(12 + 8)/09/2017"), to: "0/8.txt")
      try files.setAttributes([.modificationDate: date], ofItemAtPath: path)
    case .filled: try write(Self.text(91, "None no more", "2017-05-06"), to: "none.txt")
    case .emptied: try write("", to: "mills.jsonl")
    case .mostChanged:
      for number in 0..<30 {
        try write(
          Self.text(number, "The pump rests", "2017-06-07"), to: "\(number % 4)/\(number).txt")
      }
    case .allRemovedButOne:
      for number in 0..<4 { try files.removeItem(atPath: news + "\(number)") }
      for number in 1...9 { try write(Self.text(number, "Left over", "2018"), to: "\(number).txt") }
    case .manyAdded:
      for number in 100..<180 {
        try write(Self.text(number, "The pump is new", "2017-06-07"), to: "new/\(number).txt")
      }
    case .otherDateOrder:
      for number in 0..<12 { try files.removeItem(atPath: news + "\(number % 4)/\(number).txt") }
      for number in 13..<19 {
        try write(Self.text(number, "Other way", "05/\(number)/2017"), to: "2/x\(number).txt")
      }
    }
  }

  @Test func anArchiveThatWasJustMadeIsNotKept() throws {
    let careful = try Self.cache(of: folder, settlingTime: 2_000_000_000)
    try opened(with: careful).keep()
    #expect(!careful.isThere)
  }

  /// Set before it was kept, set afterwards, and taken back.
  @Test func correctionsHoldAsEver() throws {
    let marks = folder.path + "/marks.sqlite"
    let news = resolvedFolder(folder.path + "/news")
    func correction(_ file: String, _ text: String?) -> KeptCorrection {
      KeptCorrection(file: news + "/\(file)".utf8, part: 1, field: "headline", text: text)
    }
    try MarkStore(file: marks).save([correction("1/5.txt", "Set before")])
    try opened(with: cache, marks: marks).keep()
    try expectTheSame(marks: marks)
    try MarkStore(file: marks).save([
      correction("1/5.txt", nil), correction("2/6.txt", "Set later"),
      correction("mills.jsonl", "One of several"),
    ])
    try expectTheSame(marks: marks)
    try expectTheSame()
  }

  /// At many places of the file; each start says so, and comes to the same.
  @Test(arguments: 0..<24)
  func damageIsToldAndReadAround(part: Int) throws {
    try keep()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/caches")
    let url = URL(filePath: folder.path + "/caches/" + (try #require(names.first)))
    var bytes = try Data(contentsOf: url)
    if part == 0 { bytes = bytes.prefix(1_000) } else { bytes[bytes.count * part / 24] ^= 4 }
    try bytes.write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    let expected = try answers(of: opened(with: nil))
    let reader = opened(with: cache)
    let sentence = "The cache was damaged and is made anew."
    #expect(reader.state.messages.contains { $0.sentence == sentence })
    #expect(try answers(of: reader).filter { $0 != sentence } == expected)
    try reader.keep()
    try expectTheSame()
  }

  @Test func aFolderThatCannotBeWrittenIsNoHindrance() throws {
    try Data().write(to: URL(filePath: folder.path + "/caches"))
    let reader = opened(with: cache)
    #expect(reader.index.count == 43)
    #expect(throws: CacheProblem.self) { try reader.keep() }
  }

  @Test func aSmallArchiveIsNotKept() throws {
    let usual = try #require(
      ArchiveCache(folder: folder.path + "/usual", roots: [Array(folder.path.utf8)], program: 1))
    try opened(with: usual).keep()
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/usual"))
  }
}
