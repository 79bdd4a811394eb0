"""Calls the mathematical functions of `Sources/CStridedKernels`, as all loops of the library do."""

import ctypes
import pathlib
import platform
import re
import shutil
import subprocess
import tempfile

import numpy as np

SOURCES = pathlib.Path(__file__).parents[3] / "Sources" / "CStridedKernels"
IS_ARM = platform.machine() == "aarch64"
LEVELS = ["baseline", "advsimd"] if IS_ARM else ["baseline", "avx2", "avx512"]


def compiler():
    """Clang, or the one of the Swift toolchain."""
    found = shutil.which("clang")
    return found or str(pathlib.Path(shutil.which("swift")).resolve().with_name("clang"))


class Kernels:
    """The functions, compiled as SwiftPM compiles them."""

    def __init__(self):
        files = [str(path) for pattern in ("*.c", "*.S") for path in SOURCES.glob(pattern)]
        flags = ["-O2", "-shared", "-fPIC", "-I", str(SOURCES / "include")]
        libraries = ["-lsleef", "-lm"]
        with tempfile.TemporaryDirectory() as folder:
            target = str(pathlib.Path(folder) / "kernels.so")
            subprocess.run([compiler(), *flags, *files, "-o", target, *libraries], check=True)
            self.library = ctypes.CDLL(target)
        header = (SOURCES / "include" / "CStridedKernels.h").read_text(encoding="utf-8")
        self.rows = {}
        for enumeration in ("strided_function", "strided_function2"):
            body = re.search(enumeration + r" \{(.*?)\};", header, re.DOTALL).group(1)
            for place, name in enumerate(re.findall(r"strided_(\w+)", body)):
                self.rows[name] = place
        self.levels = LEVELS[: self.library.strided_simd_level() + 1]

    def results(self, level, name, arrays):
        """The results of a function for numbers of a type, at a level of vector instructions.

        Numbers of 16 bits are computed with 32 bits and rounded once, as the library does.
        """
        dtype = arrays[0].dtype
        if dtype == np.float16:
            singles = [array.astype("float32") for array in arrays]
            with np.errstate(over="ignore", invalid="ignore"):
                return self.results(level, name, singles).astype("float16")
        call = self.library.strided_map if len(arrays) == 1 else self.library.strided_map2
        result, step = np.empty(len(arrays[0]), dtype), ctypes.c_ssize_t(dtype.itemsize)
        rows = [result, *map(np.ascontiguousarray, arrays)]
        memory = [part for row in rows for part in (ctypes.c_void_p(row.ctypes.data), step)]
        width, count = ctypes.c_size_t(dtype.itemsize), ctypes.c_ssize_t(len(result))
        call(LEVELS.index(level), self.rows[name], width, count, *memory)
        return result
