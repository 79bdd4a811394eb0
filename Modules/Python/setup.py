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


def refuse(reason):
    """Ends the installation with a message instead of a traceback."""
    sys.exit(f"error: strided: {reason}")


def built_library():
    """Returns the path of the library, after building it if needed."""
    given = os.environ.get("STRIDED_LIBRARY")
    if given:
        if not os.path.isfile(given):
            refuse(f"STRIDED_LIBRARY names no file: {given}")
        return pathlib.Path(given)
    if not shutil.which("swift"):
        refuse(
            "there is no swift command, which builds the library; install a toolchain from "
            "https://swift.org/install, or set STRIDED_LIBRARY to a library that is already built"
        )
    command = ["swift", "build", "--package-path", str(CHECKOUT), "-c", "release", "--product", "StridedPython"]
    try:
        subprocess.check_call(command)
        folder = subprocess.check_output(command + ["--show-bin-path"], text=True).strip()
    except subprocess.CalledProcessError as error:
        refuse(
            f"`{' '.join(error.cmd)}` failed with status {error.returncode}, see above; the C libraries "
            f"that it needs are installed by {CHECKOUT / '.ci' / 'install-dependencies'}"
        )
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
    file = CHECKOUT / "Sources" / "Strided" / "Version.swift"
    if not file.is_file():
        refuse(f"the package is built in a checkout of Strided only; there is no {file}")
    return re.search(r'"([0-9.]+[^"]*)"', file.read_text()).group(1)


setup(version=version(), cmdclass={"build_py": BuildWithLibrary}, distclass=MachineDistribution)
