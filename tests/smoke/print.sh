#!/usr/bin/env bash
# Prints the payroll list through the program's own printing code on a printer of CUPS that writes PDF files, and holds
# what came out against what went in; then on a printer that is not there. Installs CUPS where it can, and says that it
# skipped this where it cannot.
set -euo pipefail
cd "$(dirname "$0")/../.."

skip() { echo "printing skipped: $1"; exit 0; }

needed="cups cups-client printer-driver-cups-pdf poppler-utils imagemagick"
if ! command -v lp >/dev/null || [ ! -x /usr/sbin/cupsd ] || [ ! -e /usr/lib/cups/backend/cups-pdf ] \
  || ! command -v pdftoppm >/dev/null || ! command -v convert >/dev/null; then
  [ "$(id -u)" -eq 0 ] || skip "CUPS is not installed, and only root can install it"
  # shellcheck disable=SC2086
  (apt-get update -qq && apt-get install -y -qq --no-install-recommends $needed) >/dev/null 2>&1 \
    || skip "CUPS cannot be installed here"
fi
[ "$(id -u)" -eq 0 ] || skip "only root can set up a printer"

work=$(mktemp -d)
trap '[ -z "${service:-}" ] || kill "$service" 2>/dev/null || true; rm -rf "$work"' EXIT

if ! lpstat -r 2>/dev/null | grep -q "is running"; then
  /usr/sbin/cupsd -f >"$work/cupsd" 2>&1 &
  service=$!
  for _ in $(seq 50); do lpstat -r 2>/dev/null | grep -q "is running" && break; sleep 0.2; done
  lpstat -r | grep -q "is running" || skip "the print service does not start here"
fi
printer=Dagsverk_PDF
lpadmin -p $printer -v cups-pdf:/ -m lsb/usr/cups-pdf/CUPS-PDF_opt.ppd -E 2>/dev/null || skip "the printer cannot be set up"

# Where its backend puts what is printed.
out=$(sed -n 's/^Out \+//p' /etc/cups/cups-pdf.conf | sed "s/\${USER}/$(id -un)/;s/\${HOME}/${HOME//\//\\/}/")
touch "$work/before"
# Its own folder for temporary files, so that the test sees that nothing of the payroll is left there.
mkdir "$work/tmp"
TMPDIR="$work/tmp" DAGSVERK_PRINTER=$printer DAGSVERK_PRINTED_COPY="$work/sent.pdf" \
  cargo test --quiet --test report -- --ignored --exact printer::prints_through_cups --nocapture

for _ in $(seq 100); do
  printed=$(find "$out" /root/PDF /var/spool/cups-pdf -name '*.pdf' -newer "$work/before" 2>/dev/null | head -1)
  [ -n "$printed" ] && [ -z "$(lpstat -o $printer 2>/dev/null)" ] && break
  sleep 0.2
done
[ -n "${printed:-}" ] || { echo "nothing was printed"; cat "$work/cupsd" 2>/dev/null; exit 1; }

# The first page as a picture, and how dark it is, in thousandths.
ink() {
  pdftoppm -r 50 -gray -f 1 -l 1 -singlefile "$1" "$work/page" 2>/dev/null
  convert "$work/page.pgm" -format '%[fx:int((1-mean)*1000)]' info:
}
sent=$(ink "$work/sent.pdf")
came=$(ink "$printed")
echo "ink in thousandths: sent $sent, printed $came"
rm -f "$printed"
[ "$came" -gt 5 ] && [ $((came > sent ? came - sent : sent - came)) -le 10 ] || { echo "the page is another"; exit 1; }
