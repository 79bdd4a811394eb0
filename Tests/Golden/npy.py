"""Writes npy.jsonl: files that NumPy 2.4.6 writes, and the elements that they hold.

Run it with python3 in any directory; the file lands beside this script. Random numbers have a fixed seed.

One record a line, a JSON object:

  file      the bytes of a .npy file, as Base64
  type      NumPy's name of the element type
  order     the order in memory that the header has: C or F
  big       whether the bytes of numbers are in big-endian order
  version   the version of the format
  shape     the extents
  elements  the elements in C order, little-endian, as Base64

or, for archives:

  archive   the bytes of a .npz file, as Base64
  members   the names, each with a record as above, without a file
"""

import base64
import io
import json
import pathlib

import numpy as np

random = np.random.default_rng(16)
types = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128".split()
shapes = [(), (0,), (1,), (5,), (2, 3), (3, 0, 2), (2, 3, 4), (1, 2, 1, 3, 2)]


def text(data):
    return base64.b64encode(data).decode()


def values(name, count):
    """Elements with every bit pattern, NaN, infinities and signed zeros included."""
    dtype = np.dtype(name)
    if dtype == bool:
        return random.integers(0, 2, count).astype(bool)
    bits = random.integers(0, 256, count * dtype.itemsize, dtype=np.uint8)
    flat = bits.view(dtype)
    if dtype.kind == "f" and count > 4:
        flat[:4] = [-0.0, np.inf, -np.inf, np.nan]
    return flat


def facts(array, order, big, version):
    little = array.astype(array.dtype.newbyteorder("<"))
    return {
        "type": array.dtype.name,
        "order": order,
        "big": big,
        "version": version,
        "shape": list(array.shape),
        "elements": text(little.tobytes("C")),
    }


def file(array, version):
    stream = io.BytesIO()
    np.lib.format.write_array(stream, array, version=version)
    return text(stream.getvalue())


def records():
    for name in types:
        for big in (False, True):
            for shape in shapes:
                array = values(name, int(np.prod(shape, dtype=int))).reshape(shape)
                array = array.astype(array.dtype.newbyteorder(">" if big else "<"))
                for order in "CF":
                    ordered = np.array(array, order=order)
                    is_f = ordered.flags.f_contiguous and not ordered.flags.c_contiguous
                    if (order == "F") != is_f:
                        continue
                    version = random.integers(1, 4) if shape != (2, 3) else 1
                    yield {"file": file(ordered, (version, 0)), **facts(ordered, order, big, int(version))}
        for version in (1, 2, 3):
            array = values(name, 6).reshape(2, 3)
            yield {"file": file(array, (version, 0)), **facts(array, "C", False, version)}
    for save in (np.savez, np.savez_compressed):
        arrays = {
            "weights": values("float32", 6).reshape(2, 3),
            "layer/bias": np.asfortranarray(values("float64", 12).reshape(3, 4)),
            "größe": values("int64", 3).astype(">i8"),
            "flags": values("bool", 9),
            "empty": values("complex64", 0),
            "single": values("uint16", 1).reshape(()),
            "zeros": np.zeros((20, 50)),
        }
        stream = io.BytesIO()
        save(stream, **arrays)
        members = {}
        for name, array in arrays.items():
            is_f = array.flags.f_contiguous and not array.flags.c_contiguous
            members[name] = facts(array, "F" if is_f else "C", array.dtype.byteorder == ">", 1)
        yield {"archive": text(stream.getvalue()), "members": members}


# Arrays that Strided refuses.
def refused():
    samples = {
        "objects": np.array([{}, 1], dtype=object),
        "text": np.array(["a", "bc"]),
        "bytes": np.array([b"a", b"bc"]),
        "date": np.array(["2020-01-01"], dtype="M8[D]"),
        "fields": np.zeros(2, dtype=[("a", "<f8"), ("b", "<i4")]),
        "wide": np.zeros(2, dtype=np.longdouble),
        "void": np.zeros(2, dtype="V3"),
    }
    for name, array in samples.items():
        stream = io.BytesIO()
        np.save(stream, array, allow_pickle=True)
        yield {"refused": name, "file": text(stream.getvalue())}


if __name__ == "__main__":
    path = pathlib.Path(__file__).with_name("npy.jsonl")
    with path.open("w") as output:
        for record in [*records(), *refused()]:
            print(json.dumps(record, ensure_ascii=False, separators=(",", ":")), file=output)
