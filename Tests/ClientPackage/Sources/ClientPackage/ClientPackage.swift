/// Runs every example in turn; `expected.txt` holds what they print.
@main
enum ClientPackage {
  static func main() async throws {
    fourExamples()
    heatEquation()
    irisClusters()
    try longleyRegression()
    await monteCarlo()
    denoising()
  }
}
