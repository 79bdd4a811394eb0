import Strided
import StridedExchange
import Testing

/// Tensors of other libraries: what they may leave out, and what is refused.
@Suite struct ImportTests {
  private let numbers = ForeignNumbers()

  /// Expects that both kinds of tensors are refused, and released once.
  private func expect(
    _ error: DLPackError, _ text: String, alignedTo width: Int = 8,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout ForeignTensor) -> Void
  ) {
    for isVersioned in [true, false] {
      var foreign = ForeignTensor(numbers.address)
      change(&foreign)
      if !isVersioned, foreign.version.major != 1 { continue }
      #expect(throws: error, sourceLocation: sourceLocation) {
        if isVersioned {
          _ = try NDArray<Double>(dlpack: foreign.versioned())
        } else {
          _ = try NDArray<Double>(dlpack: foreign.unversioned())
        }
      }
      #expect(foreign.count.value == 1, sourceLocation: sourceLocation)
    }
    #expect("\(error)" == "DLPack: " + text, sourceLocation: sourceLocation)
  }

  /// The view of a tensor, in both kinds; then that the deleter was called once.
  private func expect(
    _ elements: NDArray<Double>, strides: Strides? = nil,
    sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout ForeignTensor) -> Void
  ) throws {
    for isVersioned in [true, false] {
      var foreign = ForeignTensor(numbers.address)
      change(&foreign)
      do {
        let view =
          isVersioned
          ? try NDArray<Double>(dlpack: foreign.versioned())
          : try NDArray<Double>(dlpack: foreign.unversioned())
        #expect(view == elements, sourceLocation: sourceLocation)
        if let strides { #expect(view.strides == strides, sourceLocation: sourceLocation) }
        #expect(foreign.count.value == 0 && view.isView, sourceLocation: sourceLocation)
      }
      #expect(foreign.count.value == 1, sourceLocation: sourceLocation)
    }
  }

  @Test func missingStridesAreCompact() throws {
    try expect([[0, 1, 2], [3, 4, 5]], strides: [3, 1]) { $0.shape = [2, 3] }
    try expect([0, 1, 2, 3], strides: [1]) { _ in }
    try expect(NDArray([0], shape: [])) { $0.shape = [] }
    try expect(NDArray([0], shape: [])) { $0.shape = nil }
  }

  @Test func byteOffsets() throws {
    try expect([3, 4, 5, 6]) { $0.byteOffset = 24 }
    try expect([9, 7, 5, 3], strides: [-2]) {
      $0.byteOffset = 72
      $0.strides = [-2]
    }
  }

  @Test func anyStrides() throws {
    try expect([[0, 2], [1, 3]], strides: [1, 2]) { ($0.shape, $0.strides) = ([2, 2], [1, 2]) }
    try expect([[5, 4], [2, 1]], strides: [-3, -1]) {
      ($0.shape, $0.strides, $0.byteOffset) = ([2, 2], [-3, -1], 40)
    }
    try expect([[0, 0], [0, 0]], strides: [0, 0]) { ($0.shape, $0.strides) = ([2, 2], [0, 0]) }
    // Strides that nothing uses.
    try expect([[0, 1]]) { ($0.shape, $0.strides) = ([1, 2], [1 << 50, 1]) }
    try expect(.zeros([0, 2])) { ($0.shape, $0.strides, $0.data) = ([0, 2], [-7, 1 << 40], nil) }
  }

  @Test func memoryForGraphicsProcessors() throws {
    for type: Int32 in [3, 11] {
      try expect([0, 1, 2, 3]) { $0.device = DLPack.Device(device_type: type, device_id: 1) }
    }
  }

  @Test func laterMinorVersions() throws {
    try expect([0, 1, 2, 3]) { $0.version = DLPack.Version(major: 1, minor: 9) }
  }

  @Test func writability() throws {
    var foreign = ForeignTensor(numbers.address)
    try NDArray<Double>(dlpack: foreign.versioned())[1] = 50
    #expect(numbers[1] == 50)
    try NDArray<Double>(dlpack: foreign.unversioned())[2] = 60
    #expect(numbers[2] == 60)
    foreign.flags = DLPack.readOnlyFlag | 2
    #expect(try !NDArray<Double>(dlpack: foreign.versioned()).isWritable)
    (foreign.flags, foreign.shape, foreign.strides) = (0, [3, 2], [1, 1])
    let windows = try NDArray<Double>(dlpack: foreign.versioned())
    #expect(!windows.isWritable && windows[2, 1] == 3)
  }

  @Test func missingDeleter() throws {
    let tensor = ForeignTensor(numbers.address).versioned()
    let deleter = tensor.pointee.deleter
    tensor.pointee.deleter = nil
    do { #expect(try NDArray<Double>(dlpack: tensor).sum() == 6) }
    deleter?(tensor)
  }

  @Test func refusedVersions() {
    for major: UInt32 in [0, 2] {
      expect(
        .unsupportedVersion(major: major, minor: 3),
        "version \(major).3 is not supported, versions 1 are"
      ) { $0.version = DLPack.Version(major: major, minor: 3) }
    }
    var foreign = ForeignTensor(numbers.address)
    foreign.version.major = 2
    let tensor = foreign.versioned()
    #expect(throws: DLPackError.unsupportedVersion(major: 2, minor: 0)) {
      try DLPack.elementType(of: tensor)
    }
    DLPack.release(tensor)
    #expect(foreign.count.value == 1)
  }

  @Test func refusedDevices() {
    expect(
      .unsupportedDevice(type: 2, id: 1),
      "the memory is on device 1 of type 2 (CUDA); copy it to main memory first"
    ) { $0.device = DLPack.Device(device_type: 2, device_id: 1) }
    expect(
      .unsupportedDevice(type: 99, id: 0),
      "the memory is on device 0 of type 99; copy it to main memory first"
    ) { $0.device = DLPack.Device(device_type: 99, device_id: 0) }
  }

  @Test func refusedTypes() {
    expect(.unsupportedLanes(4), "an element has 4 lanes, only 1 is supported") {
      $0.type.lanes = 4
    }
    expect(.unsupportedLanes(0), "an element has 0 lanes, only 1 is supported") {
      $0.type.lanes = 0
    }
    expect(.unsupportedType(code: 4, bits: 16), "no element type is a bfloat number of 16 bits") {
      $0.type = DLPack.DataType(code: 4, bits: 16, lanes: 1)
    }
    expect(.unsupportedType(code: 0, bits: 4), "no element type is a signed integer of 4 bits") {
      $0.type = DLPack.DataType(code: 0, bits: 4, lanes: 1)
    }
    expect(.unsupportedType(code: 17, bits: 4), "no element type is of kind 17 of 4 bits") {
      $0.type = DLPack.DataType(code: 17, bits: 4, lanes: 1)
    }
    expect(
      .otherElementType(expected: "float64", found: "complex64"),
      "the tensor holds complex64, not float64"
    ) {
      $0.type = DLPack.DataType(code: 5, bits: 64, lanes: 1)
    }
  }

  @Test func refusedShapes() {
    expect(.unsupportedRank(-1), "rank -1 is not in 0...64") { $0.rank = -1 }
    expect(.unsupportedRank(65), "rank 65 is not in 0...64") {
      $0.shape = Array(repeating: 1, count: 65)
    }
    expect(.noShape, "the tensor has axes, but no extents") { ($0.shape, $0.rank) = (nil, 1) }
    expect(.noData([4]), "the tensor of shape (4,) has no address") { $0.data = nil }
    expect(.negativeExtent([2, -1]), "shape (2, -1) has a negative extent") { $0.shape = [2, -1] }
  }

  @Test func refusedSizes() {
    let large: Int64 = 1 << 40
    func refuse(_ shape: [Int64], _ strides: [Int64]?, shown: Strides) {
      let extents = Shape(shape.map(Int.init))
      expect(
        .sizeOverflow(extents, shown),
        "shape \(extents) with strides \(shown) exceeds the range of addresses"
      ) { ($0.shape, $0.strides) = (shape, strides) }
    }
    refuse([large, large, 0], nil, shown: [])
    refuse([large, large], [1, 1], shown: [1, 1])
    refuse([1 << 61], nil, shown: [1])
    refuse([2, 1 << 61], nil, shown: [1 << 61, 1])
    refuse([2], [.max], shown: [.max])
    refuse([2], [.min], shown: [.min])
    refuse([1 << 50], [-(1 << 20)], shown: [-(1 << 20)])
    refuse([1 << 30, 1 << 30], [1 << 30, 1 << 29], shown: [1 << 30, 1 << 29])
    // The first number is so low that the others would lie below address 0.
    refuse([1 << 58], [-1], shown: [-1])
  }

  @Test func refusedAddresses() {
    expect(
      .misaligned(remainder: 4, alignment: 8), "the first element is 4 bytes past a multiple of 8"
    ) {
      $0.byteOffset = 4
    }
    expect(.sizeOverflow([4], [1]), "shape (4,) with strides (1,) exceeds the range of addresses") {
      $0.byteOffset = .max - 7
    }
  }
}
