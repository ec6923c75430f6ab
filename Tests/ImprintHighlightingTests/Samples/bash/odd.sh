x=1 y="two" z='th"ree' env FOO=bar cmd --flag=value -x=3 key=val
a+=b; arr[0]=c; arr+=(d e); echo ${arr[@]:1:2} ${#arr[*]} ${a:+set} ${a:=default}
echo "nested: $(echo "inner $(echo 'deep' | tr a-z A-Z) end" | sed 's/"/x/') done"
echo $((1 + (2 * 3))) $(( (a << 2) | b & ~c ^ 0xFF )) "$((x++))"
y=$( (cd /; pwd) | head -n 1 )
echo a\ b \"quoted\" \$notvar 'it'\''s' "a\\b \"c\" \`d\`"
for ((i = 0; i < 10; i++)); do echo $i; done
while IFS=: read -r user _ uid gid rest; do echo "$user=$uid"; done < /etc/passwd
cat <<'END' | grep -v '^#'
$not expanded `here` "quotes
END
cat <<-INDENTED
	indented with tabs
	INDENTED
echo after heredoc # with a comment
echo not#acomment; echo "# not either"
if true; then :; fi
test -d dir && cd dir || exit 2
[[ $x == y* || $x -lt 3 && ! ( -e z ) ]]
ls *.{txt,md} file[0-9]?.c ~/.config ../up
cmd1 && cmd2 || cmd3; cmd4 & cmd5 | cmd6 |& cmd7
cmd > out 2>&1 >> append < in 2> err >| force
! grep -q "x" file
{ echo a; echo b; } > group
(( a > b )) && echo greater
let "a = b + 1" a=b+1
case "$(uname -s)" in Linux) os=linux;; Darwin|FreeBSD) os=bsd;; esac
print -P "%F{red}zsh%f" ${(f)"$(cmd)"} ${x:h}
curl -fsSL "https://example.org/x?a=1&b=2" | sh -s -- --yes
docker run --rm -it -v "$PWD":/src -p 8080:80 image:tag
sudo apt-get install -y build-essential
git commit -m "größer: Änderung" --author='Ä <a@b.c>'
echo "unfinished ${x
