import StridedKernels
import StridedLayout

// How every reduction is run.
extension ArrayCore {
  /// Writes the reduction of all elements to an address, and returns what could not be computed.
  borrowing func reduce(_ loops: ReductionLoops, to result: Int, width: Int) -> Failure {
    defer { keepAlive() }
    if layout.count == 0 {
      ReductionDriver.writeResultOfNoTerms(loops, to: result)
      return .none
    }
    if layout.rank <= 1, layout.count <= ReductionLoops.blockLength {
      let stride = layout.rank == 0 ? 0 : layout.strides[0] * self.width
      return ReductionDriver.reduceBlock(
        loops, layout.count, at: address(), stride: stride, to: result)
    }
    let plan = reductionPlan(
      loops, axis: nil, into: Layout(contiguous: [], count: 1), width: width)
    return ReductionDriver(plan, loops, result: result, source: address()).run()
  }

  /// Writes the reduction along an axis that has elements to another array, which this one does not
  /// overlap, and returns what could not be computed.
  borrowing func reduce(
    _ loops: ReductionLoops, axis: Int, to result: borrowing ArrayCore
  ) -> Failure {
    let plan = reductionPlan(loops, axis: axis, into: result.layout, width: result.width)
    let driver = ReductionDriver(plan, loops, result: result.address(), source: address())
    return driver.run()
  }

  /// The plan of a reduction to results of some layout, with elements of `width` bytes.
  borrowing func reductionPlan(
    _ loops: ReductionLoops, axis: Int?, into result: Layout, width: Int
  ) -> ReductionPlan {
    ReductionPlan(
      layout, axis: axis, into: result, widths: (width, self.width),
      keepsOrder: loops.keepsOrder, .current(forBytes: 2 * layout.count * self.width))
  }
}
