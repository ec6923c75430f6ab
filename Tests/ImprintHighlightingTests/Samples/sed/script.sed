#!/bin/sed -f
# c
s/foo/bar/g
1,5d
/^a/!{ p; s|x|y|; }
$!N
y/abc/xyz/
:a
ba
a\
text
# größe
2,$s/^\(.*\)[ab]x$/\1 — ü/2gp
/start/,/end/s#a/b#c\/d#w out.txt
1~2d
/x/I{N;D}
s,a,b,;s@a@b@g;s!x!y!
i\
one line\
another
t end
:end
$!{h;G;x}
r file.txt
s/a\nb/c\
d/
