/// The names of members of an archive, without the suffix `.npy`.
enum NPZName {
  /// The suffix of the name in the archive.
  static let suffix = ".npy"

  /// The name of an array from the name of a member.
  static func key(of member: String) -> String {
    member.hasSuffix(suffix) ? String(member.dropLast(suffix.count)) : member
  }

  /// Throws unless a name stays in the folder of the archive when it is taken as a path.
  ///
  /// Slashes are allowed, because NumPy writes them for names with slashes.
  static func require(_ name: String) throws(ArrayFileError) {
    let parts = name.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "\\" })
    let isBad =
      parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
      || name.unicodeScalars.contains { $0.value < 32 } || name.utf8.count > 4096
    if isBad { throw ArrayFileError(.memberName, member: name) }
  }
}
