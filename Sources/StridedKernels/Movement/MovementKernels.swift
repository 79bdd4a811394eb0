import StridedLayout

/// How elements of one type are moved to places that a list, a mask or selectors name.
///
/// Like ``Kernels``, this table is made where the type is known, so that its loops are compiled for
/// the type.
public struct MovementKernels<Element: Scalar>: Sendable {
  /// Writes positions along one axis; see ``AxisMovement``.
  package let transfer: @Sendable (AxisMovement, Memory<Element>, Memory<Element>) -> Void
  /// Writes the nest's second source to its destination wherever its first source is true.
  package let overwrite:
    @Sendable (LoopNest, Memory<Element>, Memory<Bool>, Memory<Element>) -> Void
  /// Writes the nest's second source to its destination wherever its first source is the number.
  package let overwriteChosen:
    @Sendable (Int, LoopNest, Memory<Element>, Memory<Int>, Memory<Element>) -> Void
}

/// Transfers along one axis, done for every place of the other axes.
package struct AxisMovement: Sendable {
  /// The positions along the axis.
  package let transfers: [AxisTransfer]
  /// The loops over the other axes (destination: what is written, first source: what is read).
  package let nest: LoopNest
  /// The distance between neighbours along the axis in what is written.
  package let destinationStride: Int
  /// The distance between neighbours along the axis in what is read.
  package let sourceStride: Int

  /// The movement between two layouts that differ in the extent of `axis` alone, neither empty.
  package init(_ transfers: [AxisTransfer], axis: Int, to destination: Layout, from source: Layout)
  {
    self.transfers = transfers
    nest = LoopNest(destination.droppingAxis(axis), source.droppingAxis(axis))
    destinationStride = destination.strides[axis]
    sourceStride = source.strides[axis]
  }

  /// Whether rows across the axis are the longer runs, and without gaps on both sides.
  var runsAcross: Bool {
    let worthwhile = 16
    let inner = nest.inner
    return inner.extent >= worthwhile && inner.destination == 1 && inner.first == 1
  }
}

extension Scalar {
  /// The routines that move elements of this type to chosen places.
  public static var _movement: MovementKernels<Self> {
    MovementKernels(
      transfer: { MovementLoops.transfer($0, $1, $2) },
      overwrite: { MovementLoops.overwrite($0, $1, $2, true, $3) },
      overwriteChosen: { MovementLoops.overwrite($1, $2, $3, $0, $4) }
    )
  }
}

/// The loops behind ``MovementKernels``; they move bits.
enum MovementLoops<Element: Scalar> {
  /// Moves positions along an axis: row by row across it, or run by run along it.
  @inline(__always)
  static func transfer(
    _ movement: AxisMovement,
    _ destination: Memory<Element>,
    _ source: Memory<Element>
  ) {
    let (to, from) = (movement.destinationStride, movement.sourceStride)
    if movement.runsAcross {
      let row = movement.nest.inner.extent
      movement.nest.forEachOuter { offsets in
        for transfer in movement.transfers {
          for index in 0..<transfer.count {
            let target = offsets.destination + (transfer.destination + index) * to
            let origin = offsets.first + (transfer.source + index * transfer.step) * from
            destination.run(at: target, stride: 1).assign(row, source.run(at: origin, stride: 1)) {
              $0
            }
          }
        }
      }
    } else {
      movement.nest.forEachOuter(keeping: 0) { offsets in
        for transfer in movement.transfers {
          let target = offsets.destination + transfer.destination * to
          let origin = offsets.first + transfer.source * from
          destination.run(at: target, stride: to)
            .assign(transfer.count, source.run(at: origin, stride: from * transfer.step)) { $0 }
        }
      }
    }
  }

  /// Writes the second source wherever the first one has a value, and leaves the rest as it is.
  @inline(__always)
  static func overwrite<Selector: Equatable>(
    _ nest: LoopNest,
    _ destination: Memory<Element>,
    _ selectors: Memory<Selector>,
    _ chosen: Selector,
    _ source: Memory<Element>
  ) {
    let inner = nest.inner
    nest.forEachOuter { offsets in
      let to = destination.run(at: offsets.destination, stride: inner.destination)
      let which = selectors.run(at: offsets.first, stride: inner.first)
      let from = source.run(at: offsets.second, stride: inner.second)
      // Without gaps every place is written, with what it held or with the new value: loops without
      // a branch become vector instructions.
      if inner.destination == 1, inner.first == 1, inner.second == 1 {
        for i in 0..<inner.extent {
          to[unit: i] = which[unit: i] == chosen ? from[unit: i] : to[unit: i]
        }
      } else if inner.destination == 1, inner.first == 1, inner.second == 0 {
        let value = from[unit: 0]
        for i in 0..<inner.extent {
          to[unit: i] = which[unit: i] == chosen ? value : to[unit: i]
        }
      } else {
        for i in 0..<inner.extent where which[i] == chosen { to[i] = from[i] }
      }
    }
  }
}
