#nullable enable
#region Head – „Kopf“
using System;
using System.Collections.Generic;
using static System.Math;
using Json = System.Text.Json;
global using System.Linq;
#endregion
#if DEBUG && !TRACE
#define X
#pragma warning disable 1591 // why
#else
#error not here
#endif

[assembly: System.Reflection.AssemblyVersion("1.0")]
namespace Example.Shop
{
    /// <summary>An article.</summary>
    [Serializable, Obsolete("use other", error: true)]
    public abstract partial class Item<T> : Base<T>, IComparable<Item<T>> where T : class, new()
    {
        private readonly int _count = 1_000, _hex = 0xFF_FF, _bin = 0b1010;
        public const double Ratio = 1.5e-3, Half = .5, Money = 10.0m, Single = 1f, Long = 5L, U = 3UL;
        protected internal static volatile string? s = "text \"q\" \t\u00e9\x41\\";
        string verbatim = @"C:\temp ""quoted""
over lines", inter = $"a {count} b {price,10:F2} {{literal}} {(x ? "y" : "n")} {Call(1, new[] { 2 })}";
        string both = $@"C:\{dir}\""x""", other = @$"{a}\";
        string raw = """
            Raw "text" with \ and ""two""
            """, rawi = $"""a {b} c""", rawii = $$"""a {b} {{c}} d""";
        char c = 'a', nl = '\n', q = '\'', u = '\u0041';
        byte[] utf = "bytes"u8;
        public string Name { get; set; } = "";
        public int Count { get => _count; private init { _count = value; } }
        public T this[int index] { get { return items[index]; } set => items[index] = value; }
        public event EventHandler<EventArgs>? Changed;
        public delegate void Handler(object sender, EventArgs e);

        static Item() { }
        public Item(int count) : base(count) { this._count = count; }
        ~Item() { Dispose(false); }

        public static Item<T> operator +(Item<T> a, Item<T> b) => a;
        public static implicit operator int(Item<T> i) => i._count;

        public async Task<int> RunAsync<U>(ref int a, out string b, in U c, params object[] rest) where U : struct
        {
            await Task.Delay(10);
            foreach (var (key, value) in map) { yield return key; }
            for (int i = 0; i < 10; ++i) { if (i == 5) continue; else break; }
            var x = a switch { > 0 and < 5 => "few", 0 or 1 => "none", { Length: 3 } y => y, _ => throw new Exception() };
            switch (o) { case int n when n > 3: goto case 1; case null: default: return; }
            try { checked { a++; } } catch (IOException e) when (e.HResult != 0) { throw; } finally { }
            using var stream = File.OpenRead("x");
            lock (this) { unsafe { fixed (int* p = array) { *p = stackalloc int[3][0]; } } }
            Func<int, int> f = static x => x * 2, g = delegate (int y) { return y; };
            var query = from p in people where p.Age > 18 orderby p.Name descending select new { p.Name, p.Age };
            string? t = obj as string ?? nameof(obj) ?? default; t ??= "x"; t?.ToString(); t!.Trim();
            int[] list = [1, 2, ..rest]; var last = list[^1]; var part = list[1..^2];
            if (o is not null && o is string { Length: > 3 } str || !true) { }
            typeof(int); sizeof(long); dynamic d = null; decimal größe = 1; @class = 3; nint ptr;
            label: goto label;
            do { i--; } while (i > 0);
            a <<= 1; b >>>= 2; x ^= ~y; p->q; A::B;
            return await Task.FromResult(0);
        }
        extern static int Native();
        internal sealed override bool Equals(object? o) => false;
    }
    public record Point(int X, int Y = 0) { public required string Z { get; init; } }
    public record struct Size(int W);
    interface IShape : IDisposable { double Area(); }
    enum Colour : byte { Red = 1, Green, Blue = Red | Green }
    file struct S { public int A; }
}
