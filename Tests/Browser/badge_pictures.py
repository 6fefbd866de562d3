"""Pictures that carry a credential, sound and unsound."""

import base64
import struct
import zlib

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
NAMESPACE = "https://purl.imsglobal.org/ob/v3p0"


def chunk(type, data):
    return struct.pack(">I", len(data)) + type + data + struct.pack(">I", zlib.crc32(type + data))


def text_chunk(text, keyword=b"openbadgecredential"):
    return chunk(b"iTXt", keyword + b"\0\0\0\0\0" + text.encode())


def png(*chunks):
    """A picture with further chunks before its end."""
    return PIXEL[:-12] + b"".join(chunks) + PIXEL[-12:]


def svg(inside):
    return (
        f'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="{NAMESPACE}" viewBox="0 0 9 9">'
        f'{inside}<circle r="4"/></svg>')


def svg_with(text):
    return svg(f"<openbadges:credential><![CDATA[{text}]]></openbadges:credential>")
