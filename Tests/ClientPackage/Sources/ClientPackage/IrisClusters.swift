import Strided

/// Clusters Fisher's irises by their measurements alone, and compares the clusters to the species.
func irisClusters() {
  print("\n== Iris clusters ==")

  let iris = IrisMeasurements()
  print("\nMeasurements:", iris.values.shape)
  print("Mean of each column:", iris.values.mean(axis: 0))

  let clusters = KMeans(iris.values, startingFrom: [0, 50, 100])
  print("\nCentres after \(clusters.rounds) rounds:")
  print(clusters.centres)
  print("Sizes:", clusters.sizes)

  let counts = NDArray<Int>.zeros([iris.names.count, clusters.sizes.count])
  for (species, cluster) in zip(iris.species, clusters.labels) {
    counts[species, cluster] += 1
  }
  print("\nFlowers of each species in each cluster:")
  for (species, name) in iris.names.enumerated() {
    print(counts[species, 0...], name)
  }
}
