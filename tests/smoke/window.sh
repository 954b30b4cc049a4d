#!/usr/bin/env bash
# Starts the real window on the example under a display of its own, sees it draw, marks a day with a key, and finds the
# mark in the journal; then by OpenGL, and with nothing that draws. Needs Xvfb, xdotool, ImageMagick and a software
# renderer; `.ci/run` installs them.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'kill "${window:-}" "${display:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
export HOME="$work" XDG_CONFIG_HOME="$work" XDG_RUNTIME_DIR="$work"
program=${CARGO_TARGET_DIR:-target}/debug/dagsverk

"$program" demo --no-window --to "$work/b.dagsverk" --lang en >/dev/null 2>&1 || true
test -f "$work/b.dagsverk"

# Without a display it says so in one line.
if env -u DISPLAY -u WAYLAND_DISPLAY "$program" "$work/b.dagsverk" 2>"$work/none"; then
  echo "without a display the window should be refused"; exit 1
fi
test "$(wc -l <"$work/none")" -eq 1

number=$((90 + RANDOM % 800))
Xvfb ":$number" -screen 0 1440x900x24 +extension GLX >/dev/null 2>&1 &
display=$!
export DISPLAY=":$number"
for _ in $(seq 50); do xdpyinfo >/dev/null 2>&1 && break; sleep 0.2; done

# It has drawn when the picture has many colours.
draws() {
  local colours=0
  for _ in $(seq 120); do
    sleep 0.5
    colours=$(import -window root png:- 2>/dev/null | identify -format %k - 2>/dev/null || echo 0)
    [ "$colours" -gt 200 ] && break
  done
  echo "the window has drawn in $colours colours$1"
  [ "$colours" -gt 200 ] || { cat "$work/said"; exit 1; }
}

"$program" "$work/b.dagsverk" >"$work/said" 2>&1 &
window=$!
draws ""

before=$(wc -l <"$work/b.journal")
id=$(xdotool search --name Dagsverk | head -1)
for _ in $(seq 20); do
  xdotool windowfocus "$id" key --window 0 s 2>/dev/null || true
  sleep 0.5
  [ "$(wc -l <"$work/b.journal")" -gt "$before" ] && break
done
[ "$(wc -l <"$work/b.journal")" -gt "$before" ] || { echo "a key marked nothing"; cat "$work/said"; exit 1; }
"$program" verify "$work/b.dagsverk" --lang en

# Without what wgpu draws with, OpenGL draws it.
kill "$window"; wait "$window" 2>/dev/null || true
WGPU_BACKEND=dx12 "$program" "$work/b.dagsverk" >"$work/said" 2>&1 &
window=$!
draws " by OpenGL"
kill "$window"; wait "$window" 2>/dev/null || true

# Without either it says so, and where help is. A machine with drivers of its own may draw all the same.
status=0
WGPU_BACKEND=dx12 __EGL_VENDOR_LIBRARY_FILENAMES=/none LIBGL_DRIVERS_PATH=/none \
  timeout 20 "$program" "$work/b.dagsverk" --lang en 2>"$work/none" || status=$?
case $status in
  124) echo "this machine draws in any case" ;;
  1) grep "dagsverk --help" "$work/none" ;;
  *) cat "$work/none"; exit 1 ;;
esac
