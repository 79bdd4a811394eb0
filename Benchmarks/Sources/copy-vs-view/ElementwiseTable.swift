import BenchmarkSupport
import Strided

/// The measured elementwise functions, one row each.
///
/// A row holds the function's name, its family if it belongs to one, the code for Strided, NumPy and PyTorch,
/// in some rows for numexpr, the plan that Strided runs and, if they are not the usual `unary` or `binary`, its
/// form and its layouts. The operands are `a` and `b`; the modules of the peers are `np`, `torch` and `ne`.
enum ElementwiseTable<Element: RealBenchmarkElement> {
  /// The rows, in the order of measuring and printing.
  static var rows: [ElementwiseRow<Element>] { coreRows + wingRows }

  private static var coreRows: [ElementwiseRow<Element>] {
    [
      .binary(
        "add", numpy: "a + b", pytorch: "a + b", numexpr: "a + b",
        plan: { $0.explain(.add, $1).summary }
      ) { $0 + $1 },
      .binary(
        "add-in-place", .update, numpy: "a += b", pytorch: "a += b",
        plan: { $0.explainUpdate(.add, with: $1).summary }
      ) { $0 += $1 },
      .binary(
        "add-product", .update, numpy: "a += 3 * b", pytorch: "a.add_(b, alpha=3)",
        plan: { $0.explainAddProduct(3, $1).summary }
      ) { $0.addProduct(3, $1) },
      .binary(
        "less", in: .comparison, .comparison, numpy: "a < b", pytorch: "a < b",
        numexpr: "a < b", plan: { $0.explain(.less, $1).summary }
      ) { $0 .< $1 },
      .binary(
        "minimum", numpy: "np.minimum(a, b)", pytorch: "torch.minimum(a, b)",
        plan: { $0.explain(.minimum, $1).summary }
      ) { minimum($0, $1) },
      .binary(
        "maximum", numpy: "np.maximum(a, b)", pytorch: "torch.maximum(a, b)",
        plan: { $0.explain(.maximum, $1).summary }
      ) { maximum($0, $1) },
      .binary(
        "remainder", numpy: "np.fmod(a, b)", pytorch: "torch.fmod(a, b)",
        plan: { $0.explain(.remainder, $1).summary }
      ) { $0 % $1 },
      .binary(
        "floor-divide", numpy: "a // b", pytorch: "a // b",
        plan: { $0.explain(.floorDivide, $1).summary }
      ) { floorDivide($0, $1) },
      .binary(
        "and-of-comparisons", in: .comparison, .comparison, numpy: "(a < b) & (b < 2)",
        pytorch: "(a < b) & (b < 2)", numexpr: "(a < b) & (b < 2)",
        plan: { $0.explain(.less, $1).summary }
      ) { ($0 .< $1) .&& ($1 .< 2) },
      .unary(
        "exp", in: .math, numpy: "np.exp(a)", pytorch: "torch.exp(a)", numexpr: "exp(a)",
        plan: { $0.explain(.exp).summary }
      ) { exp($0) },
      .unary(
        "log", in: .math, over: [.contiguous, .step2], numpy: "np.log(a)", pytorch: "torch.log(a)",
        numexpr: "log(a)", plan: { $0.explain(.log).summary }
      ) { log($0) },
      .unary(
        "sin", in: .math, over: [.contiguous, .step2], numpy: "np.sin(a)", pytorch: "torch.sin(a)",
        numexpr: "sin(a)",
        plan: { $0.explain(.sin).summary }
      ) { sin($0) },
      .unary(
        "tanh", in: .math, over: [.contiguous, .step2], numpy: "np.tanh(a)",
        pytorch: "torch.tanh(a)", numexpr: "tanh(a)", plan: { $0.explain(.tanh).summary }
      ) { tanh($0) },
      .unary(
        "sqrt", in: .unary, over: [.contiguous, .step2], numpy: "np.sqrt(a)",
        pytorch: "torch.sqrt(a)", numexpr: "sqrt(a)", plan: { $0.explain(.sqrt).summary }
      ) { sqrt($0) },
      .unary(
        "floor", in: .unary, over: [.contiguous, .step2], numpy: "np.floor(a)",
        pytorch: "torch.floor(a)", numexpr: "floor(a)", plan: { $0.explain(.floor).summary }
      ) { floor($0) },
      .binary(
        "pow", in: .math, over: [.contiguous, .row], numpy: "np.power(a, b)",
        pytorch: "torch.pow(a, b)", numexpr: "a ** b", plan: { $0.explain(.power, $1).summary }
      ) { pow($0, $1) },
      .binary(
        "fused", in: .fused, over: [.contiguous], numpy: "a * b + a", pytorch: "a * b + a",
        numexpr: "a * b + a",
        plan: { _, _ in "fused loop" }
      ) { map($0, $1) { $0 * $1 + $0 } },
      .binary(
        "chain", in: .fused, over: [.contiguous], numpy: "a * b + b * a", pytorch: "a * b + b * a",
        numexpr: "a * b + b * a", plan: { $0.explain(.add, $1).summary }
      ) { $0 * $1 + $1 * $0 },
      .unary(
        "masked-exp", in: .masked, over: [.scrambled], numpy: "np.exp(a, where=a < 0.5)",
        pytorch: "torch.where(a < 0.5, torch.exp(a), a)", numexpr: "where(a < 0.5, exp(a), a)",
        plan: { _ in "masked loop" }
      ) { (a: NDArray<Element>) -> NDArray<Element> in
        let result = NDArray<Element>.zeros(a.shape)
        exp(a, into: result, where: a .< 0.5)
        return result
      },
      .binary(
        "masked-add", in: .masked, .update, over: [.scrambled],
        numpy: "np.add(a, b, out=a, where=b < 0.5)", pytorch: "a.add_(torch.where(b < 0.5, b, 0))",
        plan: { _, _ in "masked loop" }
      ) { add($0, $1, into: $0, where: $1 .< 0.5) },
      .binary(
        "masked-fma", in: .masked, .update, over: [.scrambled],
        numpy: "np.copyto(a, b * b + a, where=b < 0.5)",
        pytorch: "a.copy_(torch.where(b < 0.5, b * b + a, a))",
        plan: { _, _ in "masked sections" }
      ) { fma($1, $1, $0, into: $0, where: $1 .< 0.5) },
      .unary(
        "standard-deviation", in: .reduce, .reduction, numpy: "a.std()",
        pytorch: "a.std(correction=0)", plan: { $0.explainSum().order }
      ) { $0.standardDeviation() },
      .unary(
        "negative", in: .unary, over: [.contiguous, .step2], numpy: "-a", pytorch: "-a",
        numexpr: "-a", plan: { $0.explain(.negate).summary }
      ) { -$0 },
      .unary(
        "absolute", in: .unary, numpy: "np.abs(a)", pytorch: "torch.abs(a)",
        numexpr: "abs(a)", plan: { $0.explain(.absolute).summary }
      ) { absolute($0) },
      .unary(
        "copy", .copy, numpy: "a.copy()", pytorch: cloning,
        plan: { $0.copy().explainAssignment(from: $0).summary }
      ) { $0.copy() },
      .binary(
        "assign", .assignment, over: [.row, .column], numpy: "a[...] = b", pytorch: "a.copy_(b)",
        plan: { $0.explainAssignment(from: $1).summary }
      ) { $0.assign($1) },
      .unary(
        "fill", .fill, numpy: "a.fill(3)", pytorch: "a.fill_(3)", plan: { $0.explainFill().summary }
      ) { $0.fill(3) },
      .binary(
        "less-all", in: .comparison, .comparison, numpy: "(a < b).all()", pytorch: "(a < b).all()",
        plan: { $0.explain(.less, $1).summary }
      ) { ($0 .< $1).all() },
      .unary(
        "min", in: .reduce, .reduction, numpy: "a.min()", pytorch: "a.min()",
        plan: { $0.explain(.min).order }
      ) { $0.min() },
      .unary(
        "argmax", in: .reduce, .reduction, numpy: "a.argmax()", pytorch: "a.argmax()",
        plan: { $0.explain(.argmax).order }
      ) { $0.argmax() },
      .unary(
        "sort", in: .sort, over: [.scrambled], numpy: "np.sort(a)", pytorch: "torch.sort(a).values",
        plan: { _ in "keys in vectors" }
      ) { $0.sorted() },
      .unary(
        "argsort", in: .argsort, over: [.scrambled], numpy: "np.argsort(a)",
        pytorch: "torch.argsort(a)",
        plan: { _ in "keys and positions" }
      ) { $0.argsort() },
      .unary(
        "partition", in: .sort, over: [.scrambled], numpy: "np.partition(a, len(a) // 2)",
        pytorch: "torch.kthvalue(a, len(a) // 2 + 1)", plan: { _ in "counted keys" }
      ) { $0.partitioned(at: $0.count / 2) },
      .unary(
        "median", in: .sort, .reduction, over: [.scrambled], numpy: "np.median(a)",
        pytorch: "a.median()",
        plan: { _ in "counted keys" }
      ) { $0.median() },
      .unary(
        "cumulative-sum", in: .scan, over: [.contiguous], numpy: "np.cumsum(a)",
        pytorch: "a.cumsum(0)",
        plan: { _ in "one scan a line" }
      ) { $0.cumulativeSum() },
      .unary(
        "cumulative-max", in: .scan, over: [.contiguous], numpy: "np.maximum.accumulate(a)",
        pytorch: "torch.cummax(a, 0).values", plan: { _ in "one scan a line" }
      ) { $0.cumulativeMax() },
      .unary(
        "cumulative-sum-first-axis", in: .scan, over: [.transposed],
        numpy: "np.cumsum(a.T, axis=0)",
        pytorch: "a.T.cumsum(0)", plan: { _ in "one scan a line" }
      ) { $0.transposed().cumulativeSum(axis: 0) },
      .unary(
        "sum-first-axis", in: .reduce, .reduction, over: [.transposed], numpy: "a.T.sum(axis=0)",
        pytorch: "a.T.sum(0)", plan: { $0.transposed().explainSum(axis: 0).order }
      ) { $0.transposed().sum(axis: 0) },
      .unary(
        "sum-last-axis", in: .reduce, .reduction, over: [.transposed], numpy: "a.T.sum(axis=1)",
        pytorch: "a.T.sum(1)", plan: { $0.transposed().explainSum(axis: 1).order }
      ) { $0.transposed().sum(axis: 1) },
      .unary(
        "argmax-first-axis", in: .reduce, .reduction, over: [.transposed],
        numpy: "a.T.argmax(axis=0)",
        pytorch: "a.T.argmax(0)", plan: { $0.transposed().explain(.argmax).order }
      ) { $0.transposed().argmax(axis: 0) },
      .unary(
        "max-first-axis", in: .reduce, .reduction, over: [.transposed],
        numpy: "a.T.max(axis=0)", pytorch: "a.T.amax(0)",
        plan: { $0.transposed().explain(.max).order }
      ) { $0.transposed().max(axis: 0) },
      .unary(
        "max-last-axis", in: .reduce, .reduction, over: [.transposed],
        numpy: "a.T.max(axis=1)", pytorch: "a.T.amax(1)",
        plan: { $0.transposed().explain(.max).order }
      ) { $0.transposed().max(axis: 1) },
      .unary(
        "standard-deviation-first-axis", in: .reduce, .reduction, over: [.transposed],
        numpy: "a.T.std(axis=0)", pytorch: "a.T.std(0, correction=0)",
        plan: { $0.transposed().explainSum(axis: 0).order }
      ) { $0.transposed().standardDeviation(axis: 0) },
      .unary(
        "standard-deviation-last-axis", in: .reduce, .reduction, over: [.transposed],
        numpy: "a.T.std(axis=1)", pytorch: "a.T.std(1, correction=0)",
        plan: { $0.transposed().explainSum(axis: 1).order }
      ) { $0.transposed().standardDeviation(axis: 1) },
      .unary(
        "argmax-last-axis", in: .reduce, .reduction, over: [.transposed],
        numpy: "a.T.argmax(axis=1)", pytorch: "a.T.argmax(1)",
        plan: { $0.transposed().explain(.argmax).order }
      ) { $0.transposed().argmax(axis: 1) },
      .unary(
        "max", in: .reduce, .reduction, numpy: "a.max()", pytorch: "a.max()",
        plan: { $0.explain(.max).order }
      ) { $0.max() },
      .unary(
        "histogram", in: .histogram, .reduction, over: [.scrambled],
        numpy: "np.histogram(a, bins=100)",
        pytorch: "torch.histc(a, 100)", plan: { _ in "counts of bins" }
      ) { $0.histogram(bins: 100) },
      .unary(
        "unique", in: .unique, .reduction, over: [.scrambled],
        numpy: "np.unique(a, return_index=True, return_inverse=True, return_counts=True)",
        pytorch: "torch.unique(a, return_inverse=True, return_counts=True)",
        plan: { _ in "sorted positions" }
      ) { $0.unique().inverse },
      .unary(
        "unique-values", in: .unique, .reduction, over: [.scrambled], numpy: "np.unique(a)",
        pytorch: "torch.unique(a)", plan: { _ in "sorted keys" }
      ) { $0.unique().values },
      .unary(
        "mask-gather", in: .maskGather, .reduction, over: [.scrambled], numpy: "a[a > 0.5]",
        pytorch: "a[a > 0.5]",
        plan: { _ in "compressed rows" }
      ) { $0[$0 .> 0.5] },
      .unary(
        "moving-mean", in: .reduce, .reduction, over: [.scrambled],
        numpy: "np.lib.stride_tricks.sliding_window_view(a, min(5, len(a))).mean(-1)",
        pytorch: "a.unfold(0, min(5, len(a)), 1).mean(-1)",
        plan: { $0.slidingWindows(of: min(5, $0.count)).explainSum(axis: -1).order }
      ) { $0.slidingWindows(of: min(5, $0.count)).mean(axis: -1) },
      .unary(
        "sum", in: .reduce, .reduction, numpy: "a.sum()", pytorch: "a.sum()",
        plan: { $0.explainSum().order }
      ) { $0.sum() },
    ]
  }

  /// A PyTorch copy that is contiguous for every layout.
  private static var cloning: String { "a.clone(memory_format=torch.contiguous_format)" }

  /// Every function in each of its layouts.
  static var cases: [BenchmarkCase] { rows.flatMap(\.cases).map { BenchmarkCase($0) } }

  /// Prepares a case of the table for measuring.
  static func workload(for benchmark: ElementwiseCase, count: Int) -> Workload {
    guard let row = rows.first(where: { $0.name == benchmark.function }) else {
      preconditionFailure("there is no elementwise function '\(benchmark.function)'")
    }
    return row.workload(benchmark.layout, count: count)
  }
}
