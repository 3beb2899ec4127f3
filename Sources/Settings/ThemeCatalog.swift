package import Reader
import Screen

/// The themes that there are: those compiled in, and the user's in `themes/*.toml` of the
/// configuration folder, which win.
package struct ThemeCatalog: Sendable {
  /// The theme where none is asked for.
  package static let defaultName = "dark"

  private let folder: String?

  package init(environment: [String: String]) {
    folder = configFolder(environment: environment).map { $0 + "/themes" }
  }

  /// All names, in alphabetical order.
  package var names: [String] {
    let files = folder.map(fileNames(in:)) ?? []
    let users = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    return Set(users).union(Self.builtIn.keys).filter { !$0.isEmpty }.sorted()
  }

  /// Loads a theme by its name, or by its path when that contains a `/` or ends in `.toml`.
  ///
  /// - Throws: When there is no such theme, it is not TOML, or it inherits from itself. What is
  ///   misspelt in it does not hinder the rest and is listed in the result.
  package func theme(_ nameOrPath: String) throws(ThemeError) -> LoadedTheme {
    if Self.isPath(nameOrPath) {
      return try theme(from: .file(nameOrPath))
    }
    guard let origin = origin(named: nameOrPath, after: []) else {
      throw .unknown(name: nameOrPath, known: names)
    }
    return try theme(from: origin)
  }
}

extension ThemeCatalog {
  static func isPath(_ text: String) -> Bool { text.contains("/") || text.hasSuffix(".toml") }
}

/// A theme, and what in its files could not be used.
package struct LoadedTheme: Sendable, Equatable {
  package let theme: Theme
  package let problems: [SettingProblem]
}

extension ThemeCatalog {
  private static let builtIn: [String: @Sendable () -> [UInt8]] = [
    "ansi": { PackageResources.ansi_toml },
    "dark": { PackageResources.dark_toml },
    "light": { PackageResources.light_toml },
    "mono": { PackageResources.mono_toml },
    "sepia": { PackageResources.sepia_toml },
  ]

  /// Where a theme comes from.
  private enum Origin: Hashable {
    case builtIn(String)
    case file(String)

    var name: String {
      switch self {
      case .builtIn(let name): return name
      case .file(let path):
        let name = path.split(separator: "/").last ?? ""
        return String(name.hasSuffix(".toml") ? name.dropLast(5) : name)
      }
    }
  }

  /// Where the theme of a name is; a user's theme may build on the built-in one of its own name.
  private func origin(named name: String, after visited: [Origin]) -> Origin? {
    guard !name.contains("/") else { return nil }
    let file = folder.map { "\($0)/\(name).toml" }
    let users = file.flatMap { exists($0) ? Origin.file($0) : nil }
    let ours = Self.builtIn[name].map { _ in Origin.builtIn(name) }
    if let users, !visited.contains(users) { return users }
    return ours ?? users
  }

  private func theme(from first: Origin) throws(ThemeError) -> LoadedTheme {
    var visited: [Origin] = []
    var sources: [ThemeSource] = []
    var next: Origin? = first
    while let origin = next {
      guard !visited.contains(origin) else {
        throw .cycle((visited + [origin]).map(\.name))
      }
      visited.append(origin)
      var source = try read(origin)
      next = source.parent.flatMap { self.origin(named: $0, after: visited) }
      if next == nil { source.reportParent(known: names) }
      sources.append(source)
    }
    return Self.resolve(sources)
  }

  private func read(_ origin: Origin) throws(ThemeError) -> ThemeSource {
    var name = origin.name + " (built in)"
    var contents: [UInt8] = []
    switch origin {
    case .builtIn(let key): contents = Self.builtIn[key]?() ?? []
    case .file(let path):
      name = path
      do {
        contents = try readFile(path)
      } catch {
        throw .unreadable(path: path, reason: error.reason)
      }
    }
    do {
      return ThemeSource(
        file: try SettingsFile(name: name, contents: contents), name: origin.name)
    } catch {
      throw .malformed(error)
    }
  }

  /// Lays each theme over the one it inherits from; the last source is the one below all.
  private static func resolve(_ sources: [ThemeSource]) -> LoadedTheme {
    var palette: [String: Color] = [:]
    var roles: [Role: StyleSource] = [:]
    var problems: [SettingProblem] = []
    for var source in sources.reversed() {
      palette.merge(source.palette) { $1 }
      roles.merge(source.roles) { $1 }
      source.checkColors(against: palette)
      problems += source.findings.problems
    }
    let styles = roles.mapValues { $0.resolved(with: palette) }
    return LoadedTheme(
      theme: Theme(name: sources.first?.name ?? "", styles: styles), problems: problems)
  }
}
