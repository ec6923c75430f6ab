/* Forms seldom seen, in one place. */
#ifndef ODD_HPP
#define ODD_HPP
#include <memory> // for std::unique_ptr
#if __cplusplus >= 202002L && \
    defined(__cpp_concepts)   /* concepts */
#define CONCAT(a, b) a##b
#endif

Foo::Foo(int a) : b(a) { }
class EXPORT Plain : public Z { int a(b); };
enum E : int { };
enum struct G;
namespace { int g(); }
namespace c = a::b;
using namespace std::literals;
template<class T> struct D<T*> : A<T> { using type = T; };
template<template<typename> class C, auto V> class Outer;
template<typename T> requires Small<T> void use(T&&);
extern template class std::vector<int>;

int x = 1_a + 1.0_b + 'c'_d + "x"_s + 0x1p3;
struct alignas(16) Vec { float v[4]; operator int() const; void operator()(int x) { } };
bool operator<(const A& a, const B& b) { return a.x < b.x; }
void* operator new(std::size_t n);
constexpr auto operator""_km(long double v) { return v * 1000; }
virtual void foo(int x) const override = 0;
Foo::~Foo() { }

class Widget : public QWidget {
    Q_OBJECT
public slots:
    void open();
signals:
    void closed(int code = -1);
  private: int x : 3, y : 5;
    union { int a; char b[4]; };
    std::array<std::array<int, 3>, 3> grid{{ {1, 2, 3}, {4, 5, 6} }};
    decltype(auto) get() && { return std::move(*this); }
    int Widget::* member = &Widget::x;
    void (Widget::*method)(int) const;
};

auto text = u8R"(a
b)" LR"--(c)" )--" "\u00e9\U0001F600\x1b[0m\033\'\"\?";
auto chars = 'a' + L'b' + u'\u1234' + 'abcd' + '\0' + '"';
static const char *usage = "first line\n\
second line\n" "%s: %d%%\n";

inline namespace v1 {
template <typename It, typename F = std::less<>>
constexpr It min(It first, It last, F f = {})
{
    if (first == last) return last;
    It least = first;
    while (++first != last)
        if (f(*first, *least)) least = first;
    return least;
}
} // inline namespace v1

auto lambda = []<typename T>(T a, auto... rest) constexpr noexcept(true) -> std::size_t
    { return sizeof...(rest) + (... + rest); };
int bits = ~0 ^ 0b1111'0000 | 07 & 0xDEADBEEFull << 2 >> 1;
bool both = a and not b or c xor d, cmp = (a <=> b) < 0;
for (auto&& [k, v] : map) { ptr->*member = obj.*member; label: goto label; }
asm volatile("mov %0, %1" : "=r"(a) : "r"(b));
if consteval { } else if (x; y) [[likely]] { }
auto z = new (place) T[3]{}; delete z; ::global(); typeid(x).name();
unsigned größe = 3; double naïve = 1.e5, tiny = .5e-3F;
throw;
#else
#  warning "twice"
#endif
const char* never = "not closed;
int after;
#if 0
# if 1
inner
# else
still
# endif
#else
int on;
#endif
