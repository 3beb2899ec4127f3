/// The folder of the reader's own settings, `$XDG_CONFIG_HOME/dateline` or `~/.config/dateline`.
///
/// As the XDG base directory specification has it, a relative path in the environment is ignored.
/// nil when the environment names no home either.
package func configFolder(environment: [String: String]) -> String? {
  if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
    return folder + "/dateline"
  }
  return home(in: environment).map { $0 + "/.config/dateline" }
}

/// The folder of what can be made again, `$XDG_CACHE_HOME/dateline` or `~/.cache/dateline`.
package func cacheFolder(environment: [String: String]) -> String? {
  if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
    return folder + "/dateline"
  }
  return home(in: environment).map { $0 + "/.cache/dateline" }
}

/// A path with `~/` at its beginning replaced by the home folder; nil when it isn't absolute then.
func absolutePath(_ path: String, environment: [String: String]) -> String? {
  if path.hasPrefix("/") { return path }
  guard path == "~" || path.hasPrefix("~/"), let home = home(in: environment) else { return nil }
  return home + path.dropFirst()
}

private func home(in environment: [String: String]) -> String? {
  environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
}
