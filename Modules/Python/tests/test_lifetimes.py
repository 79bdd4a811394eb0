"""Who keeps memory alive: reference counts, with garbage collections in between."""

import gc
import sys
import threading
import unittest
import weakref

import numpy as np

import strided


class Lifetimes(unittest.TestCase):
    def test_a_view_keeps_numpy_alive(self):
        array = np.arange(1000.0)
        before = sys.getrefcount(array)
        view = strided.view(array)
        self.assertGreater(sys.getrefcount(array), before)
        part = view[10:20]
        del view
        gc.collect()
        self.assertGreater(sys.getrefcount(array), before)
        self.assertEqual(part[0], 10)
        del part
        gc.collect()
        self.assertEqual(sys.getrefcount(array), before)

    def test_numpy_dies_with_the_last_view(self):
        array = np.arange(1000.0)
        alive = weakref.ref(array)
        view = strided.view(array)
        back = np.asarray(view)[3:]
        shared = np.from_dlpack(view[::2])
        del array, view
        gc.collect()
        self.assertIsNotNone(alive())
        self.assertEqual(back[0], 3)
        del back
        gc.collect()
        self.assertIsNotNone(alive())
        self.assertEqual(shared[1], 2)
        del shared
        gc.collect()
        self.assertIsNone(alive())

    def test_numpy_keeps_swift_alive(self):
        # Memory that is released would soon hold other numbers.
        views = []
        for number in range(50):
            a = strided.array(np.full(1000, number))
            views.append((np.asarray(a) if number % 2 else np.from_dlpack(a), number))
            del a
        gc.collect()
        noise = [strided.array(np.full(1000, -1)) for _ in range(200)]
        for view, number in views:
            self.assertTrue((view == number).all())
        del noise

    def test_capsules_that_nobody_takes(self):
        array = np.arange(10)
        before = sys.getrefcount(array)
        view = strided.view(array)
        during = sys.getrefcount(array)
        for version in (None, (1, 0)):
            capsules = [view.__dlpack__(max_version=version) for _ in range(10)]
            del capsules
        gc.collect()
        self.assertEqual(sys.getrefcount(array), during)
        capsule = view.__dlpack__(max_version=(1, 0))
        del view
        gc.collect()
        self.assertGreater(sys.getrefcount(array), before)
        del capsule
        gc.collect()
        self.assertEqual(sys.getrefcount(array), before)

    def test_refused_arrays_are_released(self):
        array = np.frombuffer(bytearray(33), np.uint8)[1:].view(np.float64)
        before = sys.getrefcount(array)
        for _ in range(10):
            with self.assertRaises((BufferError, strided.Error)):
                strided.view(array)
        gc.collect()
        self.assertEqual(sys.getrefcount(array), before)

    def test_cycles(self):
        class Holder:
            pass

        array = np.arange(10)
        alive = weakref.ref(array)
        holder = Holder()
        holder.itself, holder.view = holder, strided.view(array)
        del array, holder
        gc.collect()
        self.assertIsNone(alive())

    def test_threads(self):
        array = np.arange(1000)
        before = sys.getrefcount(array)
        failures = []

        def work():
            for number in range(200):
                view = strided.view(array)
                part = np.from_dlpack(view[::3])
                del view
                if number % 50 == 0:
                    gc.collect()
                if part.sum() != 166833:
                    failures.append(part)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        gc.collect()
        self.assertEqual(failures, [])
        self.assertEqual(sys.getrefcount(array), before)

    def test_another_thread_drops_the_last_view(self):
        failures = []

        def work(parts):
            while parts:
                found = parts.pop()
                if (found[0], found[-1]) != (5, 995):
                    failures.append(found)
                del found
                gc.collect()

        arrays = [np.arange(1000) for _ in range(10)]
        references = [weakref.ref(array) for array in arrays]
        shared = [np.from_dlpack(strided.view(array)[5::10]) for array in arrays]
        del arrays
        gc.collect()
        self.assertTrue(all(reference() is not None for reference in references))
        thread = threading.Thread(target=work, args=(shared,))
        thread.start()
        thread.join()
        gc.collect()
        self.assertEqual(failures, [])
        self.assertEqual([reference() for reference in references], [None] * 10)

    def test_memory_does_not_grow(self):
        import resource

        array = np.zeros(1 << 20)
        x = array
        for _ in range(20):
            strided.array(x)
        first = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in range(200):
            np.asarray(strided.array(array)[1:]).sum()
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - first
        self.assertLess(grown, 200_000)


if __name__ == "__main__":
    unittest.main()
