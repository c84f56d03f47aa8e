#!/usr/bin/env bash
# Runs the engine benchmark that prepare.sh packed, on a machine with a graphics processor:
#
#   run.sh RESULTS [--loads 5] [--asks 12] [--tokens 96]
#
# Lies beside all the parts homebody-bench.tar.*; writes RESULTS/engine-<gpu>.json. Needs bash,
# tar, dpkg-deb, the graphics driver, and the C and C++ runtimes of Debian 12 or younger.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -lt 1 ]; then
  echo "usage: run.sh RESULTS [--loads N] [--asks N] [--tokens N]" >&2
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

# The first of these that exists; the environment may name another.
driver=${VK_DRIVER_FILES:-}
for file in {/usr/local/nvidia/share,/usr/share,/etc,/usr/local/share}/vulkan/icd.d/nvidia_icd*.json \
  /usr/share/vulkan/icd.d/{radeon,intel}_icd.x86_64.json; do
  if [ -z "$driver" ] && [ -f "$file" ]; then driver=$file; fi
done
if [ -z "$driver" ]; then
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
export FONTCONFIG_FILE=$root/fonts.conf VK_DRIVER_FILES=$driver
if [ -f $egl ]; then export __EGL_VENDOR_LIBRARY_FILENAMES=$egl; fi
exec $root/usr/lib/chromium/chromium "\$@"
SCRIPT
chmod +x "$root/chromium"

HOMEBODY_CHROMIUM=$root/chromium exec "$root/kit/node" "$root/kit/bench.mjs" \
  --kit "$root/kit" --out "$results" "$@"
