#!/usr/bin/env swift
import class UIKit.UIView
struct A { var b: Int { 1 } ; let c = ["a": 1, "b": 2.0] }
public private(set) static var x: Int = 0
func f<T>(x: T) -> T? where T: Equatable { nil }
let s = #"""
    raw "multi" \n \#(x)
    """#
@objc(foo:) dynamic func g(_ a: Int, with b: String = "d") {}
@MainActor class ViewModel: ObservableObject { @Published private var n = 0 }
let big = 1_000.5e3, neg = -3, sm = .5
#warning("x")
#sourceLocation(file: "a", line: 1)
let m = #externalMacro(module: "M", type: "T"); #Preview { A() }
let c: Character = "x"; let u = UInt8(3); let nan = Double.nan; abs(x); print(1); max(1, 2); min(a, b)
consuming func h() {}; borrowing func i() {}; package let j = 1; each T; repeat each t
willSet; didSet; none; some; left; right; lazy; final; Protocol; Type; optional; required; convenience
func + (a: Int, b: Int) -> Int { a &* b }
if x is String { } else if y as! Int == 1 { } else { }
/* unfinished /* nested */
let x
