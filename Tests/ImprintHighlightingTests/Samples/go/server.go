// Package shop serves articles – „Waren“.
package shop

/*
#include <stdio.h>
*/
import "C"
import (
	"fmt"
	str "strings"
	. "math"
	_ "image/png"
)

const (
	KB = 1 << (10 * (iota + 1))
	MB
	Pi     = 3.14159e0
	Big    = 1_000_000
	Hex, Oct, Bin = 0xFF, 0o17, 0b1010
	Old    = 0755
	Imag   = 2.5i + 3i
	HexF   = 0x1p-2
	small  = .5
	big    = 1.
)

type Item[T any, K comparable] struct {
	Name  string `json:"name,omitempty" xml:"n"`
	Price float64
	Tags  map[string][]int
	next  *Item[T, K]
	ch    chan<- int
	fn    func(a, b int) (string, error)
	embed.Reader
}
type Shape interface {
	Area() float64
	~int | ~string
	fmt.Stringer
}
type ID = uint64

var (
	count int        = 0
	runes            = []rune{'a', '\n', '\'', '\x41', '\u00e9', '\U0001F600', '世', '\\', '\101'}
	raw              = `no \n escapes
	"quotes" here`
)

func (i *Item[T, K]) String() string {
	return fmt.Sprintf("%s: %5.2f \"x\" \t\x41\u00e9\101 %v\n", i.Name, i.Price, i)
}

func Map[T, U any](in []T, f func(T) U) (out []U) {
	out = make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return
}

func main() {
	defer func() {
		if r := recover(); r != nil {
			panic(r)
		}
	}()
	x, y := 1, 2
	x, y = y, x
	x += y; x -= 1; x *= 2; x /= 3; x %= 4; x &= 5; x |= 6; x ^= 7; x <<= 1; x >>= 1; x &^= 3
	p := &x
	*p++
	y--
	var arr [5]int
	arr2 := [...]string{2: "two", 0: "zero"}
	m := map[string]struct{ X, Y int }{"a": {1, 2}}
	delete(m, "a")
	if v, ok := m["b"]; !ok && v.X >= 0 || false {
		goto end
	} else if x == 3 {
	}
outer:
	for i := 0; i < 10; i++ {
		switch {
		case i == 1:
			continue outer
		case i > 2, i < -5:
			break outer
		default:
			fallthrough
		}
	}
	switch t := any(x).(type) {
	case int, *string:
	case nil:
	case func(int) bool:
	}
	ch := make(chan int, 3)
	go func(n int) { ch <- n }(5)
	select {
	case v := <-ch:
		println(v)
	case ch <- 1:
	}
	copy(arr[:2], arr[1:])
	fmt.Println(str.Repeat("=", 10), int(3.5), string(runes), complex(1, 2), real(c), float64(x), min(1, 2))
end:
	größe := new(int)
	var e error = nil
	for range 10 { }
	a.b(c...)
}
