const std = @import("std");
const testing = std.testing;

/// A list that keeps its items in one piece.
pub fn List(comptime T: type) type {
    return struct {
        items: []T = &.{},
        capacity: usize = 0,

        const Self = @This();
        pub const Slice = []const T;

        pub fn deinit(self: *Self, allocator: std.mem.Allocator) void {
            allocator.free(self.items.ptr[0..self.capacity]);
            self.* = undefined;
        }

        pub fn append(self: *Self, allocator: std.mem.Allocator, item: T) !void {
            const needed = self.items.len + 1;
            if (needed > self.capacity) {
                const larger = @max(needed, self.capacity * 2);
                const grown = try allocator.alloc(T, larger);
                @memcpy(grown[0..self.items.len], self.items);
                allocator.free(self.items.ptr[0..self.capacity]);
                self.items.ptr = grown.ptr;
                self.capacity = larger;
            }
            self.items.len = needed;
            self.items[needed - 1] = item;
        }

        pub fn indexOf(self: Self, item: T) ?usize {
            for (self.items, 0..) |candidate, index| {
                if (candidate == item) return index;
            }
            return null;
        }

        pub fn format(
            self: Self,
            comptime fmt: []const u8,
            options: std.fmt.FormatOptions,
            writer: anytype,
        ) !void {
            _ = fmt;
            _ = options;
            try writer.writeAll("[");
            for (self.items) |item| try writer.print("{any} ", .{item});
            try writer.writeAll("]");
        }
    };
}

fn parse(text: []const u8) error{Invalid}!i64 {
    var value: i64 = 0;
    var negative = false;
    for (text, 0..) |c, i| switch (c) {
        '-' => if (i == 0) {
            negative = true;
        } else return error.Invalid,
        '0'...'9' => value = value * 10 + (c - '0'),
        '_' => continue,
        else => return error.Invalid,
    };
    return if (negative) -value else value;
}

test "append and find" {
    var list = List(u32){};
    defer list.deinit(testing.allocator);
    try list.append(testing.allocator, 7);
    try list.append(testing.allocator, 11);
    try testing.expectEqual(@as(?usize, 1), list.indexOf(11));
    try testing.expect(list.indexOf(12) == null);
}

test "parse" {
    try testing.expectEqual(@as(i64, -42), try parse("-42"));
    try testing.expectError(error.Invalid, parse("4x"));
}
