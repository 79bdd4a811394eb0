"""PyTorch, where it is installed."""

import gc
import sys
import unittest

import numpy as np

import strided

try:
    import torch
except ImportError:
    torch = None


@unittest.skipIf(torch is None, "PyTorch is not installed")
class Torch(unittest.TestCase):
    def test_views_of_torch(self):
        tensor = torch.arange(12, dtype=torch.float32).reshape(3, 4)
        view = strided.view(tensor.T[1:])
        self.assertEqual((view.shape, view.strides), ((3, 3), (4, 16)))
        view[0] = [7, 8, 9]
        self.assertEqual(tensor[:, 1].tolist(), [7, 8, 9])
        tensor[0, 3] = 5
        self.assertEqual(view[2, 0], 5)

    def test_torch_views_of_swift(self):
        a = strided.array(np.arange(6.0).reshape(2, 3))
        tensor = torch.from_dlpack(a[:, 1:])
        self.assertEqual((tuple(tensor.shape), tensor.stride()), ((2, 2), (3, 1)))
        tensor *= 10
        self.assertEqual(str(a), "[[ 0. 10. 20.]\n [ 3. 40. 50.]]")
        a[1, 2] = 1
        self.assertEqual(tensor[1, 1].item(), 1)

    def test_element_types(self):
        for dtype in "bool int8 int16 int32 int64 uint8 float16 float32 float64 complex64 complex128".split():
            tensor = torch.ones((2, 3), dtype=getattr(torch, dtype))
            view = strided.view(tensor)
            self.assertEqual(view.dtype, np.dtype(dtype))
            back = torch.from_dlpack(view)
            self.assertEqual((back.dtype, back.data_ptr()), (tensor.dtype, tensor.data_ptr()))

    def test_lifetimes(self):
        tensor = torch.arange(1000)
        view = strided.view(tensor)
        del tensor
        gc.collect()
        self.assertEqual(view[999], 999)
        a = strided.array(np.arange(1000))
        tensor = torch.from_dlpack(a)
        del a
        gc.collect()
        noise = [strided.array(np.full(1000, -1)) for _ in range(50)]
        self.assertEqual(int(tensor.sum()), 499500)
        del noise

    def test_assignment_of_a_tensor(self):
        a = strided.array(np.zeros(3))
        a[...] = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
        self.assertEqual(str(a), "[1. 2. 3.]")

    def test_refused_tensors(self):
        with self.assertRaisesRegex(strided.Error, "bfloat"):
            strided.view(torch.zeros(2, dtype=torch.bfloat16))
        with self.assertRaises((RuntimeError, BufferError)):
            strided.view(torch.zeros(2, requires_grad=True))
        with self.assertRaises((RuntimeError, BufferError, strided.Error)):
            strided.view(torch.zeros(2, device="meta"))


if __name__ == "__main__":
    unittest.main()
