//go:build linux
package odd
func f() (int, error) { return 0, nil }
type T struct{ a, b int; *U }
func (T) m(a ...interface{}) {}
var s = "abc" + `raw` + 'x'
var iface interface{ M() }
var c = complex128(1); var u = uintptr(0); var b byte = 255
var f32 float32 = 1e3; x := a.(int); y := uint8(3)
func g(n int,) { a := []byte("x"); b := cap(a); close(ch); clear(m); max(a, b) }
if err != nil { return err }
x = a &^ b; x = !a; x = ^a; ch<-1; a...; a == b; a <= b
var s = "never closed
var t int
func after() {
	s := `never closed
