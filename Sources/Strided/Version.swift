/// The version of this library, as `major.minor.patch`: `Strided.version`.
public let version = "0.1.0"
