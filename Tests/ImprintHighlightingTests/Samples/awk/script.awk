#!/usr/bin/awk -f
# c
BEGIN { FS = ":"; OFS="\t"; x = 1.5e3; print "größe\n", x }
function f(a, b,   c) { return a + b }
/^re\/x/ && $1 ~ /foo/ { count[$2]++; next }
NR % 2 == 0 || !($3 in arr) { printf "%s %d\n", $NF, length($0) > "/dev/stderr" }
{ gsub(/[a-z]+/, "x", $0); if (x != y) delete arr[i]; else getline line < file }
END { for (k in count) print k, count[k] | "sort"; exit 1; while (i-- > 0) { break; continue } do { } while (0) }
$1 == "a", $1 == "b"
print substr($0, 1, 2) toupper(s) split(s, a, /,/) a / b / c
