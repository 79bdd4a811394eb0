import Strided

/// Shows what a copy and a view are, and what a write to each of them does.
func fourExamples() {
  print("== Copy and view ==")

  print("\n1. A copy prints the same and lives in memory of its own.")
  let a: NDArray<Int> = [1, 2, 3, 4, 5]
  let copy = a.copy()
  show(a, copy)

  print("\n2. Writing to the copy leaves the original alone.")
  copy[0] = 13
  show(a, copy)

  print("\n3. A view prints the same and lives in the same memory.")
  let view = a.view()
  show(a, view)

  print("\n4. Writing to the view writes to the original.")
  view[0] = 13
  show(a, view)

  print("\nThe last two again, with three elements and a 4.")
  let c: NDArray<Int> = [1, 2, 3]
  let d = c.view()
  show(c, d)
  d[0] = 4
  show(c, d)
}

/// Prints two arrays, and whether they live in the same memory.
private func show(_ a: NDArray<Int>, _ b: NDArray<Int>) {
  print("a =", a)
  print("b =", b)
  print("same memory:", a.sharesMemory(with: b))
}
