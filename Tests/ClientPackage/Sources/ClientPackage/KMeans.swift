import Strided

/// Points divided into clusters, each point belonging to the nearest centre.
struct KMeans {
  /// One centre a row.
  let centres: NDArray<Double>

  /// The number of points in each cluster.
  private(set) var sizes: [Int]

  /// The cluster of every point.
  private(set) var labels: [Int]

  /// The number of times the centres were moved.
  private(set) var rounds = 0

  /// Clusters the rows of `points`; the rows at `seeds` are the first centres.
  init(_ points: NDArray<Double>, startingFrom seeds: [Int]) {
    centres = .zeros([seeds.count, points.shape[1]])
    sizes = Array(repeating: 0, count: seeds.count)
    labels = []
    for (cluster, seed) in seeds.enumerated() {
      centres[cluster, 0...] = points[seed, 0...]
    }
    var nearest = nearestCentres(to: points)
    while nearest != labels {
      labels = nearest
      moveCentres(to: points)
      rounds += 1
      nearest = nearestCentres(to: points)
    }
  }

  /// The index of the centre that is nearest to each point.
  private func nearestCentres(to points: NDArray<Double>) -> [Int] {
    let clusters = 0..<centres.shape[0]
    let distances = NDArray<Double>.zeros([points.shape[0], clusters.count])
    for cluster in clusters {
      for axis in 0..<points.shape[1] {
        let difference = points[.all, axis] - centres[cluster, axis]
        distances[.all, cluster] += difference * difference
      }
    }
    return (0..<points.shape[0]).map { point in
      let row = distances[point, 0...]
      return clusters.min { row[$0] < row[$1] }!
    }
  }

  /// Puts every centre into the middle of its points.
  private mutating func moveCentres(to points: NDArray<Double>) {
    centres[...] = 0
    for cluster in sizes.indices { sizes[cluster] = 0 }
    for (point, cluster) in labels.enumerated() {
      centres[cluster, 0...] += points[point, 0...]
      sizes[cluster] += 1
    }
    for (cluster, size) in sizes.enumerated() {
      centres[cluster, 0...] /= Double(size)
    }
  }
}
