/// Where keys mean something: the focused pane or the view on top, then everywhere.
package enum KeyContext: String, Sendable, CaseIterable {
  case global, list, detail, tags, raw, versions, help
}

/// What the help screen, the palette, the configuration and the default keys know of a command.
package struct CommandEntry: Sendable {
  package enum Group: String, Sendable, CaseIterable {
    case moving = "Moving"
    case panes = "Panes"
    case finding = "Finding"
    case tags = "Tags"
    case related = "Related stories"
    case article = "This article"
    case program = "The program"
  }

  package let command: Command
  package let group: Group
  package let context: KeyContext
  /// In vim notation.
  package let keys: [String]
  /// One sentence without its full stop.
  package let help: String

  /// Whether lists for people hold it: of the nine that follow a link the first stands for all.
  package var isListed: Bool { (command.linkNumber ?? 1) == 1 }
}

/// The one table of commands, in the order of the help screen.
package let commandTable: [CommandEntry] = [
  entry(.down, .moving, "j <Down>", "Go down a row, in the detail a line"),
  entry(.up, .moving, "k <Up>", "Go up a row, in the detail a line"),
  entry(.nextArticle, .moving, "J", "Go to the next article from any pane"),
  entry(.previousArticle, .moving, "K", "Go to the previous article from any pane"),
  entry(.top, .moving, "g <Home>", "Go to the top"),
  entry(.bottom, .moving, "G <End>", "Go to the bottom"),
  entry(.halfPageDown, .moving, "<C-d>", "Go half a page down"),
  entry(.halfPageUp, .moving, "<C-u>", "Go half a page up"),
  entry(.pageDown, .moving, "<C-f> <PgDn>", "Go a page down"),
  entry(.pageUp, .moving, "<C-b> <PgUp>", "Go a page up"),
  entry(.readOn, .moving, "<Space>", "Read on: a page, at the end the next unread article"),
  entry(.nextGroup, .moving, "}", "Go to the next day or group in the list"),
  entry(.previousGroup, .moving, "{", "Go to the previous day or group in the list"),

  entry(.paneLeft, .panes, "h <Left>", "Go to the pane on the left"),
  entry(.paneRight, .panes, "l <Right>", "Go to the pane on the right"),
  entry(.nextPane, .panes, "<Tab>", "Go to the next pane"),
  entry(.previousPane, .panes, "<S-Tab>", "Go to the previous pane"),
  entry(.widenPane, .panes, "<A-l>", "Widen the focused pane"),
  entry(.narrowPane, .panes, "<A-h>", "Narrow the focused pane"),
  entry(.zen, .panes, "z", "Show the article alone, centred, or everything again"),
  entry(.open, .panes, "<Enter>", "Open: read the article, follow the link"),
  entry(.back, .panes, "q", "Go back: close the innermost view, at the top level leave"),
  entry(.cancel, .panes, "<Esc>", "Cancel the innermost input, search or filter"),
  entry(.quit, .panes, "Q", "Leave at once"),

  entry(.search, .finding, "/", "Search headlines and text as you type"),
  entry(.filter, .finding, "F", "Edit the search as one line in the query language"),
  entry(.nextMatch, .finding, "n", "Go to the next match, without a search to the next unread"),
  entry(.previousMatch, .finding, "N", "Go to the previous match or unread article"),
  entry(.sort, .finding, "S", "Choose what the list is sorted by; again reverses"),
  entry(
    .foldReprints, .finding, "Z", "Unfold or fold an article's copies; without any, all in the list"
  ),

  entry(.tags, .tags, "t", "Show the tags and go there, or go back"),
  entry(.tagsPane, .tags, "T", "Show or hide the tags pane"),
  entry(
    .include, .tags, in: .tags, "<Space>", "Include only articles with this tag, or release it"),
  entry(.only, .tags, in: .tags, "<Enter>", "Show this tag only"),
  entry(.exclude, .tags, in: .tags, "x", "Exclude articles with this tag, or release it"),
  entry(.toggleOr, .tags, in: .tags, "o", "Switch between all of the tags and any of them"),
  entry(
    .includeSuggested, .tags, in: .tags, "~",
    "Count suggested tags as the articles' own, or apart (~5)"),
  entry(.narrowTags, .tags, in: .tags, "/", "Type to narrow the tags shown"),
  entry(.clearFilter, .tags, "<C-t>", "Clear the tag filter"),

  entry(.related, .related, "r", "Go to the related stories of this article"),
  entry(.newerReport, .related, "]", "Go to the next newer report of this story"),
  entry(.olderReport, .related, "[", "Go to the next older report of this story"),
  entry(.versions, .related, "=", "Compare the article with a copy or another report"),
  entry(.split, .related, "", "Not the same event: take the article out of its story"),
  entry(.join, .related, "", "The same event: join its story with that of NUMBER or PATH"),
  entry(.follow1, .related, "1", "Follow that numbered link or related story"),
  entry(.follow2, .related, "2", "Follow link 2"),
  entry(.follow3, .related, "3", "Follow link 3"),
  entry(.follow4, .related, "4", "Follow link 4"),
  entry(.follow5, .related, "5", "Follow link 5"),
  entry(.follow6, .related, "6", "Follow link 6"),
  entry(.follow7, .related, "7", "Follow link 7"),
  entry(.follow8, .related, "8", "Follow link 8"),
  entry(.follow9, .related, "9", "Follow link 9"),
  entry(.visitPrevious, .related, "<C-o> <BS>", "Go back through the articles visited"),
  entry(.visitNext, .related, ">", "Go forward through the articles visited"),

  entry(.raw, .article, "v", "Show the raw file, as it is on disk"),
  entry(.why, .article, "w", "Show where each field comes from and how sure it is"),
  entry(.star, .article, "s", "Star the article, or take the star away"),
  entry(.toggleUnread, .article, "u", "Mark the article unread, or read"),
  entry(.markAllRead, .article, "A", "Mark all articles shown as read"),
  entry(.acceptTags, .article, "a", "Give the article the tags that are suggested for it (~)"),
  entry(.undo, .article, "U", "Undo the last change of marks, fields or stories"),
  entry(.openURL, .article, "o", "Open the article's address in the browser"),
  entry(.edit, .article, "e", "Edit the file in $VISUAL or $EDITOR"),
  entry(.pipe, .article, "|", "Pipe the article's clean text to a command"),
  entry(.copyPath, .article, "yy", "Copy the path"),
  entry(.copyURL, .article, "yu", "Copy the address"),
  entry(.copyHeadline, .article, "yh", "Copy the headline"),
  entry(.copyText, .article, "yt", "Copy the text"),

  entry(.commandLine, .program, ":", "Type a command by its name"),
  entry(.help, .program, "? <F1>", "Show this help; / searches it"),
  entry(.messages, .program, "", "Show the messages so far, and which files were skipped"),
  entry(.rescan, .program, "R <F5>", "Look at the folder again"),
  entry(.redraw, .program, "<C-l>", "Draw the screen anew"),
  entry(.suspend, .program, "<C-z>", "Suspend the program; fg comes back"),
]

private func entry(
  _ command: Command, _ group: CommandEntry.Group, in context: KeyContext = .global,
  _ keys: String, _ help: String
) -> CommandEntry {
  CommandEntry(
    command: command, group: group, context: context,
    keys: keys.split(separator: " ").map(String.init), help: help)
}
