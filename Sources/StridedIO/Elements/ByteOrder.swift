/// The order of the bytes of a number in a file.
public enum ByteOrder: Sendable, Hashable {
  /// The least significant byte comes first, as on x86-64 and arm64.
  case littleEndian
  /// The most significant byte comes first.
  case bigEndian

  /// The order of this machine.
  public static var native: ByteOrder { 1.littleEndian == 1 ? .littleEndian : .bigEndian }
}
