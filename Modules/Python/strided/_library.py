"""The dynamic library, and the C functions in it."""

import ctypes
import os
import pathlib
import sys

from ._structures import UnversionedTensor, VersionedTensor

NAME = "libStridedPython." + ("dylib" if sys.platform == "darwin" else "so")


class Error(ValueError):
    """An array cannot be exchanged; the message says why."""


def _path():
    """The library that STRIDED_LIBRARY names, else the one of the package, else that of the checkout."""
    given = os.environ.get("STRIDED_LIBRARY")
    if given:
        return given
    here = pathlib.Path(__file__).resolve().parent
    build = here.parent.parent.parent / ".build"
    for folder in (here, build / "release", build / "debug"):
        if (folder / NAME).exists():
            return str(folder / NAME)
    raise ImportError(
        f"{NAME} is missing: build it with `swift build -c release --product StridedPython`, or set "
        "STRIDED_LIBRARY to its path"
    )


def _declare(function, result, *arguments):
    function.restype = result
    function.argtypes = arguments


library = ctypes.CDLL(_path())

_tensor = ctypes.POINTER(VersionedTensor)
_old_tensor = ctypes.POINTER(UnversionedTensor)
_integers = ctypes.POINTER(ctypes.c_ssize_t)
_text = (ctypes.c_char_p, ctypes.c_ssize_t)

_declare(library.strided_import, _tensor, _tensor, *_text)
_declare(library.strided_import_unversioned, _tensor, _old_tensor, *_text)
_declare(library.strided_share, _tensor, _tensor)
_declare(library.strided_share_unversioned, _old_tensor, _tensor, *_text)
_declare(library.strided_copy, _tensor, _tensor)
_declare(library.strided_view, _tensor, _tensor, ctypes.c_ssize_t, _integers, _integers, ctypes.c_ssize_t)
_declare(library.strided_assign, ctypes.c_bool, _tensor, _tensor, *_text)
_declare(library.strided_is_view, ctypes.c_bool, _tensor)
_declare(library.strided_description, ctypes.c_ssize_t, _tensor, *_text)
_declare(library.strided_release, None, _tensor)
_declare(library.strided_use_python, None, ctypes.c_ssize_t, ctypes.c_ssize_t)

# An own handle, because the functions of `ctypes.pythonapi` are declared for the whole process. It calls with
# Python's lock held.
python = ctypes.PyDLL(None)
_declare(python.PyCapsule_IsValid, ctypes.c_int, ctypes.py_object, ctypes.c_char_p)
_declare(python.PyCapsule_GetPointer, ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)
_declare(python.PyCapsule_SetName, ctypes.c_int, ctypes.py_object, ctypes.c_char_p)
_declare(python.PyCapsule_New, ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)


def _address(function):
    return ctypes.cast(function, ctypes.c_void_p).value


library.strided_use_python(_address(python.PyCapsule_IsValid), _address(python.PyCapsule_GetPointer))
capsule_destructor = _address(library.strided_release_capsule)


def checked(function, *arguments):
    """Calls a function that can fail; raises its message."""
    message = ctypes.create_string_buffer(512)
    result = function(*arguments, message, len(message))
    if not result:
        raise Error(message.value.decode(errors="replace"))
    return result
