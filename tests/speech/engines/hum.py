"""A program for the engine `command`: reads a text, writes a WAV that hums as long as it is.

hum.py OUT RATE [HERTZ]; OUT "-" is standard output.
"""

from __future__ import annotations

import io
import math
import struct
import sys
import wave
from pathlib import Path

out, rate = sys.argv[1], int(sys.argv[2])
hertz = float(sys.argv[3]) if len(sys.argv) > 3 else 220.0
text = sys.stdin.read()
if "fails" in text:
    sys.exit("hum: it is broken")
seconds = 0.06 * sum(character.isalnum() for character in text) * 165 / rate
samples = [
    int(5000 * math.sin(n * hertz * 2 * math.pi / 16000)) for n in range(int(16000 * seconds))
]
content = io.BytesIO()
with wave.open(content, "wb") as file:
    file.setnchannels(1)
    file.setsampwidth(2)
    file.setframerate(16000)
    file.writeframes(struct.pack(f"<{len(samples)}h", *samples) + bytes(6400))
if out == "-":
    sys.stdout.buffer.write(content.getvalue())
else:
    Path(out).write_bytes(content.getvalue())
