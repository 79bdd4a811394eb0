import BenchmarkSupport
import CBLAS

extension Machine {
  /// The machine of this run, with the linked OpenBLAS.
  static func current() -> Machine {
    Machine(
      blas: BLAS(
        config: text(openblas_get_config()),
        core: text(openblas_get_corename()),
        threads: Int(openblas_get_num_threads())
      )
    )
  }

  private static func text(_ characters: UnsafePointer<CChar>?) -> String {
    let text = characters.map { String(cString: $0) } ?? ""
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}
