# Makes a table of what it reads.
BEGIN {
    FS = "[ \t]*,[ \t]*"; OFS = " | "
    header = "Name" OFS "Größe"
    pi = 3.14159; tiny = 1e-9; hex = 0x1F
}
NR == 1 { next }
/^#/ || /^$/ { next }
$2 !~ /^[0-9]+(\.[0-9]*)?$/ {
    printf("%s:%d: not a number: %s\n", FILENAME, FNR, $2) > "/dev/stderr"
    errors++
    next
}
{
    name = $1; gsub(/"/, "", name)
    total[name] += $2 / 1024
    if (length(name) > width) width = length(name)
    else if (name in total && !(name == "x")) seen[name, $3] = 1
    ratio = total[name] / (NR - 1) * 100 % 7
}
END {
    n = split("a b c", parts, / /)
    for (i = 1; i <= n; i++) print i, parts[i]
    while ((getline line < "names.txt") > 0) print toupper(line)
    close("names.txt")
    for (name in total) printf "%-" width "s %8.2f\n", name, total[name] | "sort -k2 -n"
    do { i-- } while (i > 0)
    exit errors ? 1 : 0
}
function max(a, b) {
    return a > b ? a : b
}
