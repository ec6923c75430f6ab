#!/usr/bin/tclsh
# comment
package require Tcl 8.6
set x 5; set y "hello $x [expr {$x + 1}] \n"
proc foo {a {b 1} args} {
    global z
    if {$a > 1 && $b ne "x"} { puts "yes" } elseif {![string equal $a b]} { return -code error "x" } else { puts stderr no }
    foreach i {1 2 3} { lappend l $i; incr n -1 }
    while {1} { break }
}
namespace eval ::ns { variable v 1.5; array set arr {a 1 b 0xff} }
puts $arr(a) ; puts ${x y}; puts $::ns::v
set s {braced $x [not]}
switch -- $x { a { foo } default { bar } }
catch { error x } msg
button .b -text "Größe" -command { exit 0 }
