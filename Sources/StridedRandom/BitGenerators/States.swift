// The states of the generators with the keys of NumPy's dictionaries, so that JSON carries them from Python to
// Swift and back.

/// The name of the generator that a state belongs to, or a trap.
private func requireName(_ name: String, _ wanted: String) {
  if name != wanted { refuse("state: the state of \(name) is not one of \(wanted)") }
}

/// The state of ``PCG64`` or ``PCG64DXSM``, as NumPy's dictionary holds it.
public struct PCGState: Codable, Hashable, Sendable {
  /// The two numbers of the recurrence.
  public struct Recurrence: Codable, Hashable, Sendable {
    /// The state of the recurrence.
    public var state: UInt128
    /// The increment, which is odd.
    public var inc: UInt128
  }
  /// `"PCG64"` or `"PCG64DXSM"`.
  public var bitGenerator: String
  /// The recurrence.
  public var state: Recurrence
  /// 1 if the next 32 bits are ``uinteger``, otherwise 0.
  public var hasUInt32: Int
  /// The half of a word that was kept last.
  public var uinteger: UInt32

  private enum CodingKeys: String, CodingKey {
    case bitGenerator = "bit_generator"
    case state
    case hasUInt32 = "has_uint32"
    case uinteger
  }
}

/// The state of ``SFC64``, as NumPy's dictionary holds it.
public struct SFC64State: Codable, Hashable, Sendable {
  /// The words.
  public struct Words: Codable, Hashable, Sendable {
    /// The three chaotic words and the counter.
    public var state: [UInt64]
  }
  /// `"SFC64"`.
  public var bitGenerator: String
  /// The words.
  public var state: Words
  /// 1 if the next 32 bits are ``uinteger``, otherwise 0.
  public var hasUInt32: Int
  /// The half of a word that was kept last.
  public var uinteger: UInt32

  private enum CodingKeys: String, CodingKey {
    case bitGenerator = "bit_generator"
    case state
    case hasUInt32 = "has_uint32"
    case uinteger
  }
}

/// The state of ``Philox``, as NumPy's dictionary holds it.
public struct PhiloxState: Codable, Hashable, Sendable {
  /// The counter and the key.
  public struct Words: Codable, Hashable, Sendable {
    /// The four words of the counter, the lowest first.
    public var counter: [UInt64]
    /// The two words of the key, the lowest first.
    public var key: [UInt64]
  }
  /// `"Philox"`.
  public var bitGenerator: String
  /// The counter and the key.
  public var state: Words
  /// The four words of the block that was encrypted last.
  public var buffer: [UInt64]
  /// The number of words of the buffer that are used up.
  public var bufferPosition: Int
  /// 1 if the next 32 bits are ``uinteger``, otherwise 0.
  public var hasUInt32: Int
  /// The half of a word that was kept last.
  public var uinteger: UInt32

  private enum CodingKeys: String, CodingKey {
    case bitGenerator = "bit_generator"
    case state
    case buffer
    case bufferPosition = "buffer_pos"
    case hasUInt32 = "has_uint32"
    case uinteger
  }
}

/// The state of ``MT19937``, as NumPy's dictionary holds it.
public struct MT19937State: Codable, Hashable, Sendable {
  /// The words.
  public struct Words: Codable, Hashable, Sendable {
    /// The 624 words.
    public var key: [UInt32]
    /// The number of words that are used up.
    public var position: Int

    private enum CodingKeys: String, CodingKey {
      case key
      case position = "pos"
    }
  }
  /// `"MT19937"`.
  public var bitGenerator: String
  /// The words.
  public var state: Words

  private enum CodingKeys: String, CodingKey {
    case bitGenerator = "bit_generator"
    case state
  }
}

extension PCG64 {
  /// The state, to save it and to restore it; traps if another generator's is set.
  public var state: PCGState {
    get {
      PCGState(
        bitGenerator: "PCG64", state: .init(state: _state, inc: _increment),
        hasUInt32: _half.isPending ? 1 : 0, uinteger: _half.value)
    }
    set {
      requireName(newValue.bitGenerator, "PCG64")
      (_state, _increment) = (newValue.state.state, newValue.state.inc)
      _half = KeptHalf(isPending: newValue.hasUInt32 != 0, value: newValue.uinteger)
    }
  }

  /// A generator with a saved state; traps if it is another generator's.
  public init(state: PCGState) {
    self.init(SeedSequence(words: []))
    self.state = state
    seedSequence = nil
  }
}

extension PCG64DXSM {
  /// The state, to save it and to restore it; traps if another generator's is set.
  public var state: PCGState {
    get {
      PCGState(
        bitGenerator: "PCG64DXSM", state: .init(state: _state, inc: _increment),
        hasUInt32: _half.isPending ? 1 : 0, uinteger: _half.value)
    }
    set {
      requireName(newValue.bitGenerator, "PCG64DXSM")
      (_state, _increment) = (newValue.state.state, newValue.state.inc)
      _half = KeptHalf(isPending: newValue.hasUInt32 != 0, value: newValue.uinteger)
    }
  }

  /// A generator with a saved state; traps if it is another generator's.
  public init(state: PCGState) {
    self.init(SeedSequence(words: []))
    self.state = state
    seedSequence = nil
  }
}

extension SFC64 {
  /// The state, to save it and to restore it; traps if it is not one of `SFC64`.
  public var state: SFC64State {
    get {
      SFC64State(
        bitGenerator: "SFC64", state: .init(state: [_a, _b, _c, _counter]),
        hasUInt32: _half.isPending ? 1 : 0, uinteger: _half.value)
    }
    set {
      requireName(newValue.bitGenerator, "SFC64")
      let words = newValue.state.state
      if words.count != 4 { refuse("state: SFC64 has 4 words, not \(words.count)") }
      (_a, _b, _c, _counter) = (words[0], words[1], words[2], words[3])
      _half = KeptHalf(isPending: newValue.hasUInt32 != 0, value: newValue.uinteger)
    }
  }

  /// A generator with a saved state; traps if it is not one of `SFC64`.
  public init(state: SFC64State) {
    self.init(SeedSequence(words: []))
    self.state = state
    seedSequence = nil
  }
}

extension Philox {
  /// The state, to save it and to restore it; traps if it is not one of `Philox`.
  public var state: PhiloxState {
    get {
      func words(_ number: UInt128) -> [UInt64] {
        [UInt64(truncatingIfNeeded: number), UInt64(truncatingIfNeeded: number >> 64)]
      }
      return PhiloxState(
        bitGenerator: "Philox",
        state: .init(counter: words(_low) + words(_high), key: [_key.0, _key.1]),
        buffer: [_block.0, _block.1, _block.2, _block.3], bufferPosition: _used,
        hasUInt32: _half.isPending ? 1 : 0, uinteger: _half.value)
    }
    set {
      requireName(newValue.bitGenerator, "Philox")
      let (counter, key, buffer) = (newValue.state.counter, newValue.state.key, newValue.buffer)
      if counter.count != 4 || key.count != 2 || buffer.count != 4 {
        refuse(
          "state: Philox has 4, 2 and 4 words, not \(counter.count), \(key.count) and \(buffer.count)"
        )
      }
      _low = UInt128(counter[1]) << 64 | UInt128(counter[0])
      _high = UInt128(counter[3]) << 64 | UInt128(counter[2])
      _key = (key[0], key[1])
      _block = (buffer[0], buffer[1], buffer[2], buffer[3])
      _used = newValue.bufferPosition
      if !(0...4).contains(_used) { refuse("state: buffer_pos \(_used) of Philox is not in 0...4") }
      _half = KeptHalf(isPending: newValue.hasUInt32 != 0, value: newValue.uinteger)
    }
  }

  /// A generator with a saved state; traps if it is not one of `Philox`.
  public init(state: PhiloxState) {
    self.init(key: 0)
    self.state = state
  }
}

extension MT19937 {
  /// The state, to save it and to restore it; traps if it is not one of `MT19937`.
  public var state: MT19937State {
    get {
      MT19937State(bitGenerator: "MT19937", state: .init(key: _key, position: _position))
    }
    set {
      requireName(newValue.bitGenerator, "MT19937")
      let (key, position) = (newValue.state.key, newValue.state.position)
      if key.count != 624 || !(0...624).contains(position) {
        refuse("state: MT19937 has 624 words, not \(key.count), at position \(position)")
      }
      (_key, _position) = (key, position)
    }
  }

  /// A generator with a saved state; traps if it is not one of `MT19937`.
  public init(state: MT19937State) {
    self.init(legacySeed: 0)
    self.state = state
  }
}
