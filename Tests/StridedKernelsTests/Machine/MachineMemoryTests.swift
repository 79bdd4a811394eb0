import StridedKernels
import Testing

/// The size of the memory, and the share that the pool may hold.
@Suite struct MachineMemoryTests {
  @Test func theMachineHasMemory() {
    #expect(MachineMemory.byteCount() > 1 << 26)
  }

  @Test func theSmallestControlGroupCounts() {
    let files = [
      "/proc/self/cgroup": "0::/outer.slice/inner.service\n",
      "/sys/fs/cgroup/memory.max": "max\n",
      "/sys/fs/cgroup/outer.slice/memory.max": "1000000\n",
      "/sys/fs/cgroup/outer.slice/inner.service/memory.max": "2000000\n",
    ]
    #expect(MachineMemory.controlGroupLimit { files[$0] } == 1_000_000)
    #expect(MachineMemory.controlGroupLimit { $0 == "/sys/fs/cgroup/memory.max" ? "5" : nil } == 5)
    #expect(MachineMemory.controlGroupLimit { _ in nil } == nil)
    #expect(MachineMemory.controlGroupLimit { _ in "max" } == nil)
  }

  @Test func theLimitIsAnEighthOrWhatIsSaid() {
    #expect(MemoryPool.initialLimit(setting: nil, memory: 16 << 30) == 2 << 30)
    #expect(MemoryPool.initialLimit(setting: nil, memory: 256 << 30) == 4 << 30)
    #expect(MemoryPool.initialLimit(setting: "0", memory: 16 << 30) == 0)
    #expect(MemoryPool.initialLimit(setting: "123456789", memory: 16 << 30) == 123_456_789)
    for nonsense in ["", "-1", "2 GB", "lots"] {
      #expect(MemoryPool.initialLimit(setting: nonsense, memory: 16 << 30) == 2 << 30)
    }
  }
}
