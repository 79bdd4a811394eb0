import Strided

/// Heats a plate from its upper edge, and prints the result.
func heatEquation() {
  print("\n== Heat equation ==")

  let side = 33
  let plate = HeatPlate(side: side)
  plate.temperatures[0, 0...] = 100
  plate.temperatures[20...24, 4..<13] = 60
  report(plate, after: 0)

  let expected = plate.interiorAfterStep()
  plate.step()
  print("\nIn place and as one expression agree:", plate.temperatures[1..<32, 1..<32] == expected)

  for _ in 1..<400 { plate.step() }
  report(plate, after: 400)
  print("\nDown the middle:")
  print(plate.temperatures[.stride(by: 4), side / 2])
}

/// Prints every fourth point of a plate in whole degrees, and the sum of all its points to three
/// decimals, which does not depend on the order of the summation.
private func report(_ plate: HeatPlate, after steps: Int) {
  let coarse = plate.temperatures[.stride(by: 4), .stride(by: 4)]
  print("\nAfter \(steps) steps, every fourth point:")
  print(NDArray<Int>(shape: coarse.shape) { i in Int(coarse[i[0], i[1]].rounded()) })
  print("Total:", (plate.temperatures.sum() * 1000).rounded() / 1000)
}
