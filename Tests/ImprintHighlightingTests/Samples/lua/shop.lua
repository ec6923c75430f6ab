#!/usr/bin/env lua
-- A shop – „Laden“
--[[ A long
comment ]] local after = 1
--[==[ with ]] inside ]==]
local M, N <const>, O <close> = {}, 3, io.open("x")
local str = "text \"q\" \n\x41\065\u{e9}\z
    more \\ \
continued", 'single \'q\''
local long = [[
no \n escapes]] .. [==[ with ]] and ]=] ]==]
local num = 1 + 0xFF - 1.5e-3 * .5 / 3. ^ 0x1.8p3 % 10 // 2 + 1e10
function M.add(a, b, ...)
  local args = {...}
  return a + b, select("#", ...)
end
function M:method(x) self.x = x end
local function fact(n)
  if n == 0 then return 1 elseif n ~= 1 and not false or nil then return n * fact(n - 1) else return end
end
for i = 1, 10, 2 do print(i) end
for k, v in pairs(t) do io.write(k, "=", tostring(v), "\n") end
while true do break end
repeat local x = #t until x >= 3 or x <= 4
goto done
::done::
local t = { 1, 2; name = "x", ["key"] = true, [1] = { nested = {} }, f = function(self) return self end }
t.a.b.c = t["x"].y
t:method "string arg"
t.call{ 1 }
string.format("%d %s", 1, table.concat({}, ","))
local co = coroutine.create(function() coroutine.yield(1) end)
setmetatable(t, { __index = function(t, k) return rawget(t, k) end, __call = print, __add = f })
x = a << 2 | b >> 3 & ~c ~ d
local größe = math.pi * 2
assert(load("return 1"))()
require "socket"; _G.x = _VERSION; _ENV = nil
local ok, err = pcall(error, "bad")
return M
