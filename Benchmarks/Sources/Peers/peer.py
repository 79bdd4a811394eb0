"""The benchmark's cases in NumPy, in PyTorch or, of elementwise cases, in numexpr and pandas.

The benchmark starts this with the name of the library, and talks to it line by line:

    prepare CASE LAYOUT ELEMENT SHAPE        ->  ready, or lacks and the reason
    statement ELEMENT SHAPE SETUP STATEMENT  ->  the same; tabs separate the four
    run N                                    ->  seconds S, for N times the statement, or lacks ...
    forget                                   ->  ready, with the arrays freed

Before everything it says "peer VERSION THREADS PYTHON PATH", or "lacks" and the reason. It ends
when its input does.

Each case is one statement, as a user writes it in a function, which timeit runs in a loop. The
result of a statement that makes a new array is dropped: it is freed before the next one is made.
"prepare" takes the statement from the tables below. The benchmark sends the statements of its
elementwise cases itself, with "statement".
"""

import math
import signal
import sys
import timeit

MATRIX_COLUMNS = 20  # of the matrix that a column is taken of

SETUP = {
    "view/contiguous": "a = ones(n)",
    "slice/step2": "a = ones(2 * n)",
    "copy-fresh/contiguous": "a = ones(n)",
    "copy-reused/contiguous": "a = ones(n); d = ones(n)",
    "write-through/contiguous": "s = ones(n); v = ones(n)",
    "write-through/step2": "s = ones(n); v = ones(2 * n)[::2]",
    "write-through/step16": "s = ones(n); v = ones(16 * n)[::16]",
    "write-through/column": "s = ones(n); v = ones(n, MATRIX_COLUMNS)[:, MATRIX_COLUMNS // 2]",
    "gather/step2": "v = ones(2 * n)[::2]",
    "gather/step16": "v = ones(16 * n)[::16]",
    "gather/column": "v = ones(n, MATRIX_COLUMNS)[:, MATRIX_COLUMNS // 2]",
    "gather/transposed": "v = ones(rows, columns).T",
    "axpy/contiguous": "x = ones(n); y = ones(n)",
    "axpy/step2": "x = ones(n); y = ones(2 * n)[::2]",
    "axpy/column": "x = ones(n); y = ones(n, MATRIX_COLUMNS)[:, MATRIX_COLUMNS // 2]",
    "fill/contiguous": "a = ones(n)",
    "broadcast-assign/contiguous": "m = ones(rows, columns); r = ones(columns)",
    "add/contiguous": "a = ones(n); b = ones(n)",
    "break-even/step16": "v = ones(16 * n)[::16]",
    "break-even/column": "v = ones(n, MATRIX_COLUMNS)[:, MATRIX_COLUMNS // 2]",
    "permute/transposed": "v = ones(*shape).T; d = ones(*v.shape)",
    "permute/201": "v = permuted(ones(*shape), 2, 0, 1); d = ones(*v.shape)",
    "permute/210": "v = permuted(ones(*shape), 2, 1, 0); d = ones(*v.shape)",
    "permute/102": "v = permuted(ones(*shape), 1, 0, 2); d = ones(*v.shape)",
    "permute/021": "v = permuted(ones(*shape), 0, 2, 1); d = ones(*v.shape)",
    "permute/120": "v = permuted(ones(*shape), 1, 2, 0); d = ones(*v.shape)",
    "add-transposed/transposed": "m = ones(*shape)",
    "small/view": "m = ones(*shape)",
    "small/slice": "m = ones(*shape)",
    "small/get": "m = ones(*shape)",
    "small/set": "m = ones(*shape)",
    "small/copy": "a = ones(*shape)",
    "small/sum": "a = ones(*shape); b = ones(*shape)",
}

NUMPY_SETUP = {
    "write-through/reversed": "s = ones(n); v = ones(n)[::-1]",
    "gather/reversed": "v = ones(n)[::-1]",
}

NUMPY = {
    "view": "a.view()",
    "slice": "a[::2]",
    "copy-fresh": "a.copy()",
    "copy-reused": "d[...] = a",
    "write-through": "v[...] = s",
    "gather": "v.copy()",
    "axpy": "y += 3 * x",
    "fill": "a.fill(3)",
    "broadcast-assign": "m[...] = r",
    "add": "a + b",
    "break-even": "v.sum()",
    "permute": "d[...] = v",
    "add-transposed": "m + m.T",
    "small/view": "m.view()",
    "small/slice": "m[2:8, 1:]",
    "small/get": "m[3, 4]",
    "small/set": "m[3, 4] = 3",
    "small/copy": "a.copy()",
    "small/sum": "a + b",
}

PYTORCH_SETUP = {
    "gather/reversed": "a = ones(n)",
}

PYTORCH = {
    "view": "a.view(-1)",
    "slice": "a[::2]",
    "copy-fresh": "a.clone()",
    "copy-reused": "d.copy_(a)",
    "write-through": "v.copy_(s)",
    "gather": "v.contiguous()",
    "gather/reversed": "a.flip(0)",  # it has no view that goes backwards
    "axpy": "y.add_(x, alpha=3)",
    "fill": "a.fill_(3)",
    "broadcast-assign": "m.copy_(r)",
    "add": "a + b",
    "break-even": "v.sum()",
    "permute": "d.copy_(v)",
    "add-transposed": "m + m.T",
    "small/view": "m.view(10, 10)",
    "small/slice": "m[2:8, 1:]",
    "small/get": "m[3, 4].item()",
    "small/set": "m[3, 4] = 3",
    "small/copy": "a.clone()",
    "small/sum": "a + b",
}


def numpy_peer():
    import numpy

    return {
        "version": numpy.__version__,
        "threads": 1,  # whatever is measured here
        "setup": {**SETUP, **NUMPY_SETUP},
        "statements": NUMPY,
        "module": {"np": numpy},
        "names": lambda element: {
            "ones": lambda *shape: numpy.ones(shape, element),
            "permuted": lambda a, *axes: a.transpose(axes),
            "scrambled": lambda n: hashed(numpy.arange(n)).astype(element),
        },
    }


def pytorch_peer():
    import torch

    return {
        "version": torch.__version__,
        "threads": torch.get_num_threads(),  # as many as it takes by itself
        "setup": {**SETUP, **PYTORCH_SETUP},
        "statements": PYTORCH,
        "module": {"torch": torch},
        "names": lambda element: {
            "ones": lambda *shape: torch.ones(shape, dtype=getattr(torch, element)),
            "permuted": lambda a, *axes: a.permute(axes),
            "scrambled": lambda n: hashed(torch.arange(n)).to(getattr(torch, element)),
        },
    }


def numexpr_peer():
    import numexpr

    return {
        **numpy_peer(),
        "version": numexpr.__version__,
        "threads": numexpr.nthreads,  # as many as it takes by itself
        "statements": {},
        "module": {"ne": numexpr},
    }


def pandas_peer():
    import pandas

    return {
        **numpy_peer(),
        "version": pandas.__version__,
        "statements": {},
        "module": {"pd": pandas},
    }


def hashed(positions):
    """Numbers between 0 and 1 in no order, as the benchmark makes them."""
    mask = 2**32 - 1
    hashes = (positions * 2654435761) & mask
    hashes = hashes ^ (hashes >> 15)
    hashes = (hashes * 2246822519) & mask
    hashes = hashes ^ (hashes >> 13)
    return hashes / 2**32


def matrix_extents(n):
    """The rows and columns of a matrix as square as n allows, as the benchmark chooses them."""
    root = max(math.isqrt(n), 1)
    for rows in range(root, max(root // 4, 1) - 1, -1):
        if n % rows == 0:
            return rows, n // rows
    return root, n // root


def prepared(peer, case, layout, element, shape):
    """A timer of the statement of a case that is known here."""
    name = f"{case}/{layout}"
    setup = peer["setup"].get(name)
    if setup is None:
        raise LookupError("no such view")
    statement = peer["statements"].get(name) or peer["statements"].get(case)
    if statement is None:
        raise LookupError("no such case")
    return stated(peer, element, shape, setup, statement)


def stated(peer, element, shape, setup, statement):
    """A timer of a statement, with the arrays that it works on made and used once."""
    shape = [int(extent) for extent in shape.split("x")]
    n = math.prod(shape)
    rows, columns = matrix_extents(n)
    tools = {
        "shape": shape,
        "n": n,
        "rows": rows,
        "columns": columns,
        "MATRIX_COLUMNS": MATRIX_COLUMNS,
        **peer["names"](element),
    }
    arrays = {}
    exec(setup, tools, arrays)
    # Local variables, as they are in a function.
    names = "".join(f"{name} = arrays[{name!r}]; " for name in arrays)
    timer = timeit.Timer(statement, names, globals={"arrays": arrays, **peer["module"]})
    timer.timeit(1)
    return timer


def answers(peer, requests):
    """The answer to each request."""
    timer = None
    for request in requests:
        command, _, rest = request.strip().partition(" ")
        try:
            if command == "run":
                yield f"seconds {timer.timeit(int(rest))!r}"
                continue
            timer = None  # which frees the arrays
            if command == "prepare":
                timer = prepared(peer, *rest.split())
            elif command == "statement":
                timer = stated(peer, *rest.split("\t"))
            yield "ready"
        except Exception as error:
            yield lacking(error)


def lacking(error):
    return f"lacks {error}" if isinstance(error, LookupError) else f"lacks {error!r}"


def main():
    # What stops the benchmark is the benchmark's to handle; it then ends this process's input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whatever a library prints must not stand between the answers.
    channel, sys.stdout = sys.stdout, sys.stderr
    say = lambda line: print(" ".join(line.split()), file=channel, flush=True)
    try:
        peers = [numpy_peer, pytorch_peer, numexpr_peer, pandas_peer]
        peer = {peer.__name__.removesuffix("_peer"): peer for peer in peers}[sys.argv[1]]()
    except Exception as error:
        say(lacking(error))
        return
    python = ".".join(map(str, sys.version_info[:3]))
    say(f"peer {peer['version']} {peer['threads']} {python} {sys.executable}")
    for answer in answers(peer, iter(sys.stdin.readline, "")):
        say(answer)


main()
