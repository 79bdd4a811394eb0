import BenchmarkSupport
import Foundation
import Strided
import StridedIO

/// The rows of files.
///
/// `save` is measured beside `write(2)` over the old file, of which a crash leaves half, and as `save-replacing` beside
/// the system calls that keep the old file until the new one is whole, as `save` does.
extension ElementwiseTable {
  static var fileRows: [ElementwiseRow<Element>] {
    [
      .file(
        "load", numpy: "np.load(path)", plan: "read", direct: DirectFile.read
      ) { _, path in
        blackHole(using: try NDArray<Element>.load(path))
      },
      .file(
        "save", numpy: "np.save(path, a)", plan: "write, rename", direct: DirectFile.write
      ) { a, path in
        try a.save(path, isSynchronized: false)
      },
      .file(
        "save-replacing", numpy: "np.save(path + '~.npy', a); os.replace(path + '~.npy', path)",
        plan: "write, rename", direct: DirectFile.replace
      ) { a, path in
        try a.save(path, isSynchronized: false)
      },
      .file("map", numpy: "np.load(path, mmap_mode='r')", plan: "mmap") { _, path in
        blackHole(using: try NDArray<Element>(mapping: path))
      },
      .file(
        "map-first-touch", numpy: "np.load(path, mmap_mode='r')[::512].sum()", plan: "mmap, sum"
      ) { _, path in
        blackHole(using: try NDArray<Element>(mapping: path)[.stride(by: 512)].sum())
      },
      .file("map-sum", numpy: "np.load(path, mmap_mode='r').sum()", plan: "mmap, sum") { _, path in
        blackHole(using: try NDArray<Element>(mapping: path).sum())
      },
      .file(
        "load-npz", numpy: "np.load(path)['a']", saving: "np.savez(open(path, 'wb'), a=a)",
        plan: "read, checksum",
        preparing: { a, path in try saveArchive(a, path) },
        { _, path in
          blackHole(using: try NPZFile(path).load("a", as: Element.self))
        }),
      .file("save-npz", numpy: "np.savez(open(path, 'wb'), a=a)", plan: "checksum, write") {
        a, path in
        try saveArchive(a, path)
      },
      .file(
        "csv", numpy: "np.loadtxt(path)",
        pandas: "pd.read_csv(path, header=None, dtype=a.dtype).to_numpy()",
        saving: "np.savetxt(path, a)", plan: "parsed blocks",
        preparing: { a, path in try a.saveText(path, format: savetxtFormat, isSynchronized: false)
        },
        { _, path in
          blackHole(using: try NDArray<Element>.loadText(path))
        }),
    ]
  }

  /// The format in which `np.savetxt` writes numbers, so that all sides read the same text.
  static var savetxtFormat: TextNumberFormat { .scientific(digits: 18) }

  private static func saveArchive(_ a: NDArray<Element>, _ path: String) throws {
    let archive = try NPZWriter(path)
    try archive.add(a, named: "a")
    try archive.close(isSynchronized: false)
  }
}

extension ElementwiseRow {
  /// A function of a file with the elements of `a`.
  ///
  /// - Parameters:
  ///   - saving: NumPy's statement that writes the file.
  ///   - direct: the system calls with which a program without a library moves the elements of `a`.
  ///   - preparing: writes the file; by default as `.npy`.
  ///   - function: what is measured.
  static func file(
    _ name: String, numpy: String, pandas: String? = nil, saving: String = "np.save(path, a)",
    plan: String, direct: ((NDArray<Element>, _ path: String) throws -> Void)? = nil,
    preparing: @escaping (NDArray<Element>, _ path: String) throws -> Void = {
      try $0.save($1, isSynchronized: false)
    },
    _ function: @escaping (NDArray<Element>, _ path: String) throws -> Void
  ) -> ElementwiseRow {
    var statements: [Peer: String] = [.numpy: numpy]
    statements[.pandas] = pandas
    let preparation =
      "import os, tempfile; folder = tempfile.TemporaryDirectory(); path = folder.name + '/a.npy'; import numpy as np; \(saving)"
    return ElementwiseRow(
      name: name, family: .file, form: .reduction, layouts: [.scrambled],
      statements: statements, preparations: [.numpy: preparation, .pandas: preparation],
      direct: direct.map { direct in { TemporaryFile.routine($0.a, preparing, direct) } },
      plan: { _ in plan },
      routine: { TemporaryFile.routine($0.a, preparing, function) })
  }
}

/// A file in a folder of its own, which is removed at the end.
private final class TemporaryFile {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("strided-benchmark-\(UUID().uuidString)")
  /// Made once: to append to a URL takes longer than to open the file.
  private let path: String

  private init() {
    path = folder.appendingPathComponent("a.npy").path
    mustSucceed {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A routine that calls a function with an array and a file that was made of it.
  static func routine<Element>(
    _ a: NDArray<Element>, _ preparing: (NDArray<Element>, String) throws -> Void,
    _ function: @escaping (NDArray<Element>, String) throws -> Void
  ) -> Routine {
    let file = TemporaryFile()
    file.mustSucceed { try preparing(a, file.path) }
    return { repetitions in
      file.mustSucceed { for _ in 0..<repetitions { try function(a, file.path) } }
    }
  }

  /// Runs a body whose errors are nothing to measure: they end the program.
  private func mustSucceed(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      fatalError("\(path): \(error)")
    }
  }
}

/// The system calls beside which loading and saving are measured.
private enum DirectFile {
  /// A system call failed.
  struct Failure: Error {
    let code = errno
  }

  /// `read(2)` of as many bytes as the elements have, into fresh memory.
  static func read<Element: Scalar>(_ a: NDArray<Element>, _ path: String) throws {
    let byteCount = a.count * MemoryLayout<Element>.stride
    let descriptor = open(path, O_RDONLY)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
    defer {
      close(descriptor)
      memory.deallocate()
    }
    var done = 0
    while done < byteCount {
      let count = Foundation.read(descriptor, memory + done, min(byteCount - done, 1 << 30))
      if count <= 0 { throw Failure() }
      done += count
    }
  }

  /// `write(2)` of the elements to a new file, which `rename(2)` puts in the place of the old one.
  static func replace<Element: Scalar>(_ a: NDArray<Element>, _ path: String) throws {
    let new = path + "~"
    try write(a, new)
    if rename(new, path) != 0 { throw Failure() }
  }

  /// `write(2)` of the elements over the file.
  static func write<Element: Scalar>(_ a: NDArray<Element>, _ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    defer { close(descriptor) }
    try a.withUnsafeBufferPointer { elements in
      let bytes = UnsafeRawBufferPointer(elements)
      var done = 0
      while done < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
        let count = Foundation.write(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
        if count <= 0 { throw Failure() }
        done += count
      }
    }
  }
}
