#!/usr/bin/env bash
# Puts the site under load: bench/load.sh searches|pages STORE [SECONDS] [CONNECTIONS]
# With the searches of bench/search/queries.txt, or with the pages of 2,000 trials drawn at random (seed fixed). Needs wrk (Debian:
# apt-get install wrk). Prints requests per second, latencies, and the server's memory and processor time: on a machine that does other
# work too, the last, by request, is what to compare. For pages it also prints what is transferred for one.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
kind=${1:?usage: load.sh searches|pages STORE [SECONDS] [CONNECTIONS]}
store=${2:?usage: load.sh searches|pages STORE [SECONDS] [CONNECTIONS]}
seconds=${3:-20}
connections=${4:-2}
site="http://127.0.0.1:${PORT:-5199}"

"$here/../trialhead" serve --store "$store" --urls "$site" >/dev/null &
server=$!
work=$(mktemp -d)
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf "$site/health" >/dev/null; do sleep 0.5; done

export PATHS="$work/paths"
case $kind in
searches) # a registry number leads to its page, which is measured as one
    grep -v '^q=NCT' "$here/search/queries.txt" | sed '/^$/d; s|^|/search?|' > "$PATHS" ;;
pages)
    curl -s "$site/sitemap.xml" | grep -o "$site/sitemaps/trials[^<]*" | xargs -n1 curl -s | grep -o '/trials/NCT[0-9]*' | sort -u \
        | shuf --random-source=<(yes 1) -n 2000 > "$PATHS" ;;
*)
    echo "load.sh: found $kind, expected searches or pages" >&2
    exit 2 ;;
esac

if [[ $kind == pages ]]; then
    head -1000 "$PATHS" | sed "s|^|url=$site|; s|$|\noutput=/dev/null|" > "$work/cold"
    curl -s -H 'Accept-Encoding: br, gzip' -K "$work/cold" -w '%{time_total}\n' -o /dev/null 2>/dev/null | sort -n \
        | awk '{ time[NR] = $1 * 1000 } END { printf "each page for the first time, one after another: p50 %.1f ms, p95 %.1f ms\n", time[int(NR / 2)], time[int(NR * 95 / 100)] }'
fi

if [[ $kind == pages ]]; then
    echo "none of them kept:"
    FRESH=1 wrk -t1 -c"$connections" -d"${seconds}s" -s "$here/load.lua" "$site" | grep -E 'Requests/sec|p50'
fi

wrk -t1 -c"$connections" -d"${seconds}s" -s "$here/load.lua" "$site" >/dev/null # to warm up
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
before=$(ticks)
wrk -t1 -c"$connections" -d"${seconds}s" --latency -s "$here/load.lua" "$site"
echo "server processor time: $(( ($(ticks) - before) * 1000 / $(getconf CLK_TCK) )) ms"
awk '/VmHWM/ { printf "server memory, most: %d MB\n", $2 / 1024 }' "/proc/$server/status"

if [[ $kind == pages ]]; then
    head -40 "$PATHS" | while read -r path; do
        page=$(curl -s --compressed -H 'Accept-Encoding: br, gzip' -o "$work/page" -w '%{size_download}' "$site$path")
        rest=$(grep -o '/assets/[^"]*' "$work/page" | sort -u | while read -r asset; do
            curl -s -H 'Accept-Encoding: br, gzip' -o /dev/null -w '%{size_download}\n' "$site$asset"; done | awk '{ sum += $1 } END { print sum + 0 }')
        echo $((page + rest))
    done | sort -n | awk '{ size[NR] = $1 }
        END { printf "transferred for a page with all that it loads: median %d, most %d bytes\n", size[int((NR + 1) / 2)], size[NR] }'
fi
