import StridedLayout

/// Loops that move positions along one axis to other positions.
package enum TransferLoops {
  /// Moves elements of `width` bytes: row by row across the axis, or run by run along it.
  package static func move(
    _ movement: AxisMovement, to destination: ElementPointer<some Any>,
    from source: ElementPointer<some Any>, width: Int
  ) {
    Moving(movement: movement, destination: destination.address, source: source.address)
      .run(width: width)
  }

  private struct Moving: BitsOperation {
    let movement: AxisMovement
    let destination: Int
    let source: Int

    func callAsFunction<Bits>(_ type: Bits.Type) {
      let destination = ElementPointer<Bits>(address: destination)
      let source = ElementPointer<Bits>(address: source)
      let (to, from) = (movement.destinationStride, movement.sourceStride)
      if movement.runsAcross {
        let row = movement.nest.inner.extent
        movement.nest.forEachRow { offsets in
          for transfer in movement.transfers {
            for index in 0..<transfer.count {
              let target = offsets[0] + (transfer.destination + index) * to
              let origin = offsets[1] + (transfer.source + index * transfer.step) * from
              destination.run(at: target, stride: 1)
                .assign(row, source.run(at: origin, stride: 1)) { $0 }
            }
          }
          return true
        }
      } else {
        movement.nest.forEachOuter(keeping: 0) { offsets in
          for transfer in movement.transfers {
            let target = offsets[0] + transfer.destination * to
            let origin = offsets[1] + transfer.source * from
            destination.run(at: target, stride: to)
              .assign(transfer.count, source.run(at: origin, stride: from * transfer.step)) { $0 }
          }
          return true
        }
      }
    }
  }
}
