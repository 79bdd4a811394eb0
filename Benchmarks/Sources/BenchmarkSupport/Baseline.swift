import Foundation

/// An earlier run, as `--json` wrote it.
package struct Baseline: Sendable {
  /// The machine of that run.
  package struct Machine: Decodable, Equatable, Sendable {
    package struct BLAS: Decodable, Equatable, Sendable {
      package let config: String
      package let threads: Int
    }

    package let cpu: String
    package let cores: Int
    package let blas: BLAS
    package let peers: [String: PeerVersion]?
  }

  /// One row of that run.
  package struct Row: Decodable, Sendable {
    /// The fields that identify a row.
    package struct Key: Hashable, Sendable {
      package let name: String
      package let element: String
      package let size: CaseSize
    }

    package struct Seconds: Decodable, Sendable {
      package let min: Double
      package let median: Double
      package let p90: Double
      /// The interval of the median; nil for runs older than intervals.
      package let interval: [Double]?
    }

    package let `case`: String
    package let layout: String
    package let element: String
    package let count: Int
    package let shape: [Int]?
    package let seconds: Seconds
    package let ratios: [String: Double?]

    package var key: Key {
      Key(
        name: "\(`case`)/\(layout)",
        element: element,
        size: shape.map { CaseSize(shape: $0) } ?? CaseSize(count: count)
      )
    }

    /// The interval of the median.
    package var interval: ClosedRange<Double> {
      let bounds = seconds.interval ?? []
      guard bounds.count == 2, bounds[0] <= bounds[1] else {
        return Swift.min(seconds.min, seconds.p90)...Swift.max(seconds.min, seconds.p90)
      }
      return bounds[0]...bounds[1]
    }

    /// The median of another side of the row.
    package func median(of side: String) -> Double? {
      ratios[side].flatMap { $0 }.map { $0 * seconds.median }
    }
  }

  private struct File: Decodable {
    let machine: Machine
    let results: [Row]
  }

  package let path: String
  package let machine: Machine
  package let rows: [Row]

  /// Reads a file; throws if no run wrote it.
  package init(path: String) throws(InvalidInput) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw InvalidInput("'\(path)' could not be read: \(error.localizedDescription)")
    }
    do {
      let file = try JSONDecoder().decode(File.self, from: data)
      machine = file.machine
      rows = file.results
    } catch {
      throw InvalidInput("'\(path)' was not written by --json: \(Self.reason(for: error))")
    }
    guard rows.allSatisfy({ $0.seconds.median > 0 && $0.seconds.median.isFinite }) else {
      throw InvalidInput("'\(path)' was not written by --json: a median is not above 0")
    }
    self.path = path
  }

  private static func reason(for error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context)?:
      "there is no '\(key.stringValue)'\(place(context.codingPath))"
    case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
      "something else was expected\(place(context.codingPath))"
    case .dataCorrupted?: "it is not JSON"
    default: error.localizedDescription
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let names = path.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }
    return names.isEmpty ? "" : " at \(names.joined(separator: "."))"
  }
}
