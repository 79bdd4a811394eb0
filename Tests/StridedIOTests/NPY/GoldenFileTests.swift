import Foundation
import Oracle
import Strided
import StridedIO
import Testing

/// Files that NumPy wrote, of every type, order, byte order, version and shape.
@Suite struct GoldenFileTests {
  @Test func load() throws {
    let folder = TemporaryFolder()
    let log = FailureLog(reported: 20)
    for record in try GoldenFile.all() {
      guard let file = record.file, let contents = record.contents else { continue }
      let path = folder.write([UInt8](file), to: "golden.npy")
      let header = try NPYFile(path).header
      log.check(describes(header, contents), "\(header), \(contents)")
      log.check(try NPYHeader(bytes: [UInt8](file)) == header, "\(header) of bytes")
      let type = try #require(FileElementType(rawValue: contents.type))
      if let difference = try difference(scalarType(type), path, contents) {
        log.record(difference)
      }
    }
    log.finish(atLeast: 600)
  }

  private func describes(_ header: NPYHeader, _ contents: GoldenFile.Contents) -> Bool {
    header.elementType.rawValue == contents.type && Array(header.shape) == contents.shape
      && header.order == (contents.order == "F" ? .f : .c) && header.version == contents.version
      && (header.elementType.byteCount == 1 || (header.byteOrder == .bigEndian) == contents.big)
  }

  private func difference<Element: OracleElement>(
    _ type: Element.Type, _ path: String, _ contents: GoldenFile.Contents
  ) throws -> String? {
    let loaded = try NDArray<Element>.load(path)
    if littleEndianBytes(elements(loaded)) != [UInt8](contents.elements) {
      return "\(type) loaded \(loaded), \(contents)"
    }
    let isFortran = contents.order == "F"
    if !loaded.isContiguous(isFortran ? .f : .c) || !loaded.isWritable || loaded.isView {
      return "\(type) layout \(loaded.layout)"
    }
    if !(try convertsToDouble(loaded, path)) { return "\(type) converted, \(contents)" }
    for mode in MappingMode.allCases {
      if contents.big && MemoryLayout<Element>.size > 1 {
        let error = fileError { try NDArray<Element>(mapping: path, mode) }
        if error?.reason != .byteOrder { return "\(type) big-endian: \(String(describing: error))" }
        continue
      }
      let mapped = try NDArray<Element>(mapping: path, mode)
      if littleEndianBytes(elements(mapped)) != [UInt8](contents.elements) {
        return "\(type) mapped \(mapped), \(contents)"
      }
      if mapped.strides != loaded.strides || mapped.isWritable == (mode == .readOnly) {
        return "\(type) mapped layout \(mapped.layout)"
      }
    }
    return nil
  }

  /// Whether the file is also loaded as `Double`, each element by itself, or refused if it is complex.
  private func convertsToDouble<Element: OracleElement>(
    _ loaded: NDArray<Element>, _ path: String
  ) throws -> Bool {
    let found = FileElementType(Element.self)
    if found == .complex64 || found == .complex128 {
      return fileError { try NDArray<Double>.load(converting: path) }?.reason
        == .mismatch(found: found, requested: .float64)
    }
    let numbers = elements(loaded).map { element -> Double in
      switch element {
      case let number as any BinaryFloatingPoint: Double(number)
      case let number as any BinaryInteger: Double(number)
      default: element as? Bool == true ? 1 : 0
      }
    }
    let converted = try NDArray<Double>.load(converting: path)
    return converted.shape == loaded.shape && converted.isContiguous(.f) == loaded.isContiguous(.f)
      && zip(elements(converted), numbers).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }

  @Test func refused() throws {
    let folder = TemporaryFolder()
    var texts: [String: String] = [:]
    for record in try GoldenFile.all() {
      guard let file = record.file, let name = record.refused else { continue }
      let path = folder.write([UInt8](file), to: "refused.npy")
      let error = try #require(fileError { try NPYFile(path) })
      #expect(error.file == path)
      texts[name] = error.reason.description
    }
    #expect(
      texts == [
        "objects": "it holds Python objects, which are not read",
        "text": "there is no element type for '<U2'",
        "bytes": "there is no element type for '|S2'",
        "date": "there is no element type for '<M8[D]'",
        "fields":
          "there is no element type for '[('a', '<f8'), ('b', '<i4')], 'fortran_o'",
        "wide": "there is no element type for '<f16'",
        "void": "there is no element type for '|V3'",
      ])
  }

  @Test func archives() throws {
    let folder = TemporaryFolder()
    let log = FailureLog(reported: 20)
    for record in try GoldenFile.all() {
      guard let file = record.archive, let members = record.members else { continue }
      let path = folder.write([UInt8](file), to: "golden.npz")
      let archive = try NPZFile(path)
      log.check(Set(archive.names) == Set(members.keys), "\(archive.names)")
      for (name, contents) in members {
        let header = try archive.header(name)
        log.check(describes(header, contents), "\(name): \(header), \(contents)")
        if let difference = try difference(scalarType(header.elementType), archive, name, contents)
        {
          log.record(difference)
        }
      }
    }
    log.finish(atLeast: 14)
  }

  private func difference<Element: OracleElement>(
    _ type: Element.Type, _ archive: NPZFile, _ name: String, _ contents: GoldenFile.Contents
  ) throws -> String? {
    let loaded = try archive.load(name, as: type)
    if littleEndianBytes(elements(loaded)) != [UInt8](contents.elements) {
      return "\(name): \(loaded)"
    }
    return nil
  }
}
