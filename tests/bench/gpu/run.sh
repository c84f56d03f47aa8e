#!/usr/bin/env bash
# Runs the benchmark that prepare.sh packed, the engine's or the installer's:
#
#   run.sh RESULTS [--loads 5] [--asks 12] [--tokens 96]
#   run.sh RESULTS [--mb 300] [--runs 3] [--sides all|ours]
#
# Lies beside all the parts homebody-bench.tar.*; writes RESULTS/engine-<gpu>.json or
# RESULTS/install-<n>-cores.json. Needs bash, tar, dpkg-deb, and the C and C++ runtimes of
# Debian 12 or younger; the engine's also the graphics driver.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -lt 1 ]; then
  echo "usage: run.sh RESULTS [--loads N] [--asks N] [--tokens N] | [--mb N] [--runs N] [--sides all|ours]" >&2
  exit 2
fi
mkdir -p "$1"
results=$(cd "$1" && pwd)
shift

root=$here/unpacked
if [ ! -d "$root" ]; then
  rm -rf "$root.new"
  mkdir "$root.new"
  cat "$here"/homebody-bench.tar.* | tar -x -C "$root.new"
  for package in "$root.new"/debs/*.deb; do
    dpkg-deb -x "$package" "$root.new"
    rm "$package"
  done
  mv "$root.new" "$root"
fi
bench=$(cat "$root/kit/bench")

# The first of these that exists; the environment may name another.
driver=${VK_DRIVER_FILES:-}
for file in {/usr/local/nvidia/share,/usr/share,/etc,/usr/local/share}/vulkan/icd.d/nvidia_icd*.json \
  /usr/share/vulkan/icd.d/{radeon,intel}_icd.x86_64.json; do
  if [ -z "$driver" ] && [ -f "$file" ]; then driver=$file; fi
done
if [ -z "$driver" ] && [ "$bench" = engine ]; then
  echo "No Vulkan driver was found: name its JSON file in VK_DRIVER_FILES." >&2
  exit 1
fi
egl=/usr/local/nvidia/share/glvnd/egl_vendor.d/10_nvidia.json

# The libraries are for the browser alone; Node and the shell use those of the machine.
libraries=$root/usr/lib/x86_64-linux-gnu
cat >"$root/fonts.conf" <<CONF
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$root/usr/share/fonts</dir><cachedir>$root/font-cache</cachedir></fontconfig>
CONF
cat >"$root/chromium" <<SCRIPT
#!/usr/bin/env bash
export LD_LIBRARY_PATH=$libraries:$libraries/pulseaudio:$root/lib/x86_64-linux-gnu:/usr/local/nvidia/lib64
export FONTCONFIG_FILE=$root/fonts.conf
if [ -n "$driver" ]; then export VK_DRIVER_FILES=$driver; fi
if [ -f $egl ]; then export __EGL_VENDOR_LIBRARY_FILENAMES=$egl; fi
exec $root/usr/lib/chromium/chromium "\$@"
SCRIPT
chmod +x "$root/chromium"

# What is to be installed is made here, and kept for the next run.
HOMEBODY_CACHE=$root/cache HOMEBODY_CHROMIUM=$root/chromium exec "$root/kit/node" "$root/kit/bench.mjs" \
  --kit "$root/kit" --out "$results" "$@"
