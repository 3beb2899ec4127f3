/// Which kinds of file systems are mounted, as Linux tells it.
struct MountTable {
  private var kinds: [UInt64: String] = [:]

  init() {
    let table = try? readFile(at: Array("/proc/self/mountinfo".utf8))
    self.init(String(decoding: table ?? [], as: UTF8.self))
  }

  /// Takes a table in, a mount a line: `36 35 98:0 /root /mnt rw shared:1 - ext4 /dev/sda1 rw`.
  init(_ table: String) {
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let dash = fields.firstIndex(of: "-"), fields.count > dash + 1, dash > 2 else {
        continue
      }
      let numbers = fields[2].split(separator: ":").compactMap { UInt64($0) }
      guard numbers.count == 2 else { continue }
      kinds[Self.device(major: numbers[0], minor: numbers[1])] = String(fields[dash + 1])
    }
  }

  /// Whether others can change files on a device without this kernel being told.
  func isRemote(_ device: UInt64) -> Bool {
    guard let kind = kinds[device] else { return false }
    return Self.remoteKinds.contains(kind) || kind.hasPrefix("fuse.")
  }

  private static let remoteKinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "9p", "virtiofs", "vboxsf", "ceph", "afs", "fuse", "drvfs",
  ]

  /// As `stat` numbers devices.
  private static func device(major: UInt64, minor: UInt64) -> UInt64 {
    (minor & 0xFF) | (major & 0xFFF) << 8 | (minor & ~0xFF & 0xFFFF_FFFF) << 12
      | (major & ~0xFFF & 0xFFFF_FFFF) << 32
  }
}
