"""Every element type and layout, in both directions, and what is refused."""

import unittest

import numpy as np

import strided

DTYPES = "? i1 i2 i4 i8 u1 u2 u4 u8 f2 f4 f8 c8 c16".split()


def layouts(dtype):
    """Arrays of every kind of layout, with their names."""
    base = (np.arange(120) % 100).astype(dtype)
    cube = base.reshape(4, 5, 6)
    yield "line", base
    yield "stepped", base[3::7]
    yield "reversed", base[::-2]
    yield "cube", cube
    yield "Fortran order", np.asfortranarray(cube)
    yield "permuted", cube.transpose(2, 0, 1)
    yield "inside", cube[1:3, ::-1, 2::3]
    yield "column", cube[:, 2, 3]
    yield "new axis", cube[:, None, 1]
    yield "one element", base[5:6]
    yield "0-d", cube[1, 2, 3, ...]
    yield "empty", cube[:, 2:2]
    yield "broadcast", np.broadcast_to(base[:6], (3, 6))
    yield "windows", np.lib.stride_tricks.sliding_window_view(base, 4)


class RoundTrips(unittest.TestCase):
    def each(self):
        for dtype in DTYPES:
            for name, array in layouts(dtype):
                with self.subTest(dtype=dtype, layout=name):
                    yield array

    def same(self, found, expected):
        self.assertEqual(found.dtype, expected.dtype)
        self.assertEqual(found.shape, expected.shape)
        np.testing.assert_array_equal(found, expected)

    def test_views_of_numpy(self):
        for array in self.each():
            view = strided.view(array)
            self.assertEqual(view.shape, array.shape)
            self.assertEqual(view.dtype, array.dtype)
            self.assertEqual(view.is_writable, array.flags.writeable)
            for back in (np.asarray(view), np.from_dlpack(view)):
                self.same(back, array)
                self.assertEqual(np.shares_memory(back, array), array.size > 0)
                self.assertEqual(back.flags.writeable, array.flags.writeable or not array.size)
                for extent, mine, others in zip(array.shape, back.strides, array.strides):
                    if extent > 1 and array.size:
                        self.assertEqual(mine, others)

    def test_copies_of_numpy(self):
        for array in self.each():
            copy = strided.array(array)
            self.same(copy.numpy(), array)
            self.assertTrue(copy.is_writable and not np.shares_memory(copy.numpy(), array))

    def test_swift_writes(self):
        for dtype in DTYPES:
            for name, _ in layouts(dtype):
                array = dict(layouts(dtype))[name]
                if not array.flags.writeable or not array.size:
                    continue
                with self.subTest(dtype=dtype, layout=name):
                    strided.view(array)[...] = np.ones(array.shape, dtype)
                    self.assertTrue((array == 1).all())
                    owner = array if array.base is None else array.base
                    self.assertEqual((np.asarray(owner) == 1).sum() >= array.size, True)

    def test_numpy_writes(self):
        for dtype in DTYPES:
            for back in (np.asarray, np.from_dlpack):
                a = strided.array(np.zeros((3, 4), dtype))
                back(a[1:, ::2])[...] = 1
                expected = np.zeros((3, 4), dtype)
                expected[1:, ::2] = 1
                self.same(a.numpy(), expected)

    def test_unversioned_capsules(self):
        class Old:
            def __init__(self, array):
                self.array = array

            def __dlpack__(self, stream=None):
                return self.array.__dlpack__()

        array = np.arange(6.0).reshape(2, 3)
        view = strided.view(Old(array))
        view[1, 1] = 40
        self.assertEqual(array[1, 1], 40)
        self.assertIn('"dltensor"', repr(view.__dlpack__()))
        self.same(np.from_dlpack(Old(view)), array)


class Selecting(unittest.TestCase):
    def test_keys(self):
        array = np.arange(60).reshape(3, 4, 5)
        view = strided.view(array)
        keys = [
            (1, 2, 3), (-1, -1, -1), 0, (slice(None), 1), (slice(None, None, -1), slice(3, 0, -2)),
            (Ellipsis, 2), (1, Ellipsis), Ellipsis, (None, 1, Ellipsis, None), (slice(2, 2), 1), (slice(1, 99),),
            (0, slice(None), slice(4, None, -3)), (1, 2, 3, Ellipsis),
        ]
        for key in keys:
            with self.subTest(key=key):
                found = view[key]
                np.testing.assert_array_equal(np.asarray(found), array[key])
                if isinstance(array[key], np.ndarray):
                    self.assertIsInstance(found, strided.Array)
                    self.assertEqual(np.shares_memory(found.numpy(), array), array[key].size > 0)
                else:
                    self.assertEqual(type(found), type(array[key]))

    def test_wrong_keys(self):
        view = strided.array(np.zeros((2, 3)))
        for key in (2, -3, (0, 3), (0, 0, 0), (Ellipsis, Ellipsis)):
            with self.assertRaises(IndexError):
                view[key]
        with self.assertRaises(TypeError):
            view["x"]
        with self.assertRaises(TypeError):
            len(strided.array(1.0))
        self.assertEqual(len(view), 2)

    def test_assignments(self):
        a = strided.array(np.arange(6))
        a[1:] = a[:-1]  # as if the source had been copied first
        self.assertEqual(str(a), "[0 0 1 2 3 4]")
        a[::2] = [7, 8, 9]
        a[5] = 6.0
        self.assertEqual(str(a), "[7 0 8 2 9 6]")
        b = strided.array(np.zeros((2, 3)))
        b[...] = np.arange(3)
        b[:, 0] = np.array([[5], [6]])[:, 0]
        self.assertEqual(str(b), "[[5. 1. 2.]\n [6. 1. 2.]]")
        with self.assertRaisesRegex(strided.Error, r"assign: shape \(4,\) does not broadcast to \(2, 3\)"):
            b[...] = np.zeros(4)
        self.assertEqual(repr(b[0]), "strided.Array of float64 (3,)\n[5. 1. 2.]")


class Refused(unittest.TestCase):
    def test_read_only_arrays(self):
        array = np.arange(4)
        array.flags.writeable = False
        view = strided.view(array)
        self.assertFalse(view.is_writable)
        with self.assertRaisesRegex(strided.Error, "read-only"):
            view[0] = 1
        with self.assertRaises(ValueError):
            np.asarray(view)[0] = 1
        with self.assertRaises(ValueError):
            np.from_dlpack(view)[0] = 1
        with self.assertRaisesRegex(BufferError, "read-only"):
            view.__dlpack__()
        self.assertEqual(array[0], 0)

    def test_element_types(self):
        for array in (np.arange(3, dtype=">i4"), np.array(["a"]), np.array([None]), np.zeros(2, "i4,f8")):
            with self.assertRaises((BufferError, strided.Error)):
                strided.view(array)
        with self.assertRaises((BufferError, strided.Error)):
            strided.view(np.zeros(2, np.longdouble))

    def test_no_memory(self):
        for value in ([1, 2], 3, "text", None):
            with self.assertRaises(TypeError):
                strided.view(value)

    def test_misaligned_memory(self):
        array = np.frombuffer(bytearray(33), np.uint8)[1:].view(np.float64)
        with self.assertRaisesRegex((BufferError, strided.Error), "1 bytes past a multiple of 8|align"):
            strided.view(array)

    def test_devices(self):
        a = strided.array([1.0])
        self.assertEqual(a.__dlpack_device__(), (1, 0))
        with self.assertRaises(BufferError):
            a.__dlpack__(dl_device=(2, 0))
        with self.assertRaises(BufferError):
            a.__dlpack__(stream=1)


if __name__ == "__main__":
    unittest.main()
