"""Calls of Swift functions with arrays of NumPy."""

import ctypes
import gc
import sys
import unittest

import numpy as np

import strided


class Calls(unittest.TestCase):
    def test_the_function_takes_the_tensor_over(self):
        x = np.arange(4.0)
        before = sys.getrefcount(x)

        def function(tensor):
            self.assertEqual(tensor.contents.dl_tensor.data, x.ctypes.data)
            strided.library.strided_release(tensor)
            return 7

        self.assertEqual(strided.call(function, x), 7)
        self.assertEqual(sys.getrefcount(x), before)

    def test_a_swift_function(self):
        x = np.arange(6.0)
        message = ctypes.create_string_buffer(100)
        a = strided.view(x).copy()
        y = np.full(6, 3.0)[::-1]
        self.assertTrue(strided.call(strided.library.strided_assign, a._handle, y, message, 100))
        self.assertEqual(str(a), "[3. 3. 3. 3. 3. 3.]")
        self.assertFalse(strided.call(strided.library.strided_assign, a._handle, y[:2], message, 100))
        self.assertEqual(message.value, b"assign: shape (2,) does not broadcast to (6,)")

    def test_arguments_that_cannot_be_shared(self):
        x = np.arange(4.0)
        before = sys.getrefcount(x)
        with self.assertRaises(BufferError):
            strided.call(lambda *_: self.fail(), x, np.array(["text"]))
        gc.collect()
        self.assertEqual(sys.getrefcount(x), before)


if __name__ == "__main__":
    unittest.main()
