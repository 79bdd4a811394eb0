/// How a quantile is found between the elements of a sample.
///
/// The first nine methods are those of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical
/// Packages", The American Statistician 50 (1996), in their order. The others are NumPy's, as are
/// the raw values.
public enum QuantileMethod: String, CaseIterable, Sendable {
  /// Method 1: the inverse of the empirical distribution function.
  case invertedCDF = "inverted_cdf"
  /// Method 2: like method 1, with the mean of both sides of a step.
  case averagedInvertedCDF = "averaged_inverted_cdf"
  /// Method 3: the closest element; if two are equally close, the one with an even rank (from 1).
  case closestObservation = "closest_observation"
  /// Method 4: linear interpolation of the empirical distribution function.
  case interpolatedInvertedCDF = "interpolated_inverted_cdf"
  /// Method 5: linear interpolation between the middles of its steps.
  case hazen
  /// Method 6: linear interpolation between the expected shares of the elements.
  case weibull
  /// Method 7, the default: linear interpolation between elements at equal distances from 0 to 1.
  case linear
  /// Method 8: nearly unbiased for the median of any distribution.
  case medianUnbiased = "median_unbiased"
  /// Method 9: nearly unbiased for a normal distribution.
  case normalUnbiased = "normal_unbiased"
  /// The element below the place of method 7.
  case lower
  /// The element above the place of method 7.
  case higher
  /// The mean of the elements below and above the place of method 7.
  case midpoint
  /// The element nearest to the place of method 7; if two are equally near, the one at an even place.
  case nearest
}

/// The place of a quantile in a sorted sample: between two elements.
@usableFromInline
struct QuantilePlace {
  /// The position of the element below.
  @usableFromInline let lower: Int
  /// The position of the element above, which may be the same one.
  @usableFromInline let upper: Int
  /// The fraction of the distance from the element below to the one above.
  @usableFromInline let share: Double

  /// A place between two elements.
  private init(lower: Int, upper: Int, share: Double) {
    self.lower = lower
    self.upper = upper
    self.share = share
  }

  /// The place of one element.
  private init(element: Double) {
    self.init(lower: Int(element), upper: Int(element), share: 0)
  }

  /// The place at a fractional position, kept within `count` elements.
  ///
  /// - Parameter share: replaces the share, which is the fraction of the position.
  private init(_ position: Double, count: Int, share: (Double) -> Double = { $0 }) {
    if !(position < Double(count - 1)) {
      self.init(element: Double(count - 1))
    } else if position < 0 {
      self.init(element: 0)
    } else {
      let below = position.rounded(.down)
      self.init(lower: Int(below), upper: Int(below) + 1, share: share(position - below))
    }
  }

  /// The place of a quantile among `count` elements, at least one.
  @usableFromInline
  init(_ quantile: Double, count: Int, _ method: QuantileMethod) {
    let n = Double(count)
    /// The position of a method that interpolates, by its two parameters.
    func position(_ alpha: Double, _ beta: Double) -> Double {
      n * quantile + (alpha + quantile * (1 - alpha - beta)) - 1
    }
    let linear = (n - 1) * quantile
    switch method {
    case .invertedCDF:
      self.init(element: max((n * quantile - 1).rounded(.up), 0))
    case .averagedInvertedCDF:
      self.init(n * quantile - 1, count: count) { $0 == 0 ? 0.5 : 1 }
    case .closestObservation:
      let position = n * quantile - 1.5
      let below = position.rounded(.down)
      // Ranks count from 1, so an even rank is an odd position.
      let isOdd = Int(below) & 1 == 1
      self.init(element: max(position == below && isOdd ? below : below + 1, 0))
    case .interpolatedInvertedCDF: self.init(position(0, 1), count: count)
    case .hazen: self.init(position(0.5, 0.5), count: count)
    case .weibull: self.init(position(0, 0), count: count)
    case .linear: self.init(linear, count: count)
    case .medianUnbiased: self.init(position(1.0 / 3, 1.0 / 3), count: count)
    case .normalUnbiased: self.init(position(0.375, 0.375), count: count)
    case .lower: self.init(element: linear.rounded(.down))
    case .higher: self.init(element: linear.rounded(.up))
    case .midpoint: self.init(linear, count: count) { $0 == 0 ? 0 : 0.5 }
    case .nearest: self.init(element: linear.rounded(.toNearestOrEven))
    }
  }
}
