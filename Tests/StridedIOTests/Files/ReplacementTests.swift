import Foundation
import Strided
import StridedIO
import Testing

/// What happens to the old file, and to its folder.
@Suite struct ReplacementTests {
  private let array = NDArray<Double>([1, 2, 3])

  private func mode(_ path: String) -> Int? {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return (facts?[.posixPermissions] as? NSNumber)?.intValue
  }

  private func fileLength(_ path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : -1
  }

  @Test func permissions() throws {
    let folder = TemporaryFolder()
    let path = folder.file("a.npy")
    let old = umask(0o027)
    defer { umask(old) }
    try array.save(path)
    #expect(mode(path) == 0o640)
    chmod(path, 0o604)
    try array.save(path)
    #expect(mode(path) == 0o604)
    symlink("a.npy", folder.file("link.npy"))
    try array.save(folder.file("link.npy"))
    #expect(mode(path) == 0o604)
  }

  @Test func links() throws {
    let folder = TemporaryFolder()
    let (path, link) = (folder.file("a.npy"), folder.file("link.npy"))
    try NDArray<Int8>([1]).save(path)
    symlink("a.npy", link)
    try array.save(link)
    #expect(try NDArray<Double>.load(path) == array)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.npy")
    symlink("nowhere", folder.file("broken.npy"))
    let error = fileError { try array.save(folder.file("broken.npy")) }
    #expect(error?.reason == .system(call: "realpath", code: ENOENT))
  }

  /// The temporary file is in the folder of the file, also if the name starts with a mark that combines with `/`.
  @Test func folderOfTheTemporaryFile() throws {
    let folder = TemporaryFolder()
    for name in ["a.npy", "\u{301}.npy"] {
      let writer = try NPYWriter<Double>(folder.file(name))
      #expect(
        folder.names.count { $0.hasPrefix(".strided-") && $0.hasSuffix(".tmp") } == 1, "\(name)")
      try writer.append(array)
      try writer.close()
      #expect(folder.names.contains(name))
    }
  }

  /// The space of a large file is asked for before its first block is written: the temporary file has its full length
  /// from then on, whether the call waits for the disk or not.
  @Test(arguments: [false, true])
  func reservedSpace(isSynchronized: Bool) throws {
    let folder = TemporaryFolder()
    let path = folder.file("a.npy")
    let large = NDArray<Double>.ones([3 << 20])
    func lengths(_ save: (@escaping ProgressHandler) throws -> Void) rethrows -> [Int] {
      var lengths: [Int] = []
      try save { _ in
        let temporary = folder.names.filter { $0.hasSuffix(".tmp") }
        lengths.append(contentsOf: temporary.map { fileLength(folder.file($0)) })
      }
      return lengths
    }
    let saved = try lengths { try large.save(path, isSynchronized: isSynchronized, progress: $0) }
    #expect(saved.count >= 3 && saved.allSatisfy { $0 == fileLength(path) }, "\(saved)")
    let raw = try lengths { try large.toFile(path, isSynchronized: isSynchronized, progress: $0) }
    #expect(raw.count >= 3 && raw.allSatisfy { $0 == 24 << 20 }, "\(raw)")
  }

  @Test func pathsThatCannotBeWritten() throws {
    let folder = TemporaryFolder()
    let file = folder.write([1], to: "file")
    mkfifo(folder.file("pipe"), 0o600)
    symlink("pipe", folder.file("link"))
    let expected: [(String, ArrayFileError.Reason)] = [
      ("", .path), (folder.path + "/", .path), ("a\0b", .path),
      (folder.path, .notRegular(.directory)), ("/dev/full", .notRegular(.device)),
      (folder.file("pipe"), .notRegular(.pipe)), (folder.file("link"), .notRegular(.pipe)),
      (folder.file("missing/a.npy"), .system(call: "create", code: ENOENT)),
      (file + "/a.npy", .system(call: "stat", code: ENOTDIR)),
      (folder.file(String(repeating: "n", count: 300)), .system(call: "stat", code: ENAMETOOLONG)),
    ]
    for (path, reason) in expected {
      for error in [
        fileError { try array.save(path) }, fileError { try array.toFile(path) },
        fileError { try NPYWriter<Double>(path) }, fileError { try NPZWriter(path) },
      ] {
        #expect(error?.reason == reason && error?.file == path, "\(path)")
      }
    }
    #expect(folder.names == ["file", "link", "pipe"] && bytes(of: file) == [1])
  }

  @Test func pathsThatCannotBeRead() throws {
    let folder = TemporaryFolder()
    mkfifo(folder.file("pipe"), 0o600)
    let expected: [(String, ArrayFileError.Reason)] = [
      ("", .path), ("a\0b", .path), (folder.path, .notRegular(.directory)),
      ("/dev/zero", .notRegular(.device)), (folder.file("pipe"), .notRegular(.pipe)),
      (folder.file("missing"), .system(call: "open", code: ENOENT)),
    ]
    for (path, reason) in expected {
      for error in [
        fileError { try NDArray<Double>.load(path) },
        fileError { try NDArray<Double>(mapping: path) },
        fileError { try NDArray<Double>.fromFile(path) }, fileError { try NPYFile(path) },
        fileError { try NPYHeader(path: path) }, fileError { try NPZFile(path) },
      ] {
        #expect(error?.reason == reason && error?.file == path, "\(path)")
      }
    }
  }

  /// The superuser may do all; so the test runs as another user if it is run by the superuser.
  @Test func otherUsers() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      let path = folder.file("a.npy")
      try NDArray<Double>([1]).save(path)
      chmod(path, 0o400)
      chmod(folder.path, 0o777)
      if getuid() == 0 { setuid(65534) }
      let isOwner = access(path, R_OK) == 0
      let denied = ArrayFileError.Reason.system(call: "open", code: EACCES)
      var isRight = fileError { try NDArray<Double>([2]).save(path) }?.reason == denied
      if !isOwner {
        isRight = isRight && fileError { try NDArray<Double>.load(path) }?.reason == denied
      }
      isRight =
        isRight && fileError { try NDArray<Double>(mapping: path, .readWrite) }?.reason == denied
      exit(isRight ? 0 : 1)
    }
  }

  /// A limit of the size of files stands for a full disk.
  @Test func limitOfSize() async {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let folder = TemporaryFolder()
      let path = folder.file("a.npy")
      let small = NDArray<Double>([1])
      try small.save(path)
      var limit = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let large = NDArray<Double>.ones([1 << 18])
      var reasons: [ArrayFileError.Reason?] = []
      reasons.append(fileError { try large.save(path) }?.reason)
      reasons.append(fileError { try large.transposed().toFile(path) }?.reason)
      reasons.append(
        fileError {
          let writer = try NPYWriter<Double>(path)
          _ = fileError { try writer.append(large) }
          try writer.close()
        }?.reason)
      reasons.append(
        fileError {
          let writer = try NPZWriter(path)
          _ = fileError { try writer.add(large, named: "a") }
          try writer.close()
        }?.reason)
      var isRight = reasons.allSatisfy { $0 == .system(call: "write", code: EFBIG) }
      let created = fileError { try NDArray<Double>(creating: path, shape: [1 << 18]) }
      isRight = isRight && created?.reason == .system(call: "ftruncate", code: EFBIG)
      do throws(TextError) {
        try large.saveText(path, format: .fixed(digits: 9))
        isRight = false
      } catch {
        isRight = isRight && error.reason == .system(call: "write", code: EFBIG)
      }
      let isOld = try NDArray<Double>.load(path) == small && folder.names == ["a.npy"]
      if !isRight { print(reasons) }
      exit(isRight && isOld ? 0 : 1)
    }
  }

  /// The folder of a test whose child process is killed; both know the parent's number.
  static func folderOfKilled(_ parent: Int32) -> String {
    NSTemporaryDirectory() + "strided-io-killed-\(parent)"
  }

  /// A process that is killed while it saves leaves the old file or the new one.
  @Test func killed() async throws {
    let folder = Self.folderOfKilled(getpid())
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/a.npy"
    try NDArray<Int>.full([1 << 18], -1).save(path, isSynchronized: false)
    for _ in 0..<8 {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        let path = ReplacementTests.folderOfKilled(getppid()) + "/a.npy"
        let thread = Thread {
          usleep(.random(in: 0..<60_000))
          kill(getpid(), SIGKILL)
        }
        thread.start()
        for number in 0... {
          let array = NDArray<Int>.full([1 << 18], number)
          if number % 2 == 0 {
            try array.save(path, isSynchronized: false)
          } else {
            let writer = try NPYWriter<Int>(path)
            for _ in 0..<64 { try writer.append(NDArray<Int>.full([1 << 12], number)) }
            try writer.close(isSynchronized: false)
          }
        }
      }
      let found = try NDArray<Int>.load(path)
      #expect(found.count == 1 << 18 && found.min() == found.max())
    }
    // In the middle of a save, for certain.
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let path = ReplacementTests.folderOfKilled(getppid()) + "/a.npy"
      try NDArray<Int>.zeros([3 << 20]).save(path) { _ in kill(getpid(), SIGKILL) }
    }
    #expect(try NDArray<Int>.load(path).count == 1 << 18)
  }
}
