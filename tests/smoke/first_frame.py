#!/usr/bin/env python3
"""How long it takes from start until the window shows something: the welcome screen, or a register where one is named.

    tests/smoke/first_frame.py target/release/dagsverk [REGISTER]

Starts the program nine times under a display of its own and prints the median. Needs Xvfb and python-xlib.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from Xlib import X, display

TIMES = 9


def shown(root):
    """Whether a band across the upper third has more colours than an empty screen or an empty window."""
    geometry = root.get_geometry()
    band = root.get_image(0, geometry.height // 3, geometry.width, 60, X.ZPixmap, 0xFFFFFFFF).data
    return len({band[at : at + 3] for at in range(0, len(band), 4 * 7)}) > 8


def once(command, number, root):
    """Seconds from start until something is shown."""
    with tempfile.TemporaryDirectory() as home:
        places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"), home)
        start = time.perf_counter()
        program = subprocess.Popen(
            command, env={**os.environ, **places, "DISPLAY": number}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while not shown(root):
            if time.perf_counter() - start > 20 or program.poll() is not None:
                program.kill()
                sys.exit("nothing is shown")
            time.sleep(0.003)
        took = time.perf_counter() - start
        program.kill()
        program.wait()
    while shown(root):
        time.sleep(0.05)
    return took


def main():
    number = f":{os.getpid() % 800 + 100}"
    server = subprocess.Popen(["Xvfb", number, "-screen", "0", "1440x900x24", "+extension", "GLX"], stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        root = display.Display(number).screen().root
        times = [once(sys.argv[1:], number, root) for _ in range(TIMES)]
        print(f"median {statistics.median(times) * 1000:.0f} ms of {', '.join(f'{one * 1000:.0f}' for one in times)}")
    finally:
        server.kill()


if __name__ == "__main__":
    main()
