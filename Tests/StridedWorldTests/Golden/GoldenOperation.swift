/// The operation of a step in a recorded program, by the generator's code.
enum GoldenOperation: String, CaseIterable {
  // Views, by subscripts and by moving axes.
  case slice = "sl"
  case view = "vw"
  case transpose = "tt"
  case permute = "tr"
  case swapAxes = "sw"
  case moveAxis = "mv"
  case expand = "ex"
  case squeeze = "sq"
  case squeezeAxis = "sx"
  case flip = "fl"
  case flipAxis = "fx"
  case rotate = "ro"
  case diagonal = "di"
  case broadcast = "br"
  case broadcastTogether = "bt"
  case windowsOfAxis = "wx"
  case windows = "wn"
  case asStrided = "st"
  case trimZeros = "tz"

  // Views, or copies if no strides can describe them.
  case reshape = "re"
  case ravel = "ra"

  // Pieces.
  case split = "se"
  case splitUnevenly = "su"
  case splitAt = "sa"
  case unstack = "un"
  case slicesAlong = "sc"

  // Views as another element type.
  case viewAs = "va"
  case real = "rl"
  case imaginary = "im"
  case parts = "pa"
  case complexView = "cv"

  // Copies of whole arrays.
  case copy = "cp"
  case flatten = "ft"
  case concatenate = "co"
  case stack = "sk"
  case tile = "ti"
  case `repeat` = "rp"
  case repeatByCounts = "rc"
  case roll = "rf"
  case rollAxis = "rx"
  case rollAxes = "rm"
  case pad = "pd"
  case insert = "in"
  case insertSeveral = "il"
  case delete = "de"
  case deleteSeveral = "dl"
  case deleteSlice = "ds"
  case lowerTriangle = "tl"
  case upperTriangle = "tu"
  case meshgrid = "mg"

  // Copies that depend on values.
  case unique = "uq"
  case sort = "so"
  case clip = "cl"
  case select = "wh"
  case choose = "cs"
  case nonzero = "nz"
  case compare = "cm"

  // Conversions of the element type.
  case convertExactly = "cn"
  case convertWrapping = "cw"
  case convertTruncating = "ct"
  case convertRounding = "cr"
  case convertSaturating = "ca"
  case convertTruths = "cb"
  case convertToTruths = "cf"

  // Arithmetic into fresh memory.
  case calculate = "ar"
  case calculateWithNumber = "as"
  case matrixProduct = "mm"

  // Reading through index arrays and masks.
  case gather = "ga"
  case gatherMask = "mk"
  case take = "tk"
  case takeFlat = "tf"
  case takeAlongAxis = "ta"
  case compress = "ck"

  // Writing through views.
  case assign = "wa"
  case fill = "wf"
  case add = "wp"
  case subtract = "wm"
  case multiply = "wt"
  case addNumber = "np"
  case subtractNumber = "nm"
  case multiplyByNumber = "nt"
  case addProduct = "ap"
  case swap = "xc"

  // Writing through index arrays and masks.
  case scatter = "gs"
  case scatterNumber = "gf"
  case gatherAdd = "gp"
  case gatherSubtract = "gm"
  case gatherMultiply = "gt"
  case gatherAddNumber = "hp"
  case gatherSubtractNumber = "hm"
  case gatherMultiplyByNumber = "ht"
  case scatterAdd = "gc"
  case assignMask = "ms"
  case fillWhereGreater = "mf"
  case put = "pu"
  case putAlongAxis = "pl"

  // Writing results.
  case addInto = "op"
  case subtractInto = "om"
  case multiplyInto = "ot"
  case matrixProductInto = "mi"
  case sumInto = "si"
}
