import Strided
import StridedIO
import Testing

/// Headers as text: what is accepted, and what is refused with which message.
@Suite struct NPYHeaderTests {
  /// A file of version 1 with a text.
  static func file(_ text: String, version: UInt8 = 1) -> [UInt8] {
    let length = text.utf8.count
    let size = version == 1 ? 2 : 4
    return [0x93] + Array("NUMPY".utf8) + [version, 0]
      + (0..<size).map { UInt8(length >> (8 * $0) & 0xFF) } + Array(text.utf8)
  }

  private func message(_ text: String) -> String? {
    fileError { try NPYHeader(bytes: Self.file(text)) }?.description
  }

  @Test(arguments: [
    "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }  \n",
    "{'descr':'<f8','fortran_order':False,'shape':(3,4)}",
    "{\"shape\": (3L, 4L,), \"descr\": \"<f8\", \"fortran_order\": False}\n",
    " \t{ 'fortran_order' :False , 'descr' : '<f8' , 'shape' : ( 3 , 4 ) , } \r\n",
  ])
  func accepted(text: String) throws {
    for version in [UInt8(1), 2, 3] {
      let header = try NPYHeader(bytes: Self.file(text, version: version))
      #expect(header.shape == [3, 4] && header.elementType == .float64 && header.order == .c)
      #expect(header.version == Int(version) && header.count == 12 && header.dataByteCount == 96)
    }
  }

  @Test func shapes() throws {
    for (text, shape) in [("()", []), ("(5,)", [5]), ("(0, 7)", [0, 7])] as [(String, Shape)] {
      let header = try NPYHeader(
        bytes: Self.file("{'descr': '|u1', 'fortran_order': True, 'shape': \(text)}"))
      #expect(header.shape == shape && header.order == .f && header.elementType == .uint8)
    }
  }

  @Test func everyTypeAndOrder() throws {
    for type in FileElementType.allCases {
      for order in [ByteOrder.littleEndian, .bigEndian] {
        for memory in [MemoryOrder.c, .f] {
          let header = try NPYHeader(type, shape: [2, 3, 4], order: memory, byteOrder: order)
          #expect(try NPYHeader(bytes: header.bytes) == header)
          #expect(header.bytes.count == header.dataOffset && header.dataOffset % 64 == 0)
        }
      }
    }
    let deep = try NPYHeader(.int8, shape: Shape(repeating: 1, count: 64))
    #expect(try NPYHeader(bytes: deep.bytes) == deep)
  }

  /// Headers of any length, in files: the first system call reads 256 bytes.
  @Test func lengths() throws {
    let folder = TemporaryFolder()
    let text = "{'descr': '|i1', 'fortran_order': False, 'shape': (3,)}"
    for length in [60, 118, 244, 245, 246, 247, 248, 1000, 65_530] {
      for version in [UInt8(1), 2, 3] {
        let spaces = String(repeating: " ", count: length - text.utf8.count)
        let file = Self.file(text + spaces, version: version) + [1, 2, 3]
        let path = folder.write(file, to: "long.npy")
        #expect(try NDArray<Int8>.load(path) == NDArray([1, 2, 3]), "\(length) \(version)")
        #expect(try NPYHeader(path: path).dataOffset == file.count - 3)
        let cut = folder.write(Array(file.dropLast(4)), to: "cut.npy")
        #expect(fileError { try NPYHeader(path: cut) }?.file == cut)
      }
    }
  }

  @Test func malformed() {
    let start = "{'descr': '<f8', 'fortran_order': False, 'shape': "
    let expected = [
      "": "bytes, byte 10: the header is malformed: '{' should be here",
      "{}": "bytes, byte 12: the header is malformed: descr is missing",
      "{'descr': '<f8', 'shape': ()}":
        "bytes, byte 39: the header is malformed: fortran_order is missing",
      "{'descr': '<f8', 'fortran_order': 0, 'shape': ()}":
        "bytes, byte 44: the header is malformed: True or False should be here",
      "{'descr': '<f8', 'fortran_order': False, 'shape': (), 'x': 1}":
        "bytes, byte 64: the header is malformed: the key 'x' is unknown",
      "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': ()}":
        "bytes, byte 27: the header is malformed: descr comes twice",
      "{'descr: 1":
        "bytes, byte 11: the header is malformed: a text in quotes does not end, or has an escape",
      "{'descr': '\\x3cf8'}":
        "bytes, byte 20: the header is malformed: a text in quotes does not end, or has an escape",
      "{'descr': 'f8', 'fortran_order': False, 'shape': ()}":
        "bytes: there is no element type for 'f8'",
      "{'descr': '|f8', 'fortran_order': False, 'shape': ()}":
        "bytes: there is no element type for '|f8'",
      "{'descr': '|O', 'fortran_order': False, 'shape': ()}":
        "bytes: it holds Python objects, which are not read",
      "{'descr': [('a', '|O')]}": "bytes, byte 20: there is no element type for '[('a', '|O')]}'",
      start + "(3)}":
        "bytes, byte 63: the header is malformed: a number in parentheses is no tuple",
      start + "[3]}": "bytes, byte 60: the header is malformed: '(' should be here",
      start + "(-1,)}": "bytes, byte 61: no array has the shape with extent -1",
      start + "(99999999999999999999,)}":
        "bytes, byte 61: no array has the shape with extent 99999999999999999999",
      start + "(4294967296, 4294967296)}": "bytes: no array has the shape (4294967296, 4294967296)",
      start + "(0, 4294967296, 4294967296)}":
        "bytes: no array has the shape (0, 4294967296, 4294967296)",
      start + "(1152921504606846976,)}": "bytes: no array has the shape (1152921504606846976,)",
      start + "(01,)}": "bytes, byte 61: the header is malformed: an integer should be here",
      start + "(1_0,)}": "bytes, byte 62: the header is malformed: a comma should be here",
      start + "(,)}": "bytes, byte 61: the header is malformed: an integer should be here",
      start + "()} + {}":
        "bytes, byte 64: the header is malformed: there is text after the dictionary",
      start + "(" + String(repeating: "1,", count: 65) + ")}":
        "bytes: no array has the shape of 65 axes",
    ]
    for (text, wanted) in expected { #expect(message(text) == wanted, "\(text)") }
  }

  @Test func prefixes() {
    let good = Self.file("{'descr': '<f8', 'fortran_order': False, 'shape': ()}")
    func error(_ change: (inout [UInt8]) -> Void) -> ArrayFileError.Reason? {
      var bytes = good
      change(&bytes)
      return fileError { try NPYHeader(bytes: bytes) }?.reason
    }
    #expect(error { _ in } == nil)
    #expect(error { $0[0] = 0x92 } == .notNPY)
    #expect(error { $0 = Array("PK".utf8) } == .notNPY)
    #expect(error { $0 = [] } == .notNPY)
    #expect(error { $0[6] = 4 } == .version(major: 4, minor: 0))
    #expect(error { $0[6] = 0 } == .version(major: 0, minor: 0))
    #expect(error { $0[7] = 1 } == .version(major: 1, minor: 1))
    #expect(error { $0[9] = 0xFF } == .truncated(needed: 0xFF00 + 63, found: 63))
    let long = fileError {
      try NPYHeader(bytes: good[..<6] + [2, 0, 0, 0, 0, 0x80] + good[10...])
    }
    #expect(
      long?.description
        == "bytes, byte 8: the header is malformed: a text of 2147483648 bytes is too long")
  }

  @Test func text() throws {
    let header = try NPYHeader(.complex64, shape: [2], order: .f, byteOrder: .bigEndian)
    #expect(
      "\(header)" == "complex64 (2,), bigEndian, Fortran order, .npy version 1, data at byte 128")
    #expect(fileError { try NPYHeader(.bool, shape: [-1]) }?.reason == .shape("(-1,)"))
  }
}
