// A tree of intervals – „Intervallbaum“
#include <algorithm>
#include <vector>
#include "tree.hpp"
#define ASSERT(x) do { if (!(x)) std::abort(); } while (0)

namespace geo::detail {
inline constexpr double pi = 3.141'592'65;
using std::string;
template <typename T, std::size_t N = 4>
concept Small = requires(T t) { sizeof(T) <= N; { t.size() } -> std::same_as<int>; };

class Node;
enum class Colour : unsigned char { red, black = 0b10, green [[maybe_unused]] = 0xFFu };
enum Old { A, B };

template <class T>
class Tree final : public Base<T>, private virtual Other {
public:
    explicit Tree(const T& value = T{}) noexcept : value_(value), next_{nullptr} {}
    Tree(Tree&&) = default;
    Tree(const Tree&) = delete;
    virtual ~Tree() override;
    auto operator<=>(const Tree& other) const = default;
    bool operator==(const Tree &o) const { return value_ == o.value_; }
    T& operator[](int i) { return *(this->children + i); }
    operator bool() const { return true; }
    [[nodiscard]] static inline int count() { return n; }
    friend std::ostream& operator<<(std::ostream& out, const Tree& t);
protected:
    mutable std::map<string, std::vector<int>> m_;
private:
    T value_;
    Tree* next_ = nullptr;
    static int n;
};

struct Point { double x = 1.0, y{2e-3f}; };
union U { int i; float f; };

template <> int Tree<int>::n = 0;

template <typename... Args>
auto sum(Args&&... args) -> decltype(auto)
{
    return (args + ... + 0);
}

int Tree<T>::walk(std::function<void(int)> f) const
{
    for (const auto& [key, value] : m_) {
        if (auto it = m_.find(key); it != m_.end()) f(1);
        else if constexpr (N > 2) continue;
    }
    try {
        throw std::runtime_error("no \"way\"\n" + std::string{1, 'x'});
    } catch (const std::exception& e) {
        std::cerr << e.what() << std::endl;
    } catch (...) {
        delete[] p;
        goto end;
    }
end:
    return static_cast<int>(reinterpret_cast<uintptr_t>(this) & 0xff);
}
}  // namespace geo

const char* raw = R"(no \n escapes, "quotes" and )" ;
auto json = R"json({"a": ")", "b": [1, 2]})json";
auto wide = L"weit \x41", u8s = u8"über", c32 = U'\U0001F600', n = 'n';
auto lru = u8R"xx(
multi-line ) "x )x" 
)xx";
auto k = 12_km + 0b1010u + 0777 + 1.5e10L + 0x1p-2 + 10ULL + 1'000'000 + "text"s + 1.5_m;

int main(int argc, char* argv[]) {
    std::vector<std::pair<int, std::string>> v{{1, "one"}, {2, "two"}};
    auto f = [&, this](auto x) mutable -> int { return x < 3 ? x : -x; };
    auto p = std::make_unique<int[]>(10);
    int *q = new int[10], &r = *q;
    switch (argc) {
    case 1: return 0;
    case Colour::red: break;
    case 'x':
    default: ;
    }
    while (not false and argc --> 0 or 1) v.push_back({argc, argv[argc]});
    co_await task; co_return 1; co_yield x;
    static_assert(sizeof(int) == 4, "int has four bytes");
    alignas(16) thread_local static volatile int y;
    return f(v.size()) <=> 3;
}
extern "C" { void hook(void); }
export module geo.tree;
import std;
std::string geo::Tree::name() const { return "x"; }
unsigned long hash(const char *s) noexcept;
void Tree::f() {}
Tree::Tree() : x(1) { g(); }
typedef void (*callback)(int);
#if 0
gone
#endif
static_cast<void>(R"delim(never closed
int x;
