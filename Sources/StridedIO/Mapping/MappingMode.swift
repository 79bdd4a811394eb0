/// What may be done with an array that is mapped from a file.
public enum MappingMode: Sendable, Hashable, CaseIterable {
  /// The array is read-only for good, and so are all its views.
  case readOnly
  /// Writes reach the file, and other arrays that are mapped from it.
  case readWrite
  /// Writes change the array in memory, and never the file.
  case copyOnWrite
}
