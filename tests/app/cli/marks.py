"""Looks for secret bytes in whatever a gate leaves behind, in every encoding that bytes get into text by."""

import base64
import os
import struct

PART = 12  # bytes of a mark that are looked for: a field that was cut is found, too
PAGE = 4096


def encodings(part):
    """The texts that hold these bytes, wherever in a longer text they begin."""
    yield part
    yield part[::-1]
    yield part.hex().encode()
    yield part.hex().upper().encode()
    for skip in range(3):
        group = part[skip:skip + (len(part) - skip) // 3 * 3]
        yield base64.b64encode(group)
        yield base64.urlsafe_b64encode(group)
    for skip in range(5):
        group = part[skip:skip + (len(part) - skip) // 5 * 5]
        yield base64.b32encode(group)
        yield base64.b32encode(group).lower()


def found(content, marks):
    """Names of the marks that the content holds, with the encoding's beginning. `marks` maps names to bytes."""
    hits = []
    for name, mark in marks.items():
        for part in {mark[:PART], mark[-PART:]}:
            hits += [f"{name} as {text[:8]}" for text in set(encodings(part)) if text in content]
    return hits


def windows_found(content, data, step=1 << 15):
    """Offsets of parts of the data that the content holds."""
    return [offset for offset in range(0, len(data) - 16, step) if data[offset:offset + 16] in content]


def written_mappings(pid):
    """(start, end, pages in memory) of each mapping that can be written."""
    place = None
    with open(f"/proc/{pid}/smaps", encoding="ascii") as smaps:
        for line in smaps:
            words = line.split()
            if "-" in words[0] and len(words) > 4:
                place = tuple(int(number, 16) for number in words[0].split("-")) if words[1][:2] == "rw" else None
            elif words[0] == "Rss:" and place:
                yield (*place, int(words[1]) * 1024 // PAGE)


def memory_of(pid):
    """What a process has written into its memory, page by page. PermissionError where nobody may look."""
    content = []
    with (open(f"/proc/{pid}/mem", "rb", buffering=0) as memory,
          open(f"/proc/{pid}/pagemap", "rb", buffering=0) as pagemap):
        for start, end, left in list(written_mappings(pid)):
            content.append(bytes(16))  # neighbours in the list are not always neighbours in memory
            first = start // PAGE
            while left > 0 and first < end // PAGE:  # a mapping may be far larger than what is in it
                states = os.pread(pagemap.fileno(), min(8192, end // PAGE - first) * 8, first * 8)
                for index, (state,) in enumerate(struct.iter_unpack("<Q", states)):
                    if state >> 63 == 0:
                        continue
                    left -= 1
                    page = os.pread(memory.fileno(), PAGE, (first + index) * PAGE)
                    if page.count(0) != PAGE:
                        content.append(page)
                first += len(states) // 8
    return b"".join(content)
