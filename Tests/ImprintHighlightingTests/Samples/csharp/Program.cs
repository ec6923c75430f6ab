// Top-level statements
using System.Text;
namespace Example.Files;
var name = args.Length > 0 ? args[0] : "world";
Console.WriteLine($"Hello, {name}!");
/* block
   comment */
class A { void M() { } int P => 3; List<int> F(string s, int n) { return new(); } }
public static class Ext { public static int Twice(this int n) => 2 * n; }
class B<T>(T x) : A where T : notnull;
[Flags] enum F { None = 0b0, A = 1 << 0 }
int Local(int a) { return a; }
private int[] f; Dictionary<string, List<int>> d = new();
string s = "never closed
int after = 1;
var x = $"open {name
int y = 2;
var v = @"verbatim never closed
