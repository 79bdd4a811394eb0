/// What an archive may demand, so that a small file cannot use up the memory.
///
/// An array that is stored without compression is as long as its bytes in the file. So the limits are for
/// members that are compressed, and for the number of members.
public struct NPZLimits: Sendable, Hashable {
  /// The largest number of members.
  public var members = 100_000
  /// The largest size of a compressed member after it was decompressed, in bytes.
  public var inflatedBytes = 16 << 30
  /// The largest ratio of the sizes after and before decompression; deflate cannot exceed 1032.
  public var ratio = 1032

  /// The default limits: 100 000 members, 16 GiB and the ratio that deflate can reach.
  public init() {}
}
