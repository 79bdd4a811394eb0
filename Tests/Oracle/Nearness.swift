import Strided

/// Whether two numbers are equal within some units in the last place, or both NaN.
package func isNear<Real: BinaryFloatingPoint>(_ first: Real, _ second: Real, ulps: Real = 8)
  -> Bool
{
  if first == second || first.isNaN && second.isNaN { return true }
  return (first - second).magnitude <= ulps * max(first.magnitude, second.magnitude).ulp
}

/// Whether two arrays have the same shape and nearly the same numbers.
package func isNear<Real: RealScalar>(
  _ first: NDArray<Real>, _ second: NDArray<Real>, tolerance: Real = 1e-13
) -> Bool {
  first.shape == second.shape
    && zip(first.elements, second.elements).allSatisfy { x, y in
      x == y || x.isNaN && y.isNaN
        || (x - y).magnitude <= tolerance * (1 + max(x.magnitude, y.magnitude))
    }
}
