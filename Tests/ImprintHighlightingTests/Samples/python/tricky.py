from .a import b
from .. import c as d, e
import a.b.c as f
x = not-1 if a is not b else b in (c, not d)
a = b if c else lambda *args, **kwargs: (args, kwargs)
print(self.print, obj.list, __import__("x"), super, type(x), self.__class__.__name__)
s = "unclosed \
continued\tline"
s = 'escaped \' and \\'
t = "%s %% %-10s %(name)-5.2f %x" % (1, 2)
"string as a statement"
u = """x""" '''y''' ""'' ''
v = f"{x!r}{y:{w}.{p}}{z = }{{}}{d["k"]}" f'{"a" + 'b'}'
w = f"{lambda_}{(lambda q: q * 2)(3)}{[i for i in range(3)]}{ {'a': 1}['a'] }"
async def g(): return [await h async for h in k if await h]
if x<3>2!=1==y>=z<=w: pass
class A: pass
class B(A, object,): x: 'A' = 1; y = 2
@decorator.with_dots(1)
@ spaced
def f(a, b=1, *c: int, d: str = "x", **e) -> 'B': ...
def __enter__(self): return self
def method(self, cls): cls.x = self
try: raise KeyError('x')
except KeyError: pass
matrix = a @ b
matrix @= c
x = a[1:2, ..., ::3]
x = 0xdeadbeef, 0b0, 0o7, 1e10, 1E-5, 1_0.0_1e1_0, 0_0
exec("print(1)"); eval('2')
del x, y
try:
    pass
except Exception as e:
    raise RuntimeError("x") from e
def unfinished(x, y="
    return x
value = 1
