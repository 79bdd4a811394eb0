"""Tensors in and out of Python's capsules, and calls of other Swift functions."""

import ctypes

from ._library import Error, capsule_destructor, checked, library, python
from ._structures import UnversionedTensor, VersionedTensor

# Capsules keep only the address of their name, so the names live as long as the module.
_VERSIONED = b"dltensor_versioned"
_UNVERSIONED = b"dltensor"
_USED = {_VERSIONED: b"used_dltensor_versioned", _UNVERSIONED: b"used_dltensor"}


def capsule(tensor, is_versioned):
    """A capsule around a tensor; it releases the tensor unless another library takes it over."""
    name = _VERSIONED if is_versioned else _UNVERSIONED
    return python.PyCapsule_New(ctypes.cast(tensor, ctypes.c_void_p), name, capsule_destructor)


def tensor(source):
    """A tensor that shares the memory of an array of any library; the caller has to release it."""
    if not hasattr(source, "__dlpack__"):
        raise TypeError(f"{type(source).__name__} has no memory to share; array() copies it")
    try:
        found = source.__dlpack__(max_version=(1, 0))
    except TypeError:
        found = source.__dlpack__()
    for name, structure in ((_VERSIONED, VersionedTensor), (_UNVERSIONED, UnversionedTensor)):
        if python.PyCapsule_IsValid(found, name):
            pointer = ctypes.cast(python.PyCapsule_GetPointer(found, name), ctypes.POINTER(structure))
            python.PyCapsule_SetName(found, _USED[name])
            if structure is VersionedTensor:
                return pointer
            return checked(library.strided_import_unversioned, pointer)
    raise Error(f"{type(source).__name__} gave no tensor")


def call(function, *arguments):
    """Calls a function of another Swift library with arrays of any library as arguments.

    An argument with `__dlpack__` becomes a pointer to a managed tensor, which the function takes over. In Swift
    it is an `UnsafeMutablePointer<DLPack.VersionedTensor>`, of which `try NDArray<Double>(dlpack: pointer)` makes
    a view. Other arguments are passed on as they are. Nothing is copied.

    The function must take over every tensor. If an argument cannot be shared, it is not called.
    """
    passed = []
    tensors = []
    try:
        for argument in arguments:
            if hasattr(argument, "__dlpack__"):
                tensors.append(tensor(argument))
                argument = tensors[-1]
            passed.append(argument)
    except BaseException:
        for pointer in tensors:
            library.strided_release(pointer)
        raise
    return function(*passed)
