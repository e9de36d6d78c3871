#!/usr/bin/env bash
# Puts the site under load with the searches of queries.txt: bench/search/load.sh STORE [SECONDS] [CONNECTIONS]
# Needs wrk (Debian: apt-get install wrk). Prints requests per second, latencies, and the server's memory and
# processor time: on a machine that does other work too, the last, by request, is what to compare.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
store=${1:?usage: load.sh STORE [SECONDS] [CONNECTIONS]}
seconds=${2:-20}
connections=${3:-2}
port=${PORT:-5199}

"$here/../../trialhead" serve --store "$store" --urls "http://127.0.0.1:$port" >/dev/null &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
until curl -sf "http://127.0.0.1:$port/health" >/dev/null; do sleep 0.5; done

export QUERIES="$here/queries.txt"
wrk -t1 -c"$connections" -d5s -s "$here/load.lua" "http://127.0.0.1:$port" >/dev/null # to warm up
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
before=$(ticks)
wrk -t1 -c"$connections" -d"${seconds}s" --latency -s "$here/load.lua" "http://127.0.0.1:$port"
echo "server processor time: $(( ($(ticks) - before) * 1000 / $(getconf CLK_TCK) )) ms"
awk '/VmHWM/ { printf "server memory, most: %d MB\n", $2 / 1024 }' "/proc/$server/status"
