#!/usr/bin/env bash
# Packs a benchmark for another machine, which needs no network:
#
#   tests/bench/gpu/prepare.sh OUT [--model smollm2-2layers|smollm2-135m] [--engine webllm|cpu|both]
#   tests/bench/gpu/prepare.sh OUT --bench install
#
# The first is the engine's, for a machine with a graphics processor; the second the installer's.
# OUT gets run.sh and homebody-bench.tar.00, .01, …, none larger than PART (default 56m).
# Needs Debian 12 on x86-64 with its package lists up to date; no root.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -lt 1 ]; then
  echo "usage: prepare.sh OUT [--bench install] [--model NAME] [--engine webllm|cpu|both]" >&2
  exit 2
fi
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/debs" "$work/kit/DEBIAN"
(cd "$here/../../.." && npx tsx tests/bench/gpu/pack.ts --out "$work/kit/kit" "$@")
# A package of our own, because the other machine unpacks packages anyhow, and they are compressed well.
printf '%s\n' 'Package: homebody-bench' 'Version: 1' 'Architecture: amd64' \
  'Maintainer: nobody <nobody@localhost>' 'Description: a benchmark' >"$work/kit/DEBIAN/control"
dpkg-deb --root-owner-group -Zxz -z3 --build "$work/kit" "$work/debs/homebody-bench.deb" >&2

echo 'Fetching the browser and its libraries' >&2
(cd "$work/debs" && grep -v '^#' "$here/packages.txt" | xargs apt-get download >&2)

rm -f "$out"/homebody-bench.tar.*
tar -c -C "$work" debs | split -d -b "${PART:-56m}" - "$out/homebody-bench.tar."
cp "$here/run.sh" "$out/"
du -sh "$out"/*
