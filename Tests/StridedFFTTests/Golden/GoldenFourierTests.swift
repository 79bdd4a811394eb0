import Foundation
import Numerics
import Oracle
import Strided
import StridedFFT
import Testing

/// A line of `fourier.jsonl`: a function, its arguments, and what NumPy or SciPy gives for them.
private struct GoldenRecord: Decodable {
  struct Numbers: Decodable {
    let shape: [Int]
    let isComplex: Bool
    let data: [Double]

    func complex<Part: ComplexPart>() -> NDArray<Complex<Part>> {
      let step = isComplex ? 2 : 1
      return NDArray(
        stride(from: 0, to: data.count, by: step).map {
          Complex(Part(data[$0]), isComplex ? Part(data[$0 + 1]) : 0)
        }, shape: Shape(shape))
    }

    func real<Part: ComplexPart>() -> NDArray<Part> {
      NDArray(data.map { Part($0) }, shape: Shape(shape))
    }
  }

  let function: String
  let count: Int?
  let counts: [Int]?
  let axis: Int?
  let axes: [Int]?
  let norm: String?
  let type: Int?
  let mode: String?
  let inputs: [Numbers]
  let result: Numbers

  static func all() throws -> [GoldenRecord] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: tests.appending(path: "Golden/fourier.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(GoldenRecord.self, from: Data($0.utf8))
    }
  }
}

/// Every function against the results of NumPy and SciPy: norms, counts, axes and modes.
@Suite struct GoldenFourierTests {
  @Test func replayDouble() throws { try Self.replay(Double.self) }
  @Test func replayFloat() throws { try Self.replay(Float.self) }

  static func replay<Part: ComplexPart>(_ type: Part.Type) throws {
    let log = FailureLog(reported: 20)
    for record in try GoldenRecord.all() {
      let expected: NDArray<Complex<Part>> = record.result.complex()
      let found: NDArray<Complex<Part>>? =
        record.inputs[0].isComplex ? complexResult(record) : realResult(record)
      let off = found.map { error($0, expected) } ?? .infinity
      log.check(
        off <= 2 * tolerance(type),
        "\(type) \(record.function) \(record): \(off)")
    }
    log.finish(atLeast: 700)
  }

  private static func norm(_ record: GoldenRecord) -> FourierNorm {
    record.norm == "ortho" ? .orthonormal : record.norm == "forward" ? .forward : .backward
  }

  private static func complexResult<Part: ComplexPart>(
    _ record: GoldenRecord
  ) -> NDArray<Complex<Part>>? {
    let a: NDArray<Complex<Part>> = record.inputs[0].complex()
    let (count, counts, axis, axes) = (
      record.count, record.counts, record.axis ?? -1, record.axes
    )
    let norm = norm(record)
    let mode = record.mode.flatMap { ConvolutionMode(rawValue: $0) } ?? .full
    switch record.function {
    case "fft": return fft(a, count: count, axis: axis, norm: norm)
    case "ifft": return ifft(a, count: count, axis: axis, norm: norm)
    case "irfft": return irfft(a, count: count, axis: axis, norm: norm).complex()
    case "hfft": return hfft(a, count: count, axis: axis, norm: norm).complex()
    case "fftn": return fftn(a, counts: counts, axes: axes, norm: norm)
    case "ifftn": return ifftn(a, counts: counts, axes: axes, norm: norm)
    case "irfftn": return irfftn(a, counts: counts, axes: axes, norm: norm).complex()
    case "fft2": return fft2(a, counts: counts, norm: norm)
    case "irfft2": return irfft2(a, counts: counts, norm: norm).complex()
    case "convolve": return fftConvolve(a, record.inputs[1].complex(), mode: mode)
    case "correlate": return fftCorrelate(a, record.inputs[1].complex(), mode: mode)
    default: return nil
    }
  }

  private static func realResult<Part: ComplexPart>(
    _ record: GoldenRecord
  ) -> NDArray<Complex<Part>>? {
    let a: NDArray<Part> = record.inputs[0].real()
    let (count, counts, axis, axes) = (
      record.count, record.counts, record.axis ?? -1, record.axes
    )
    let norm = norm(record)
    let type = record.type.flatMap { TrigonometricType(rawValue: $0) } ?? .two
    let mode = record.mode.flatMap { ConvolutionMode(rawValue: $0) } ?? .full
    switch record.function {
    case "fft": return fft(a, count: count, axis: axis, norm: norm)
    case "ifft": return ifft(a, count: count, axis: axis, norm: norm)
    case "rfft": return rfft(a, count: count, axis: axis, norm: norm)
    case "ihfft": return ihfft(a, count: count, axis: axis, norm: norm)
    case "fftn": return fftn(a, counts: counts, axes: axes, norm: norm)
    case "ifftn": return ifftn(a, counts: counts, axes: axes, norm: norm)
    case "rfftn": return rfftn(a, counts: counts, axes: axes, norm: norm)
    case "ifft2": return ifft2(a, counts: counts, norm: norm)
    case "rfft2": return rfft2(a, counts: counts, norm: norm)
    case "dct": return dct(a, type: type, count: count, axis: axis, norm: norm).complex()
    case "dst": return dst(a, type: type, count: count, axis: axis, norm: norm).complex()
    case "idct": return idct(a, type: type, count: count, axis: axis, norm: norm).complex()
    case "idst": return idst(a, type: type, count: count, axis: axis, norm: norm).complex()
    case "dctn": return dctn(a, type: type, norm: norm).complex()
    case "dstn": return dstn(a, type: type, norm: norm).complex()
    case "idctn": return idctn(a, type: type, norm: norm).complex()
    case "idstn": return idstn(a, type: type, norm: norm).complex()
    case "convolve": return fftConvolve(a, record.inputs[1].real(), mode: mode).complex()
    case "correlate": return fftCorrelate(a, record.inputs[1].real(), mode: mode).complex()
    default: return nil
    }
  }
}
