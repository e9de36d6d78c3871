-- Goes round the searches of the file that QUERIES names; prints how many answers were not 200.
local paths, next_path = {}, 0

for line in io.lines(os.getenv("QUERIES")) do
  -- A registry number leads to its page, and is measured elsewhere.
  if #line > 0 and not line:find("^q=NCT") then paths[#paths + 1] = "/search?" .. line end
end

local threads = {}
function setup(thread) threads[#threads + 1] = thread end

bad = 0
function request()
  next_path = next_path % #paths + 1
  return wrk.format("GET", paths[next_path])
end

function response(status) if status ~= 200 then bad = bad + 1 end end

function done(summary, latency)
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("bad") end
  io.write(string.format("p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d answers not 200\n",
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, sum))
end
