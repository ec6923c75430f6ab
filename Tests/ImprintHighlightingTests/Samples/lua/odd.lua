--- Documentation
---@param x number
-- [[ not long
local s = "never closed
local t = 'never closed
local u = 1
function a.b.c:d(...) end
local f = function(x) return x end
local function g() end
a = -1 a = b-1 a = not x
print(("x"):rep(3), #"abc", 'a' .. 'b')
do local x <const> = 1 end
if x then y() end;
os.time(); os.getenv "HOME"; utf8.char(0x41); debug.traceback()
local z = [==[
never closed ]]
local x = 1
