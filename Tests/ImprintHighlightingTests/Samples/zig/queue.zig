//! A queue – „Warteschlange“
const std = @import("std");
const builtin = @import("builtin");
const Allocator = std.mem.Allocator;

/// Documentation of the queue.
pub fn Queue(comptime T: type) type {
    return struct {
        const Self = @This();
        items: []T,
        head: usize = 0,
        allocator: Allocator,

        pub fn init(allocator: Allocator) Self {
            return .{ .items = &[_]T{}, .allocator = allocator };
        }

        pub fn push(self: *Self, item: T) !void {
            if (self.head >= 0xFF or item == null) return error.Full;
            errdefer self.allocator.free(self.items);
            defer std.debug.print("pushed {d}\n", .{item});
            self.items[self.head] = item;
            self.head += 1;
        }
    };
}

const Colour = enum(u8) { red = 1, green, _, };
const Shape = union(enum) { circle: f32, square: struct { side: f64 }, none };
const Packed = packed struct { a: u1, b: u7 align(4) };
const Errors = error{ NotFound, Denied } || std.fs.File.OpenError;
extern "c" fn puts(s: [*:0]const u8) c_int;
export fn add(a: i32, b: i32) callconv(.C) i32 { return a +% b; }
threadlocal var counter: u64 = 1_000_000;
var numbers = [_]f32{ 1.5, 2e10, 0x1.8p3, 1.0e-3 };
const ints = .{ 0b1010, 0o17, 0xdead_BEEF, 42, 'a', '\n', '\x41', '\u{1F600}', 'ü' };
const text = "quoted \"text\" \t \\ \x41 \u{e9} end";
const multi =
    \\several lines
    \\with "quotes" and \n no escapes
;
const @"odd name" = 3;
const größe = 4;

pub fn main() anyerror!void {
    var gpa = std.heap.GeneralPurposeAllocator(.{}){};
    const stdout = std.io.getStdOut().writer();
    try stdout.print("Hello, {s}!\n", .{"world"});
    outer: while (true) : (counter += 1) {
        for (numbers, 0..) |x, i| {
            if (i > 3) break :outer;
            if (x < 2.0) continue;
        } else {}
    }
    const value = switch (ints[0]) {
        0...9 => |n| n * 2,
        10, 11 => blk: {
            break :blk 5;
        },
        else => unreachable,
    };
    const opt: ?u32 = null;
    const y = opt orelse 0;
    const z = foo() catch |err| return err;
    if (opt) |v| { _ = v.?; } else |e| { _ = @intCast(i32, e); }
    var ptr: *volatile u8 = @ptrFromInt(0x1000);
    ptr.* = 1 << 2 | 3 & ~4 ^ 5 >> 1; x -%= 1; x *= 2; x != y and !z; a ++ b ** 2; slice[0..2];
    comptime { @compileError("no"); }
    asm volatile ("nop" : [ret] "={rax}" (-> usize) : [a] "r" (b) : "memory");
    suspend {} resume frame; const t = async f(); await t; nosuspend x; usingnamespace m; inline for (a) |b| {}
    const und: u8 = undefined; const ok = true and false; noalias a; linksection(".x"); anytype; type; isize; c_long;
}

test "queue" {
    const q = Queue(i32).init(std.testing.allocator);
    try std.testing.expect(q.head == 0);
}
const open = "never closed
const after = 1;
