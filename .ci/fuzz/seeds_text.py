"""Writes the seeds of the fuzz target to `corpus-text`: four bytes that choose settings, and a text.

Run it with python3 in any directory. The four bytes choose the delimiter, the quote with the comments, the element
type with the skipped lines, and the columns with the limits; see `FuzzText.swift`.
"""

import pathlib

folder = pathlib.Path(__file__).with_name("corpus-text")
folder.mkdir(exist_ok=True)

seeds = {
    "double": (0, 1, 11, 0, b"1,2.5\n3,1e20\n"),
    "quotes": (0, 1, 11, 0, b'"1","2"\r\n"3\n",4\n'),
    "table": (0, 1, 11, 1, b'x,y\na,"b ""c"""\n1,2\n'),
    "whitespace": (1, 0, 10, 0, b"# x\n 1 2\t3\n4 5 6 # y\n"),
    "complex": (0, 0, 13, 0, b"(1+2j),3j\n4,-1-2j\n"),
    "integers": (2, 16, 1, 0, b"1;-128;127\n1.0e2;;NA\n"),
    "truth": (0, 0, 0, 0, b"true,0\nFALSE,1\n"),
    "half": (0, 0, 9, 0, b"65519.99999999999999999999999999,2.98023223876953125e-8\n"),
    "delimiter": (4, 0, 4, 0, b"1e2e3\n4e5e6\n"),
    "limits": (0, 0, 11, 120, b"1,2,3,4,5,6\n"),
    "mark": (0, 1, 11, 0, b"\xef\xbb\xbf1,2\n3,4"),
    "utf16": (0, 1, 11, 0, b"\xff\xfe1\x00"),
    "skip": (0, 0, 39, 3, b"a\nb\n1,2\n3,4\n"),
    "long": (1, 0, 11, 0, b"0.1000000000000000055511151231257827021181583404541015625 9007199254740993.0000001\n"),
    "points": (0, 0, 11, 0, b"9007199254740993000000.1.5e999999999\n"),
}
for name, (delimiter, quote, element, columns, text) in seeds.items():
    (folder / name).write_bytes(bytes([delimiter, quote, element, columns]) + text)
