import Strided

extension NDArray {
  /// The kind of access to a subscript.
  private enum Access {
    case read
    case assign(NDArray)
    case update((inout NDArray, NDArray) -> Void, NDArray)
  }

  /// The result of a subscript with these indices.
  func selecting(_ terms: [IndexTerm]) -> NDArray {
    access(terms, .read)
  }

  /// Assigns to the selection of a subscript with these indices.
  func assign(_ values: NDArray, at terms: [IndexTerm]) {
    _ = access(terms, .assign(values))
  }

  /// Passes the selection of a subscript with these indices to an in-place operator.
  func update(
    at terms: [IndexTerm],
    by values: NDArray,
    _ operation: (inout NDArray, NDArray) -> Void
  ) {
    withoutActuallyEscaping(operation) { operation in
      _ = access(terms, .update(operation, values))
    }
  }

  /// Adds values to the selection of a subscript with these indices, once per occurrence.
  func scatterAdd(_ values: NDArray, at terms: [IndexTerm]) where Element: NumericScalar {
    let i = terms.map(\.library)
    switch i.count {
    case 1: scatterAdd(values, at: i[0])
    case 2: scatterAdd(values, at: i[0], i[1])
    case 3: scatterAdd(values, at: i[0], i[1], i[2])
    case 4: scatterAdd(values, at: i[0], i[1], i[2], i[3])
    case 5: scatterAdd(values, at: i[0], i[1], i[2], i[3], i[4])
    default: scatterAdd(values, at: i[0], i[1], i[2], i[3], i[4], i[5])
    }
  }

  /// Opens the types of the indices, so that the subscript with as many indices is used.
  private func access(_ terms: [IndexTerm], _ access: Access) -> NDArray {
    let i = terms.map(\.library)
    switch i.count {
    case 1: return accessOne(i[0], access)
    case 2: return accessTwo(i[0], i[1], access)
    case 3: return accessThree(i[0], i[1], i[2], access)
    case 4: return accessFour(i[0], i[1], i[2], i[3], access)
    case 5: return accessFive(i[0], i[1], i[2], i[3], i[4], access)
    case 6: return accessSix(i[0], i[1], i[2], i[3], i[4], i[5], access)
    default: preconditionFailure("the tests use one to six indices")
    }
  }

  private func accessOne(_ i: some ArrayIndex, _ access: Access) -> NDArray {
    // A mask alone has a subscript of its own.
    if let mask = i as? NDArray<Bool> {
      return accessMask(mask, access)
    }
    switch access {
    case .read: return self[i]
    case .assign(let values): self[i] = values
    case .update(let operation, let values): operation(&self[i], values)
    }
    return self
  }

  private func accessMask(_ mask: NDArray<Bool>, _ access: Access) -> NDArray {
    switch access {
    case .read: return self[mask]
    case .assign(let values): self[mask] = values
    case .update(let operation, let values): operation(&self[mask], values)
    }
    return self
  }

  private func accessTwo(
    _ i: some ArrayIndex, _ j: some ArrayIndex,
    _ access: Access
  ) -> NDArray {
    switch access {
    case .read: return self[i, j]
    case .assign(let values): self[i, j] = values
    case .update(let operation, let values): operation(&self[i, j], values)
    }
    return self
  }

  private func accessThree(
    _ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex,
    _ access: Access
  ) -> NDArray {
    switch access {
    case .read: return self[i, j, k]
    case .assign(let values): self[i, j, k] = values
    case .update(let operation, let values): operation(&self[i, j, k], values)
    }
    return self
  }

  private func accessFour(
    _ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex, _ l: some ArrayIndex,
    _ access: Access
  ) -> NDArray {
    switch access {
    case .read: return self[i, j, k, l]
    case .assign(let values): self[i, j, k, l] = values
    case .update(let operation, let values): operation(&self[i, j, k, l], values)
    }
    return self
  }

  private func accessFive(
    _ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex, _ l: some ArrayIndex,
    _ m: some ArrayIndex,
    _ access: Access
  ) -> NDArray {
    switch access {
    case .read: return self[i, j, k, l, m]
    case .assign(let values): self[i, j, k, l, m] = values
    case .update(let operation, let values): operation(&self[i, j, k, l, m], values)
    }
    return self
  }

  private func accessSix(
    _ i: some ArrayIndex, _ j: some ArrayIndex, _ k: some ArrayIndex, _ l: some ArrayIndex,
    _ m: some ArrayIndex, _ n: any ArrayIndex,
    _ access: Access
  ) -> NDArray {
    switch access {
    case .read: return self[i, j, k, l, m, n]
    case .assign(let values): self[i, j, k, l, m, n] = values
    case .update(let operation, let values): operation(&self[i, j, k, l, m, n], values)
    }
    return self
  }
}
