"""Text recognition of scanned pages with tesseract, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable

Recognise = Callable[[bytes], str | None]
TIMEOUT_S = 120  # a page takes one to five seconds
INSTALL = "install tesseract (Debian: apt install tesseract-ocr; macOS: brew install tesseract)"


def find() -> Recognise | None:
    """A function from a PGM picture to its text; None when tesseract is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return None

    def recognise(picture: bytes) -> str | None:
        """The text of a picture; None when tesseract fails or takes too long."""
        try:
            done = subprocess.run(
                [program, "stdin", "stdout"],
                input=picture,
                capture_output=True,
                timeout=TIMEOUT_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None

    return recognise


def grey_picture(width: int, height: int, stride: int, pixels: bytes) -> bytes:
    """A PGM file of 8-bit pixels in rows of `stride` bytes."""
    rows = b"".join(pixels[row * stride : row * stride + width] for row in range(height))
    return b"P5 %d %d 255\n" % (width, height) + rows
