"""Writes text.jsonl: texts that NumPy 2.4.6 reads and what it reads, arrays that it writes and its text.

Run it with python3 in any directory; the file lands beside this script. It needs NumPy. All random numbers have
fixed seeds.

One record a line, a JSON object:

  kind     `load` is np.loadtxt(ndmin=2), `save` is np.savetxt, `table` is np.genfromtxt(names=True, dtype=None)
  text     what is read or written
  options  the arguments
  type, shape, bytes  the array; its bytes in C order in hexadecimal digits, so that they are exact
  names, columns      of a table; a column is a list of strings, or a type and bytes
"""

import io
import json
import pathlib

import numpy as np

random = np.random.default_rng(16)
records = []


def load(text, dtype="float64", **options):
    array = np.loadtxt(io.StringIO(text), dtype=dtype, ndmin=2, encoding="utf-8", **options)
    records.append({
        "kind": "load", "text": text, "type": dtype, "options": options,
        "shape": array.shape, "bytes": array.tobytes().hex(),
    })


def save(array, **options):
    file = io.StringIO()
    np.savetxt(file, array, **options)
    array = np.ascontiguousarray(array)
    records.append({
        "kind": "save", "text": file.getvalue(), "type": str(array.dtype), "options": options,
        "shape": array.shape, "bytes": array.tobytes().hex(),
    })


def table(text, **options):
    array = np.genfromtxt(io.StringIO(text), names=True, dtype=None, encoding="utf-8", **options)
    columns = [array[name].reshape(-1) for name in array.dtype.names]
    records.append({
        "kind": "table", "text": text, "options": options, "names": list(array.dtype.names),
        "columns": [
            column.tolist() if column.dtype.kind == "U" else
            {"type": str(column.dtype), "bytes": column.tobytes().hex()}
            for column in columns
        ],
    })


def numbers(array, dtype):
    file = io.StringIO()
    np.savetxt(file, array)
    load(file.getvalue(), dtype)


# Numbers of every type, as NumPy writes them.
wide = random.integers(0, 1 << 63, 200, dtype=np.uint64).view(np.float64).reshape(50, 4)
numbers(wide[np.isfinite(wide).all(axis=1)], "float64")
numbers(random.standard_normal((40, 3)), "float64")
numbers(random.standard_normal((40, 3)), "float32")
numbers(random.standard_normal((40, 3)), "float16")
numbers(random.standard_normal((20, 2)) + 1j * random.standard_normal((20, 2)), "complex128")
numbers(random.standard_normal((20, 2)) + 1j * random.standard_normal((20, 2)), "complex64")
for dtype in ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]:
    information = np.iinfo(dtype)
    values = [information.min, information.max, 0, 1, 7, information.max // 3]
    load("\n".join(f"{a} {b}" for a, b in zip(values, reversed(values))), dtype)
load("1 0\n0 1\n", "bool")

# Forms of texts.
load("1e999 -1e999 nan inf -Infinity +NaN .5 5. 1e-999 -0")
load("1e5 65520 65519 5.9604644775390625e-8 2.98023223876953125e-8", "float16")
load("16777217 16777219 1.1754943508222875e-38 3.4028236e38 1.401298464324817e-45", "float32")
load("# a comment\n1 2 # another\n\n3\t4\n")
load("1,2\n3,4\n", delimiter=",")
load(" 1 , 2 \n3,4", delimiter=",")
load("1;2;3\r\n4;5;6\r\n", delimiter=";")
load("names of columns\nand units\n1 2\n3 4\n", skiprows=2)
load("1 2 3\n4 5 6\n", usecols=[2, 0])
load("1 2 3\n4 5 6\n", usecols=[-1])
load("1 2\n3 4\n5 6\n", max_rows=2)
load('"1","2"\n"3",4\n', delimiter=",", quotechar='"')
load("1%2\n3\n", comments=["%", "//"])
load("1 2 // x\n% y\n3 4\n", comments=["%", "//"])
load("5\n")
load("1 2 3\n")
load("(1+2j) 3j (4) 1-2j 1+-2j (1.5e+00+-2.0e+00j)", "complex128")

# Arrays that are written.
real = np.array([[1.0, -2.5, 1e20], [1e-5, np.pi, -0.0], [np.inf, -np.inf, np.nan]])
save(real)
save(real, fmt="%.3e", delimiter=",")
save(real, fmt="%.6f", delimiter="; ")
save(real, fmt="%.0f")
save(real.astype("float32"), fmt="%.10e")
save(real.astype("float16"), fmt="%.4f")
save(np.arange(6).reshape(2, 3), fmt="%d", delimiter=",", header="a,b,c", comments="")
save(np.arange(3), fmt="%d", header="one\ntwo", footer="end")
save(np.arange(3), fmt="%d", header="one", footer="end", newline="\r\n")
save(np.array([[1, 0], [0, 1]], bool), fmt="%d")
save(np.array([[1e300, 5e-324, 0.1]]), fmt="%.25f")
save(random.standard_normal((5, 2)), fmt="%.17e")

# Tables with columns of several types.
table("x y n\n1.5 a 3\n2.5 b 4\n")
table("# x,y,n\n1.5,abc,3\n-2e3,d e,4\n", delimiter=",")
table("x,y\n1,\n2,5\n", delimiter=",", filling_values=-1)
table("x,y\n1.5,NA\n2,5.5\n", delimiter=",", missing_values="NA", filling_values=0.25)
table("skipped\nx;name;z\n1;ä;2.5\n2;ß;3.5\n", delimiter=";", skip_header=1)

path = pathlib.Path(__file__).with_suffix(".jsonl")
path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
