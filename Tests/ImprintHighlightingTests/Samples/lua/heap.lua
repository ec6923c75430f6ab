--- A heap: the least element is always at hand.
-- @module heap
local heap = {}
heap.__index = heap

local floor = math.floor

--- Makes a heap of what `items` holds.
-- @tparam table items the first elements
-- @tparam[opt] function before which of two comes first
function heap.new(items, before)
    local self = setmetatable({
        items = {},
        count = 0,
        before = before or function(a, b) return a < b end,
    }, heap)
    for _, item in ipairs(items or {}) do
        self:push(item)
    end
    return self
end

function heap:push(item)
    local items, before = self.items, self.before
    self.count = self.count + 1
    local index = self.count
    items[index] = item
    while index > 1 do
        local parent = floor(index / 2)
        if not before(items[index], items[parent]) then break end
        items[index], items[parent] = items[parent], items[index]
        index = parent
    end
end

function heap:pop()
    if self.count == 0 then return nil, "the heap is empty" end
    local items, before = self.items, self.before
    local top = items[1]
    items[1], items[self.count] = items[self.count], nil
    self.count = self.count - 1
    local index = 1
    while true do
        local least = index
        for child = 2 * index, 2 * index + 1 do
            if child <= self.count and before(items[child], items[least]) then
                least = child
            end
        end
        if least == index then return top end
        items[index], items[least] = items[least], items[index]
        index = least
    end
end

heap.__len = function(self) return self.count end
heap.__tostring = function(self)
    return string.format("heap of %d (%s)", #self, tostring(self.items))
end

local queue = heap.new({ 5, 3.5, 0x10, 1e2 })
repeat
    local item = queue:pop()
    io.stdout:write(item and tostring(item) or "–", "\n")
until not item

local text = [[
Größe: "vier"
]]
for word in text:gmatch("%a+") do
    print(word:upper(), #word, ("x"):rep(3))
end

return heap
