#!/usr/bin/env bash
# Puts the site under load with pages of trials drawn at random: bench/pages/load.sh STORE [SECONDS] [CONNECTIONS] [TRIALS]
# Needs wrk (Debian: apt-get install wrk). Prints requests per second, latencies, sizes, and the server's memory and processor time.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
store=${1:?usage: load.sh STORE [SECONDS] [CONNECTIONS] [TRIALS]}
seconds=${2:-20}
connections=${3:-4}
trials=${4:-2000}
port=${PORT:-5198}
site="http://127.0.0.1:$port"

"$here/../../trialhead" serve --store "$store" --urls "$site" >/dev/null &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
until curl -sf "$site/health" >/dev/null; do sleep 0.5; done

TRIALS=$(mktemp)
export TRIALS
curl -s "$site/sitemap.xml" | grep -o "$site/sitemaps/trials[^<]*" | xargs -n1 curl -s | grep -o '/trials/NCT[0-9]*' | sort -u \
    | shuf --random-source=<(yes 1) -n "$trials" > "$TRIALS"
echo "$(wc -l < "$TRIALS") trials"
wrk -t1 -c"$connections" -d"${seconds}s" -s "$here/load.lua" "$site" >/dev/null # to warm up
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
before=$(ticks)
wrk -t1 -c"$connections" -d"${seconds}s" --latency -s "$here/load.lua" "$site"
echo "server processor time: $(( ($(ticks) - before) * 1000 / $(getconf CLK_TCK) )) ms"
awk '/VmHWM/ { printf "server memory, most: %d MB\n", $2 / 1024 }' "/proc/$server/status"
echo "transferred for a page with its style sheet, font and script, compressed, in bytes (median and most of 40):"
head -40 "$TRIALS" | while read -r path; do
    page=$(curl -s --compressed -H 'Accept-Encoding: br, gzip' -o /tmp/page.$$ -w '%{size_download}' "$site$path")
    rest=$(grep -o '/assets/[^"]*' /tmp/page.$$ | sort -u | while read -r asset; do
        curl -s -H 'Accept-Encoding: br, gzip' -o /dev/null -w '%{size_download}\n' "$site$asset"; done | awk '{ sum += $1 } END { print sum + 0 }')
    echo $((page + rest))
done | sort -n | awk '{ size[NR] = $1 } END { print size[int((NR + 1) / 2)], size[NR] }'
rm -f "$TRIALS" /tmp/page.$$
