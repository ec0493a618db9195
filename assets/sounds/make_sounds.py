#!/usr/bin/env python3
"""Makes the gate's sounds beside this file: each verdict has its own rhythm and pitch, so that it is known by ear.

usage: make_sounds.py            (run again: the same bytes)
"""

import math
import pathlib
import struct
import wave

RATE = 22050
# Notes as (frequency in Hz, seconds); 0 Hz is a rest.
SOUNDS = {
    "admitted": [(880.0, 0.09), (0.0, 0.02), (1318.5, 0.16)],
    "exit": [(1318.5, 0.09), (0.0, 0.02), (880.0, 0.16)],
    "attention": [(660.0, 0.12), (0.0, 0.06), (660.0, 0.12), (0.0, 0.06), (660.0, 0.12)],
    "refused": [(220.0, 0.45)],
}


def samples(notes):
    for frequency, seconds in notes:
        count = int(RATE * seconds)
        for i in range(count):
            # Ramps of 8 ms: no clicks.
            ramp = min(1.0, i / (0.008 * RATE), (count - i) / (0.008 * RATE))
            tone = math.sin(2 * math.pi * frequency * i / RATE) + 0.25 * math.sin(4 * math.pi * frequency * i / RATE)
            yield int(0.5 * 32767 * ramp * tone / 1.25)


def main():
    folder = pathlib.Path(__file__).parent
    for name, notes in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples(notes)))


if __name__ == "__main__":
    main()
