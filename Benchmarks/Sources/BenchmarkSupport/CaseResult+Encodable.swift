extension CaseResult: Encodable {
  private enum CodingKeys: String, CodingKey {
    case `case`, layout, element, count, shape, bytes, plan, seconds, gigabytesPerSecond
    case allocations, ratios, passes
  }

  private enum SecondsKeys: String, CodingKey { case min, median, p90, interval }

  private enum RatioKeys: String, CodingKey {
    case memcpy, limit, cblas, numpy, pytorch, numexpr, pandas
  }

  /// Writes every key, with null if there is no figure; `passes` only for a `break-even`.
  package func encode(to encoder: any Encoder) throws {
    var result = encoder.container(keyedBy: CodingKeys.self)
    try result.encode(benchmark.operation.rawValue, forKey: .case)
    try result.encode(benchmark.variant.name, forKey: .layout)
    try result.encode(element, forKey: .element)
    try result.encode(count, forKey: .count)
    try result.encode(shape, forKey: .shape)
    try result.encode(bytes, forKey: .bytes)
    try result.encode(plan, forKey: .plan)
    var seconds = result.nestedContainer(keyedBy: SecondsKeys.self, forKey: .seconds)
    try seconds.encode(time.minimum, forKey: .min)
    try seconds.encode(time.median, forKey: .median)
    try seconds.encode(time.percentile90, forKey: .p90)
    try seconds.encode([time.interval.lowerBound, time.interval.upperBound], forKey: .interval)
    try result.encode(gigabytesPerSecond, forKey: .gigabytesPerSecond)
    try result.encode(allocations, forKey: .allocations)
    var ratios = result.nestedContainer(keyedBy: RatioKeys.self, forKey: .ratios)
    try ratios.encode(memcpyRatio, forKey: .memcpy)
    try ratios.encode(limitRatio, forKey: .limit)
    try ratios.encode(cblasRatio, forKey: .cblas)
    try ratios.encode(ratio(to: .numpy), forKey: .numpy)
    try ratios.encode(ratio(to: .pytorch), forKey: .pytorch)
    try ratios.encode(ratio(to: .numexpr), forKey: .numexpr)
    try ratios.encode(ratio(to: .pandas), forKey: .pandas)
    if let breakEven {
      try result.encode(breakEven.passes, forKey: .passes)
    }
  }
}
