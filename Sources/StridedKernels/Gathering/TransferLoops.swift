import StridedLayout

/// Loops that move positions along one axis to other positions.
package enum TransferLoops {
  /// Moves elements of `width` bytes: row by row across the axis, or run by run along it.
  package static func move(
    _ movement: AxisMovement, to destination: ElementPointer<some Any>,
    from source: ElementPointer<some Any>, width: Int
  ) {
    let corner = OperandVector(destination.address, source.address)
    let (to, from) = (movement.destinationStride * width, movement.sourceStride * width)
    /// Copies a row from one position along the axis to another.
    func copy(
      _ count: Int, _ offsets: OperandVector, _ position: Int, _ origin: Int,
      strides: OperandVector, _ loop: InnerLoop
    ) {
      let place = offsets * width + OperandVector(position * to, origin * from)
      _ = Row.with(count, at: corner + place, strides: strides, loop.body)
    }
    func loop(_ count: Int, _ strides: OperandVector) -> InnerLoop {
      CopyLoop.choose(RowForm(count: count, strides: strides), width: width)
    }
    if movement.runsAcross {
      let strides = OperandVector(width, width)
      let count = movement.nest.inner.extent
      let loop = loop(count, strides)
      movement.nest.forEachRow { offsets in
        for transfer in movement.transfers {
          for index in 0..<transfer.count {
            let origin = transfer.source + index * transfer.step
            copy(count, offsets, transfer.destination + index, origin, strides: strides, loop)
          }
        }
        return true
      }
    } else {
      movement.nest.forEachOuter(keeping: 0) { offsets in
        for transfer in movement.transfers {
          let strides = OperandVector(to, from * transfer.step)
          copy(
            transfer.count, offsets, transfer.destination, transfer.source, strides: strides,
            loop(transfer.count, strides))
        }
        return true
      }
    }
  }
}
