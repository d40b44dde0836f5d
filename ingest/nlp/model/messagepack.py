"""Reads MessagePack, the format of spaCy's model files, so that export.py needs nothing but Python."""
import struct


def unpack(data, at=0):
    """Decodes one MessagePack value and says where the next one begins."""
    kind = data[at]
    at += 1
    if kind < 0x80:
        return kind, at
    if kind >= 0xE0:
        return kind - 256, at
    if kind < 0x90:
        return unpack_map(data, at, kind & 15)
    if kind < 0xA0:
        return unpack_list(data, at, kind & 15)
    if kind < 0xC0:
        return data[at:at + (kind & 31)].decode(), at + (kind & 31)
    if kind in (0xC0, 0xC2, 0xC3):
        return {0xC0: None, 0xC2: False, 0xC3: True}[kind], at
    if kind in NUMBERS:
        size = struct.calcsize(NUMBERS[kind])
        return struct.unpack_from(NUMBERS[kind], data, at)[0], at + size
    form, build = SIZED[kind]
    size = struct.unpack_from(form, data, at)[0]
    return build(data, at + struct.calcsize(form), size)


def unpack_map(data, at, size):
    result = {}
    for _ in range(size):
        key, at = unpack(data, at)
        result[key], at = unpack(data, at)
    return result, at


def unpack_list(data, at, size):
    result = []
    for _ in range(size):
        value, at = unpack(data, at)
        result.append(value)
    return result, at


def unpack_bytes(data, at, size):
    return data[at:at + size], at + size


def unpack_text(data, at, size):
    return data[at:at + size].decode(), at + size


NUMBERS = {0xCA: ">f", 0xCB: ">d", 0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q",
           0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q"}
SIZED = {0xC4: (">B", unpack_bytes), 0xC5: (">H", unpack_bytes), 0xC6: (">I", unpack_bytes),
         0xD9: (">B", unpack_text), 0xDA: (">H", unpack_text), 0xDB: (">I", unpack_text),
         0xDC: (">H", unpack_list), 0xDD: (">I", unpack_list), 0xDE: (">H", unpack_map), 0xDF: (">I", unpack_map)}
