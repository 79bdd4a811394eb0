"""Builds the dynamic library with SwiftPM, and puts it beside the Python files.

If the variable STRIDED_LIBRARY names a library that is already built, that one is copied instead.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py

HERE = pathlib.Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
NAME = "libStridedPython." + ("dylib" if sys.platform == "darwin" else "so")


def built_library():
    """Returns the path of the library, after building it if needed."""
    given = os.environ.get("STRIDED_LIBRARY")
    if given:
        return pathlib.Path(given)
    command = ["swift", "build", "--package-path", str(CHECKOUT), "-c", "release"]
    if sys.platform != "darwin":
        # The library then needs no Swift on the machine that runs it.
        command.append("-static-stdlib")
    subprocess.check_call(command + ["--product", "StridedPython"])
    folder = subprocess.check_output(command + ["--show-bin-path"], text=True).strip()
    return pathlib.Path(folder) / NAME


class BuildWithLibrary(build_py):
    def run(self):
        super().run()
        if not self.editable_mode:
            shutil.copy(built_library(), pathlib.Path(self.build_lib) / "strided" / NAME)


class MachineDistribution(Distribution):
    def has_ext_modules(self):
        return True


def version():
    text = (CHECKOUT / "Sources" / "Strided" / "Version.swift").read_text()
    return re.search(r'"([0-9.]+[^"]*)"', text).group(1)


setup(version=version(), cmdclass={"build_py": BuildWithLibrary}, distclass=MachineDistribution)
