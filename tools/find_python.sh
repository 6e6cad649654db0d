#!/bin/sh
# Prints the Python that Podium's .venv is made with: $PYTHON, or the first one here of 3.11 to 3.14.
for python in ${PYTHON:-} python3.11 python3 python3.12 python3.13 python3.14; do
    if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; then
        command -v "$python"
        exit 0
    fi
done
echo "Podium needs Python 3.11 to 3.14, and found none. On Debian 12: apt-get install python3" >&2
exit 1
