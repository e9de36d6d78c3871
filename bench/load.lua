-- Goes round the paths of the file that PATHS names; prints how many answers were not 200. With FRESH=1 no address comes twice.
local paths, at = {}, 0
local fresh = os.getenv("FRESH") == "1"
local headers = { ["Accept-Encoding"] = "br, gzip" }

for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end

local threads = {}
function setup(thread) threads[#threads + 1] = thread end

bad = 0
function request()
  at = at + 1
  local path = paths[(at - 1) % #paths + 1]
  return wrk.format("GET", fresh and path .. "?fresh=" .. at or path, headers)
end

function response(status) if status ~= 200 then bad = bad + 1 end end

function done(summary, latency)
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("bad") end
  io.write(string.format("p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d answers not 200\n",
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, sum))
end
