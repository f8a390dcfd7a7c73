"""Reduces the vectors of word pieces to a table of bytes: reduce.py VOCABULARY VECTORS OUT.

After model2vec (https://github.com/MinishLab/model2vec): the mean is subtracted, the first principal components are kept, and each vector
is multiplied by the logarithm of its number in the vocabulary, which is roughly in order of frequency, so that rare pieces count more.

The table has a CRC-32 of the rest, the number of pieces and the number of values (32 bits each, big endian); the pieces, sorted, each after
its length in a byte; and their vectors, two values in a byte, each in four bits as a two's complement, the first in the upper half.
"""
import re
import struct
import sys
import zlib

import numpy

VALUES = 64
# Values beyond this share of all are cut off, so that the others are finer.
SHARE = 0.9999

vocabulary, vectors, out = sys.argv[1:]
pieces = open(vocabulary, encoding="utf-8").read().split("\n")
table = numpy.fromfile(vectors, dtype="<f4").reshape(len(pieces), -1).astype(numpy.float64)
table -= table.mean(axis=0)
values, components = numpy.linalg.eigh(table.T @ table)
components = components[:, ::-1][:, :VALUES]
components *= numpy.sign(components[numpy.abs(components).argmax(axis=0), range(VALUES)])
table = table @ components * numpy.log1p(numpy.arange(1, len(pieces) + 1))[:, None]
largest = numpy.quantile(numpy.abs(table), SHARE)
table = numpy.clip(numpy.round(table / largest * 127), -127, 127)
# A step of 8 and at most 7 steps: values beyond 56 are one in a hundred.
table = numpy.clip(numpy.round(table / 8), -7, 7).astype(numpy.int8)
table = (table[:, 0::2].astype(numpy.uint8) << 4) | (table[:, 1::2].astype(numpy.uint8) & 15)
kept = sorted((piece.encode(), at) for at, piece in enumerate(pieces) if re.fullmatch("(##)?[a-z0-9]+", piece))
content = struct.pack(">ii", len(kept), VALUES)
content += b"".join(bytes([len(piece)]) + piece for piece, _ in kept)
content += b"".join(table[at].tobytes() for _, at in kept)
with open(out, "wb") as file:
    file.write(struct.pack(">I", zlib.crc32(content)) + content)
