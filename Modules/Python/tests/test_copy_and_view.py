"""The four examples of copy and view, across the two languages."""

import unittest

import numpy as np

import strided


class NumPyFirst(unittest.TestCase):
    """`a` is an array of NumPy, `b` one of Swift."""

    def setUp(self):
        self.a = np.array([1, 2, 3, 4, 5])

    def test_copy_prints_the_same_in_other_memory(self):
        b = strided.array(self.a)
        self.assertEqual((str(self.a), str(b)), ("[1 2 3 4 5]", "[1 2 3 4 5]"))
        self.assertFalse(np.shares_memory(self.a, b.numpy()))
        self.assertFalse(b.is_view)

    def test_write_to_the_copy(self):
        b = strided.array(self.a)
        b[0] = 13
        self.assertEqual((str(self.a), str(b)), ("[1 2 3 4 5]", "[13  2  3  4  5]"))

    def test_view_prints_the_same_in_the_same_memory(self):
        b = strided.view(self.a)
        self.assertEqual((str(self.a), str(b)), ("[1 2 3 4 5]", "[1 2 3 4 5]"))
        self.assertTrue(np.shares_memory(self.a, b.numpy()))
        self.assertTrue(b.is_view)

    def test_write_through_the_view(self):
        b = strided.view(self.a)
        b[0] = 13  # Swift writes
        self.assertEqual((str(self.a), str(b)), ("[13  2  3  4  5]", "[13  2  3  4  5]"))
        self.a[1] = 7  # NumPy writes
        self.assertEqual((str(self.a), str(b)), ("[13  7  3  4  5]", "[13  7  3  4  5]"))


class SwiftFirst(unittest.TestCase):
    """`a` is an array of Swift, `b` one of NumPy."""

    def setUp(self):
        self.a = strided.array([1, 2, 3, 4, 5])

    def test_copy_prints_the_same_in_other_memory(self):
        b = np.array(self.a)
        self.assertEqual((str(self.a), str(b)), ("[1 2 3 4 5]", "[1 2 3 4 5]"))
        self.assertFalse(np.shares_memory(self.a.numpy(), b))

    def test_write_to_the_copy(self):
        a = self.a
        for b in (np.array(a), a.copy().numpy()):
            self.assertFalse(np.shares_memory(a.numpy(), b))
        self.assertTrue(np.shares_memory(a.numpy(), a.view().numpy()))
        b = np.array(self.a)
        b[0] = 13
        self.assertEqual((str(self.a), str(b)), ("[1 2 3 4 5]", "[13  2  3  4  5]"))

    def test_view_prints_the_same_in_the_same_memory(self):
        for b in (np.asarray(self.a), np.from_dlpack(self.a), self.a.numpy()):
            self.assertEqual((str(self.a), str(b)), ("[1 2 3 4 5]", "[1 2 3 4 5]"))
            self.assertTrue(np.shares_memory(self.a.numpy(), b))

    def test_write_through_the_view(self):
        b = np.asarray(self.a)
        b[0] = 13  # NumPy writes
        self.assertEqual((str(self.a), str(b)), ("[13  2  3  4  5]", "[13  2  3  4  5]"))
        self.a[1:3] = 7  # Swift writes
        self.assertEqual((str(self.a), str(b)), ("[13  7  7  4  5]", "[13  7  7  4  5]"))
        c = np.from_dlpack(self.a)
        c[4] = 9
        self.assertEqual((str(self.a), str(b)), ("[13  7  7  4  9]", "[13  7  7  4  9]"))


if __name__ == "__main__":
    unittest.main()
