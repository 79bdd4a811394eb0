"""Writes fourier.jsonl: arrays, and the results of NumPy 2.4.6 and SciPy 1.17 for them.

Run it with python3 in any directory; the file lands beside this script. It needs NumPy and SciPy. All random
numbers have fixed seeds, and are short binary fractions, which every type represents exactly.

One record a line, a JSON object:

  function  the name of a function of `numpy.fft` or `scipy.fft`, or `convolve` and `correlate` of `scipy.signal`
  count, counts, axis, axes, norm, type, mode   the arguments that are given
  inputs    arrays: their shape and their elements in C order
  result    an array in the same form, with `isComplex`
"""

import json
import pathlib

import numpy as np
import scipy
import scipy.fft as sf
import scipy.signal as ss

NORMS = ["backward", "ortho", "forward"]


def encoded(array):
    array = np.asarray(array)
    flat = array.ravel()
    if np.iscomplexobj(flat):
        flat = np.stack([flat.real, flat.imag], -1).ravel()
    return {
        "shape": list(array.shape),
        "isComplex": bool(np.iscomplexobj(array)),
        "data": [float(f"{number:.17g}") for number in flat],
    }


def records(random):
    def real(*shape):
        return random.integers(-16, 17, shape) / 8

    def complex_(*shape):
        return real(*shape) + 1j * real(*shape)

    for shape in [(5,), (8,), (3, 4), (2, 3, 6)]:
        r, c = real(*shape), complex_(*shape)
        for axis in range(-1, len(shape) - 1):
            for count in [None, 1, max(shape[axis] - 2, 2), shape[axis] + 1, shape[axis] + 4]:
                norm = NORMS[(axis + (count or 0)) % 3]
                arguments = {"count": count, "axis": axis, "norm": norm}
                for name, inputs in [("fft", [r, c]), ("ifft", [r, c]), ("rfft", [r]), ("irfft", [c]),
                                     ("hfft", [c]), ("ihfft", [r])]:
                    for a in inputs:
                        yield name, arguments, [a], getattr(np.fft, name)(a, n=count, axis=axis, norm=norm)
    for shape in [(4,), (3, 5), (2, 3, 4)]:
        r, c = real(*shape), complex_(*shape)
        rank = len(shape)
        for place, (counts, axes) in enumerate([
            (None, None), (None, list(range(rank))[::-1]), (None, [0]), ([n + 1 for n in shape], None),
            ([3], [rank - 1]), ([max(n - 1, 1) for n in shape], list(range(rank))),
        ]):
            norm = NORMS[place % 3]
            # NumPy applies counts without axes to the last axes, but warns about it.
            named = axes if axes is not None or counts is None else list(range(rank))
            arguments = {"counts": counts, "axes": axes, "norm": norm}
            for name, inputs in [("fftn", [r, c]), ("ifftn", [r, c]), ("rfftn", [r]), ("irfftn", [c])]:
                for a in inputs:
                    yield name, arguments, [a], getattr(np.fft, name)(a, s=counts, axes=named, norm=norm)
            if rank > 1 and axes is None:
                counts = counts and counts[-2:]
                arguments = {"counts": counts, "axes": [-2, -1], "norm": norm}
                for name, a in [("fft2", c), ("ifft2", r), ("rfft2", r), ("irfft2", c)]:
                    yield name, arguments, [a], getattr(np.fft, name)(a, s=counts, norm=norm)
    for shape in [(2,), (5,), (6,), (3, 4)]:
        r = real(*shape)
        for type_ in range(1, 5):
            for norm in NORMS:
                for name in ["dct", "dst", "idct", "idst"]:
                    for count in [None, shape[-1] + 2]:
                        arguments = {"type": type_, "count": count, "axis": -1, "norm": norm}
                        yield name, arguments, [r], getattr(sf, name)(r, type=type_, n=count, norm=norm)
                if len(shape) > 1:
                    for name in ["dctn", "dstn", "idctn", "idstn"]:
                        arguments = {"type": type_, "norm": norm}
                        yield name, arguments, [r], getattr(sf, name)(r, type=type_, norm=norm)
    for first, second in [((7,), (3,)), ((4,), (4,)), ((5, 6), (2, 3))]:
        for make in [real, complex_]:
            a, b = make(*first), make(*second)
            for mode in ["full", "same", "valid"]:
                yield "convolve", {"mode": mode}, [a, b], ss.convolve(a, b, mode, "direct")
                if len(first) == 1:
                    yield "correlate", {"mode": mode}, [a, b], np.correlate(a, b, mode)


def main():
    lines = []
    for function, arguments, inputs, result in records(np.random.default_rng(11)):
        record = {"function": function}
        record |= {name: value for name, value in arguments.items() if value is not None}
        record |= {"inputs": [encoded(a) for a in inputs], "result": encoded(result)}
        lines.append(json.dumps(record))
    target = pathlib.Path(__file__).with_name("fourier.jsonl")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if np.__version__ != "2.4.6" or not scipy.__version__.startswith("1.17."):
        raise SystemExit(f"NumPy 2.4.6 and SciPy 1.17 are the reference, not {np.__version__}, {scipy.__version__}")
    main()
