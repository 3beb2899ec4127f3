import Marks
import Reader
import Stories

/// Where the articles are of which something was said about stories.
struct StoryPlaces {
  /// For each root the folder that its articles' paths count from.
  let folders: [[UInt8]]

  /// How it is kept; nil for what is below no folder.
  func kept(_ correction: StoryCorrection) -> KeptStoryCorrection? {
    guard let article = place(correction.article), let other = place(correction.other) else {
      return nil
    }
    return KeptStoryCorrection(article, other, isTogether: correction.kind == .together)
  }

  /// What was said of articles below the folders.
  func corrections(_ kept: [KeptStoryCorrection]) -> Set<StoryCorrection> {
    var corrections: Set<StoryCorrection> = []
    for correction in kept {
      for article in keys(correction.article) {
        for other in keys(correction.other) {
          corrections.insert(
            StoryCorrection(correction.isTogether ? .together : .apart, article, other))
        }
      }
    }
    return corrections
  }

  private func place(_ key: SavedMarks.Key) -> KeptStoryCorrection.Place? {
    guard folders.indices.contains(key.root) else { return nil }
    let file = CorrectionTable.opened(folders[key.root]) + key.path
    return KeptStoryCorrection.Place(file: file, part: key.part)
  }

  /// An article can be below several folders.
  private func keys(_ place: KeptStoryCorrection.Place) -> [SavedMarks.Key] {
    folders.enumerated().compactMap { root, folder in
      let folder = CorrectionTable.opened(folder)
      guard place.file.starts(with: folder) else { return nil }
      let path = Array(place.file.dropFirst(folder.count))
      return SavedMarks.Key(root: root, path: path, part: place.part)
    }
  }
}

extension KeptStoryCorrection {
  /// Whether it says something of an article of a file.
  func names(_ file: [UInt8]) -> Bool { article.file == file || other.file == file }

  /// The same of a file that is somewhere else.
  func moving(_ former: [UInt8], to file: [UInt8]) -> KeptStoryCorrection {
    func moved(_ place: Place) -> Place {
      place.file == former ? Place(file: file, part: place.part) : place
    }
    return KeptStoryCorrection(moved(article), moved(other), isTogether: isTogether)
  }
}
