"""Writes the seeds of the fuzz target to `corpus-files`: small files of NumPy, good ones and others.

Run it with python3 in any directory.
"""

import io
import pathlib
import zipfile

import numpy as np

folder = pathlib.Path(__file__).with_name("corpus-files")
folder.mkdir(exist_ok=True)


def npy(name, array, version=(1, 0)):
    stream = io.BytesIO()
    np.lib.format.write_array(stream, array, version=version, allow_pickle=True)
    (folder / name).write_bytes(stream.getvalue())


npy("double.npy", np.arange(6.0).reshape(2, 3))
npy("fortran.npy", np.asfortranarray(np.arange(6, dtype=">i2").reshape(2, 3)), (2, 0))
npy("complex.npy", np.ones(2, ">c8"), (3, 0))
npy("truth.npy", np.array([True, False]))
npy("single.npy", np.array(1, np.float16))
npy("empty.npy", np.zeros((0, 3), np.uint32))
npy("deep.npy", np.zeros((1,) * 32, np.int8))
npy("objects.npy", np.array([None], dtype=object))
npy("fields.npy", np.zeros(1, dtype=[("a", "<f8")]))
text = b'{"shape": (2L,), "descr": "<u8", "fortran_order": False}'
(folder / "python2.npy").write_bytes(b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text + bytes(16))
for name, save in ("stored.npz", np.savez), ("deflated.npz", np.savez_compressed):
    stream = io.BytesIO()
    save(stream, a=np.zeros(20), b=np.arange(3, dtype="i1"))
    (folder / name).write_bytes(stream.getvalue())
# The same with the records of ZIP64, which NumPy's zipfile writes beyond a limit, and the end record refers to them.
zipfile.ZIP64_LIMIT = 30
stream = io.BytesIO()
np.savez(stream, a=np.zeros(20), b=np.arange(3, dtype="i1"))
data = stream.getvalue()
(folder / "large.npz").write_bytes(data[:-6] + b"\xff" * 4 + data[-2:])
