import Strided

/// What is done with each line, with all tables: immutable, and cached.
final class LinePlan: Sendable {
  let key: Key
  let loops: FourierLoops
  let method: Method

  enum Method {
    case complex(TransformPlan)
    case real(RealTransform)
    case trigonometric(TrigonometricPlan)
  }

  /// Names a plan.
  struct Key: Hashable, Sendable {
    let purpose: Purpose
    let count: Int
    /// The size of a real number in bytes.
    let width: Int
  }

  enum Purpose: Hashable, Sendable {
    case complex
    /// From real lines to half of their transform, and back.
    case real
    case trigonometric(TrigonometricKind)
  }

  init(_ key: Key) {
    self.key = key
    loops = FourierLoops(width: key.width)
    switch key.purpose {
    case .complex: method = .complex(TransformPlan(count: key.count, loops: loops))
    case .real: method = .real(RealTransform(count: key.count, loops: loops))
    case .trigonometric(let kind):
      method = .trigonometric(TrigonometricPlan(kind, key.count, loops))
    }
  }

  /// The numbers of a line in scratch memory.
  var workCount: Int {
    switch method {
    case .complex(let plan): plan.workCount
    case .real(let transform): max(transform.workCount, key.count)
    case .trigonometric(let plan): max(plan.workCount, key.count)
    }
  }

  /// The complex numbers of a line that are transformed.
  var coreCount: Int {
    switch method {
    case .complex(let plan): plan.count
    case .real(let transform): transform.coreCount
    case .trigonometric(let plan): plan.coreCount
    }
  }

  /// Whether the plan transforms single lines only.
  var isForSingleLines: Bool {
    switch method {
    case .complex(let plan): plan.isForSingleLines
    case .real(let transform): transform.isForSingleLines
    case .trigonometric(let plan): plan.isForSingleLines
    }
  }

  /// The size of the tables in bytes.
  var byteCount: Int {
    switch method {
    case .complex(let plan): plan.byteCount + 256
    case .real(let transform): transform.byteCount + 256
    case .trigonometric(let plan): plan.byteCount + 256
    }
  }

  /// The method in words.
  var text: String {
    if case .complex(let plan) = method { return plan.text }
    return "\(key.purpose)"
  }

  /// Floating-point operations for a line, about.
  var operations: Double {
    let count = Double(key.count)
    return 5 * count * (count + 1).exponentOfTwo
  }
}
