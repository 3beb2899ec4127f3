import ArgumentParser
import Testing

@testable import dateline

@Suite struct ReadRequestTests {
  @Test(arguments: [
    [], ["news"], ["news", "more news"], [""], ["./list"], ["lists"], ["Grüße/Übersee"],
    ["a b", "c"],
  ])
  func pathsAloneAreReadAsTheArgumentParserReadsThem(arguments: [String]) throws {
    let parsed = try Dateline.parseAsRoot(arguments) as? ReadCommand
    #expect(ReadRequest(pathsAlone: arguments) == parsed?.request)
  }

  @Test(arguments: [
    ["list"], ["read", "news"], ["search", "ferry", "news"], ["help"], ["--version"], ["-"],
    ["news", "--query", "ferry"], ["--", "list"], ["news", "help"], ["-0", "-"],
    ["--no-cache", "news"],
  ])
  func otherCommandLinesAreLeftToTheArgumentParser(arguments: [String]) {
    #expect(ReadRequest(pathsAlone: arguments) == nil)
  }

  @Test(arguments: [(["news"], false), (["news", "--no-cache"], true), (["--no-cache"], true)])
  func theCacheIsLeftOutWhenAsked(arguments: [String], isWithout: Bool) throws {
    let parsed = try #require(try Dateline.parseAsRoot(arguments) as? ReadCommand)
    #expect(parsed.request.isWithoutCache == isWithout)
  }
}
