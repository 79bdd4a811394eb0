import Strided

/// Fisher's iris measurements: four lengths of 150 flowers of three species.
///
/// R. A. Fisher, "The use of multiple measurements in taxonomic problems", Annals of Eugenics 7
/// (1936), 179–188.
struct IrisMeasurements {
  /// One flower a row; in the columns sepal length, sepal width, petal length and petal width,
  /// in centimetres.
  let values: NDArray<Double>

  /// The species of every flower, as an index into `names`.
  let species: [Int]

  /// The names of the species, in the order of the file.
  let names: [String]

  /// Reads the file that is built into the program.
  init() {
    let text = String(decoding: PackageResources.iris_csv, as: UTF8.self)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    var values: [Double] = []
    var species: [Int] = []
    var names: [String] = []
    for line in lines {
      let fields = line.split(separator: ",")
      values += fields.dropLast().compactMap { Double($0) }
      let name = String(fields[fields.count - 1])
      if !names.contains(name) { names.append(name) }
      species.append(names.firstIndex(of: name) ?? 0)
    }
    self.values = NDArray(values, shape: [lines.count, 4])
    self.species = species
    self.names = names
  }
}
