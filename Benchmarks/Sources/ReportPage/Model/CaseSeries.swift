/// The figures of one case in one layout and element type, over its sizes.
struct CaseSeries {
  let figures: [PageFigure]

  var first: PageFigure { figures[0] }
  var last: PageFigure { figures[figures.count - 1] }
  var family: Family { first.family }

  /// The figures of each case, from the smallest size to the largest, with the cases in order of
  /// first appearance.
  static func grouping(_ figures: [PageFigure]) -> [CaseSeries] {
    var order: [[String]] = []
    var groups: [[String]: [PageFigure]] = [:]
    for figure in figures {
      // Shapes of different ranks are different cases: a matrix and a cube have no common axis of
      // sizes.
      let key = [figure.operation, figure.layout, figure.element, "\(figure.shape.count)"]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(figure)
    }
    return order.compactMap { groups[$0] }.map { group in
      CaseSeries(figures: group.sorted { $0.count < $1.count })
    }
  }
}
