package import News
package import Search

/// A header row of the list and the articles below it.
package struct ListGroup: Sendable, Equatable {
  package enum Heading: Sendable, Equatable {
    /// Nil for undated articles.
    case day(PartialDate?)
    case story(ListedStory)
    /// So many articles that belong to no story.
    case noStory(Int)
  }

  /// The place of its first article among those that have rows.
  package let first: Int
  package let heading: Heading

  /// What the header says.
  package func title(in index: Index) -> String {
    switch heading {
    case .day(let date): date.map(DateText.day) ?? "Undated"
    case .story(let story): index.article(story.title).title
    case .noStory: "In no story"
    }
  }

  /// The same with other numbers for the articles.
  func mapping(_ number: (ArticleID) -> ArticleID) -> ListGroup {
    guard case .story(var story) = heading else { return self }
    story.title = number(story.title)
    return ListGroup(first: first, heading: .story(story))
  }
}

/// What is listed of a story.
package struct ListedStory: Sendable, Equatable {
  /// The article whose headline is its title; it need not be listed itself.
  package var title: ArticleID
  /// How many of its reports are listed, copies too, and how many there are.
  package let listedCount: Int
  package let count: Int
  /// The first and last day of those that are listed.
  package var from: PartialDate?
  package var to: PartialDate?
}

extension Index {
  /// Groups by day; unfolded copies stand under the day of the first.
  func dayGroups(of articles: FoldedList) -> [ListGroup] {
    let days = dayRuns(in: articles.firsts)
    let places = articles.places(ofFirsts: days.map(\.first))
    return zip(places, days).map { ListGroup(first: $0, heading: .day($1.date)) }
  }

  /// Groups by story, for a listing in such an order and the rows that were made of it.
  func storyGroups(
    of listed: [ArticleID], rows: FoldedList, in stories: StoryMembership
  ) -> [ListGroup] {
    let firsts = rows.firsts
    let starts = firsts.indices.filter {
      $0 == 0 || stories.story(of: firsts[$0]) != stories.story(of: firsts[$0 - 1])
    }
    var place = 0
    return rows.places(ofFirsts: starts).map { first in
      let story = stories.story(of: listed[place])
      let start = place
      while place < listed.count, stories.story(of: listed[place]) == story { place += 1 }
      let reports = listed[start..<place]
      return ListGroup(
        first: first,
        heading: story.map { .story(listedStory($0, of: reports, in: stories)) }
          ?? .noStory(reports.count))
    }
  }

  private func listedStory(
    _ number: Int, of listed: ArraySlice<ArticleID>, in stories: StoryMembership
  ) -> ListedStory {
    let reports = stories.reports(ofStory: number)
    var story = ListedStory(
      title: stories.title(ofStory: number), listedCount: listed.count,
      count: listed.count < reports.count ? reports.count(where: { contains($0) }) : listed.count)
    for id in listed {
      guard let day = self.day(of: id) else { continue }
      if story.from.map({ day.sortKey < $0.sortKey }) ?? true { story.from = day }
      if story.to.map({ day.sortKey > $0.sortKey }) ?? true { story.to = day }
    }
    return story
  }
}
