// Odd forms
use crate::{a, b as c};
pub use std::fmt::*;
fn f<'a>(x: &'a str) -> &'a str { x }
let yield_ = 1; let r#fn = 2; let x: ! = panic!();
let a = 0xdead_beefu64; let b = 1u8; let c = 1.0e+5; let d = 1e5f32; let e = 12E+99_f64; let f = 0b1111i128; let g = 5isize;
let s = r###"a "## b"###; let t = br"x"; let u = b'\''; let v = '\\';
#[doc = "text"] #[cfg_attr(feature = "x", derive(Y))] struct S;
#[path = "x.rs"] mod x;
for i in (0..10).rev().step_by(2) { print!("{i}"); }
let closure = |&x| x; let or = a || b; let and = a && b;
match x { Foo::Bar { a, .. } => 1, Foo(ref y) => 2, [first, .., last] => 3, 'a'..='z' => 4, -1 => 5, "x" | "y" => 6, _ => 7 };
impl<T> Deref for A<T> { type Target = T; fn deref(&self) -> &Self::Target { &self.0 } }
const fn k() -> u8 { 0 } async fn l() {} unsafe fn m() {} default fn n() {}
where_clause::<T>(); let z = x as u8 as char; let w = *p; let n = -x;
let fut = async move { client.get(url).await?.json::<T>().await };
println!("{}", format!("{0} {name}", 1, name = 2)); eprintln!(); vec![0; 10]; matches!(x, Some(_));
macro_rules! m { () => {}; ($a:tt) => { $crate::m!() }; ($($k:expr => $v:expr),+) => {{ let mut m = ::std::collections::HashMap::new(); $(m.insert($k, $v);)+ m }}; }
box x; dyn Trait; abstract; final; override; typeof; virtual; union U { a: u8 } auto trait T {}
static S: &'static [u8] = b"\
    abc"; type F = fn(u8, ...) -> u8; extern "system" {}
/* unfinished /* nested */
fn g() {}
