import Foundation
import Oracle
import Strided
import StridedIO
import Testing

/// Arrays in JSON and in property lists.
@Suite struct CodableTests {
  @Test(arguments: ElementKind.all)
  func representations(kind: ElementKind) { representations(kind.type) }

  private func representations<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in [[], [0], [5], [2, 3], [2, 3, 4]] {
      let values = (0..<elementCount(shape)).map {
        $0 < Element.specials.count ? Element.specials[$0] : Element.left($0)
      }
      withEveryRepresentation(of: shape, values) { subject in
        let twin = subject.twin
        do {
          let json = try JSONEncoder().encode(twin.array)
          let list = try PropertyListEncoder().encode(twin.array)
          for decoded in [
            try JSONDecoder().decode(NDArray<Element>.self, from: json),
            try PropertyListDecoder().decode(NDArray<Element>.self, from: list),
          ] {
            let isEqual = zip(elements(decoded), twin.model.values).allSatisfy {
              $0.isIdentical(to: $1)
            }
            log.check(
              isEqual && Array(decoded.shape) == shape && decoded.isContiguous(),
              "\(type) \(twin.name): \(decoded)")
          }
        } catch {
          log.record("\(type) \(twin.name): \(error)")
        }
      }
    }
    log.finish(atLeast: 60)
  }

  @Test func form() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(
      decoding: try encoder.encode(NDArray<Int16>([[1, -1], [2, 3]])), as: UTF8.self)
    #expect(text == #"{"elements":"AQD\/\/wIAAwA=","shape":[2,2],"type":"int16","version":1}"#)
  }

  @Test(arguments: [
    #"{"elements":"AQA=","shape":[1],"type":"int16","version":2}"#,
    #"{"elements":"AQA=","shape":[1],"type":"int8","version":1}"#,
    #"{"elements":"AQA=","shape":[2],"type":"int16","version":1}"#,
    #"{"elements":"AQA=","shape":[-1],"type":"int16","version":1}"#,
    #"{"elements":"","shape":[0,9223372036854775807,9],"type":"int16","version":1}"#,
    #"{"elements":"AQB=","shape":[1],"type":"int16","version":1}"#,
    #"{"elements":"A=A=","shape":[1],"type":"int16","version":1}"#,
    #"{"elements":"AQA","shape":[1],"type":"int16","version":1}"#,
    #"{"elements":"A\u00e9A=","shape":[1],"type":"int16","version":1}"#,
    #"{"shape":[1],"type":"int16","version":1}"#,
  ])
  func refused(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(NDArray<Int16>.self, from: Data(text.utf8))
    }
  }

  @Test func truthValues() {
    let text = #"{"elements":"Ag==","shape":[1],"type":"bool","version":1}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(NDArray<Bool>.self, from: Data(text.utf8))
    }
  }

  /// Base64 is the same as Foundation's.
  @Test func lengths() throws {
    struct Text: Decodable { let elements: Data }
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 251) }
      let json = try JSONEncoder().encode(NDArray<UInt8>(bytes))
      #expect([UInt8](try JSONDecoder().decode(Text.self, from: json).elements) == bytes)
    }
  }
}
