"""An array whose memory Swift manages."""

import ctypes
import operator
import sys
import weakref

import numpy

from ._library import checked, library
from ._structures import READ_ONLY
from ._tensors import capsule, tensor

_KINDS = {0: "i", 1: "u", 2: "f", 5: "c", 6: "b"}


class Array:
    """An array of Swift.

    It shares its memory with NumPy through `numpy.asarray(a)`, `a.numpy()` and `numpy.from_dlpack(a)`, and with
    PyTorch through `torch.from_dlpack(a)`: none of them copies. `print(a)` shows what Swift prints.

    Integers and slices select elements and views, as in NumPy. An assignment is done by Swift: it broadcasts,
    and it is right for memory that overlaps.
    """

    __slots__ = ("_handle", "_finalizer", "__weakref__")

    def __init__(self, handle):
        self._handle = handle
        self._finalizer = weakref.finalize(self, library.strided_release, handle)
        # Other arrays may share the memory until the process ends.
        self._finalizer.atexit = False

    @property
    def _tensor(self):
        return self._handle.contents.dl_tensor

    @property
    def ndim(self):
        """The number of axes."""
        return self._tensor.ndim

    @property
    def shape(self):
        """The extents."""
        return tuple(self._tensor.shape[: self.ndim])

    @property
    def strides(self):
        """The distances between neighbours, in bytes as NumPy's are."""
        return tuple(stride * self.dtype.itemsize for stride in self._tensor.strides[: self.ndim])

    @property
    def dtype(self):
        """The element type, as NumPy names it."""
        return numpy.dtype(self._typestr)

    @property
    def is_writable(self):
        """Whether elements may be written."""
        return not self._handle.contents.flags & READ_ONLY

    @property
    def is_view(self):
        """Whether the memory belongs to another array, of Swift or of Python."""
        return library.strided_is_view(self._handle)

    def copy(self):
        """A copy, in new memory."""
        return Array(library.strided_copy(self._handle))

    def view(self):
        """A view of the same memory."""
        return self[...]

    def numpy(self):
        """A NumPy array that shares the memory."""
        return numpy.asarray(self)

    @property
    def _typestr(self):
        type = self._tensor.dtype
        size = type.bits // 8
        order = "|" if size == 1 else "<" if sys.byteorder == "little" else ">"
        return f"{order}{_KINDS[type.code]}{size}"

    @property
    def __array_interface__(self):
        return {
            "version": 3,
            "shape": self.shape,
            "typestr": self._typestr,
            "data": (self._tensor.data or 0, not self.is_writable),
            "strides": self.strides if self._tensor.data else None,
        }

    def __dlpack__(self, *, stream=None, max_version=None, dl_device=None, copy=None):
        if stream is not None:
            raise BufferError("main memory has no streams")
        if dl_device not in (None, (1, 0)):
            raise BufferError("the memory is main memory")
        if copy:
            return self.copy().__dlpack__(max_version=max_version)
        if max_version is not None and max_version[0] >= 1:
            return capsule(library.strided_share(self._handle), True)
        if not self.is_writable:
            raise BufferError("an array that is read-only needs DLPack 1.0")
        return capsule(checked(library.strided_share_unversioned, self._handle), False)

    def __dlpack_device__(self):
        return (1, 0)

    def __getitem__(self, key):
        selected, is_element = self._select(key)
        return selected.numpy()[()] if is_element else selected

    def __setitem__(self, key, value):
        selected, _ = self._select(key)
        if getattr(value, "dtype", None) != self.dtype or not hasattr(value, "__dlpack__"):
            value = numpy.asarray(value, dtype=self.dtype)
        checked(library.strided_assign, selected._handle, tensor(value))

    def __len__(self):
        if not self.shape:
            raise TypeError("a 0-d array has no length")
        return self.shape[0]

    def __str__(self):
        size = library.strided_description(self._handle, None, 0)
        text = ctypes.create_string_buffer(size)
        library.strided_description(self._handle, text, size)
        return text.value.decode()

    def __repr__(self):
        return f"strided.Array of {self.dtype} {self.shape}\n{self}"

    def _select(self, key):
        """A view of the elements of a key, and whether the key is that of one element."""
        keys = list(key) if isinstance(key, tuple) else [key]
        used = sum(1 for part in keys if part is not None and part is not Ellipsis)
        missing = self.ndim - used
        if missing < 0:
            raise IndexError(f"{used} indices for {self.ndim} axes")
        places = [place for place, part in enumerate(keys) if part is Ellipsis]
        if len(places) > 1:
            raise IndexError("more than one ellipsis")
        fill = [slice(None)] * missing
        keys[slice(places[0], places[0] + 1) if places else slice(len(keys), None)] = fill

        shape, strides, offset, axis = [], [], 0, 0
        own_strides = self._tensor.strides
        for part in keys:
            if part is None:
                shape.append(1)
                strides.append(0)
                continue
            extent, stride = self.shape[axis], own_strides[axis]
            if isinstance(part, slice):
                start, stop, step = part.indices(extent)
                count = len(range(start, stop, step))
                shape.append(count)
                strides.append(stride * step if count > 1 else 0)
                offset += start * stride if count else 0
            else:
                index = operator.index(part)
                if not -extent <= index < extent:
                    raise IndexError(f"index {index} is out of range for axis {axis} of extent {extent}")
                offset += (index % extent) * stride
            axis += 1
        numbers = ctypes.c_ssize_t * max(len(shape), 1)
        view = library.strided_view(self._handle, len(shape), numbers(*shape), numbers(*strides), offset)
        is_element = not shape and not any(part is Ellipsis for part in (key if isinstance(key, tuple) else (key,)))
        return Array(view), is_element


def array(source, dtype=None):
    """A copy in memory of Swift, of an array of any library or of a list."""
    if dtype is not None or not hasattr(source, "__dlpack__"):
        source = numpy.asarray(source, dtype=dtype)
    return view(source).copy()


def view(source):
    """An array that shares the memory of an array of any library.

    Writes reach the memory in both directions. The view keeps the source alive, and is read-only if the source
    is. Raises `Error` if Swift has no such array: memory of a graphics processor, or another element type.
    """
    return Array(checked(library.strided_import, tensor(source)))
