#!/usr/bin/env rustx
//! Crate documentation – „Kiste“.
#![allow(dead_code, unused_variables)]
/*! inner /* nested */ block */
extern crate alloc;
use std::{collections::HashMap, fmt::{self, Display}, io::*};
use self::inner::Thing as Other;
pub(crate) mod inner;

/// Documentation of a constant.
pub const LIMIT: usize = 1_000_000usize;
static mut COUNT: u32 = 0xFF_u32;
const NUMBERS: [f64; 6] = [1.5, 2e-3, 1., 3.0f32 as f64, 1e10_f64, 0.1];
const INTS: (i8, u8, i64) = (0b1010_1010, b'a', 0o777i64);

#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg(all(feature = "std", not(test)))]
pub struct Item<'a, T: 'a + ?Sized, const N: usize = 3> where T: Display {
    pub name: &'a str,
    value: Box<T>,
    array: [u8; N],
    r#type: Option<String>,
}
struct Unit;
struct Tuple(pub i32, f64);
union Bits { i: u32, f: f32 }

#[repr(u8)]
enum Shape { Circle { radius: f64 } = 1, Square(f64), Empty }

pub trait Area: Send + Sync {
    const SIDES: usize;
    type Output;
    fn area(&self) -> f64;
    fn name(&self) -> String { String::from("shape") }
    async fn fetch(&mut self) -> Result<(), Box<dyn std::error::Error>>;
}

impl<'a, T> Area for Item<'a, T, 3> where T: ?Sized + Display {
    type Output = Self;
    const SIDES: usize = 0;
    #[inline(always)]
    fn area(&self) -> f64 { self.value.to_string().len() as f64 * 2.0 }
}

unsafe impl Send for Unit {}
macro_rules! square {
    ($x:expr) => { $x * $x };
    ($($name:ident : $t:ty),* $(,)?) => { $(let $name: $t;)* };
}

extern "C" { fn abs(x: i32) -> i32; }
pub extern "C" fn hook(p: *const c_void, q: *mut u8) {}

fn main() -> Result<(), String> {
    let c = 'x'; let nl = '\n'; let q = '\''; let u = '\u{1F600}'; let b = b'\x41'; let uml = 'ü';
    let s = "text \"q\" \t\x41 \u{e9} {name} {0:>5} \
             continued";
    let bytes = b"bytes \x00\n"; let cs = c"c string";
    let raw = r"C:\no escapes"; let raw2 = r#"a "quoted" word"#; let raw3 = br##"x "# y"##;
    let multi = "line
two";
    let v: Vec<i32> = vec![1, 2, 3];
    let f = |x: i32, y| -> i32 { x + y };
    let g = move || println!("{} {:?} {x:#x}", 1, v);
    let t = (1, "a", 2.5).0; let t2 = t.0.1;
    'outer: for (i, x) in v.iter().enumerate() {
        loop { break 'outer; }
        while let Some(y) = stack.pop() { continue 'outer }
    }
    match s.len() {
        0 => {}
        1..=9 | 20 => println!("few"),
        n @ 10.. if n % 2 == 0 => unreachable!(),
        _ => panic!("no: {}", s),
    }
    if let Some(ref mut x) = opt && x > 3 || !y { *x += 1; }
    let Some(z) = opt else { return Err("none".to_string()) };
    let r = &mut *ptr; let n = !0 & 1 | 2 ^ 3 << 4 >> 5;
    let range = ..=5; let x = 1..2; let y = a..;
    let p = unsafe { &*(raw as *const u8) };
    let h: HashMap<String, Vec<Option<&'static str>>> = HashMap::new();
    let z = foo::<u8>::bar(1)?; let w = <Vec<u8> as IntoIterator>::Item;
    async { fut.await }; assert_eq!(1, 1, "same"); dbg!(x); todo!();
    x -= 1; x *= 2; x /= 3; x %= 4; x &= 5; x |= 6; x ^= 7; x <<= 1; x >>= 2; x == y; x != y; x <= y; x >= y;
    let größe = i32::MAX; let _ = drop(größe); Ok(())
}
/* outer /* inner */ still */
impl fmt::Display for Unit { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}", 1) } }
type Callback = Box<dyn Fn(i32) -> i32 + Send + 'static>;
pub(in crate::a) fn generic<F: FnOnce() -> T, T>(f: F) -> impl Iterator<Item = T> + '_ { std::iter::once(f()) }
#[test] #[should_panic(expected = "x")] fn test() { }
mod tests { use super::*; }
let open = "never closed
