#!/usr/bin/env bash
# Publishes the site, and says what it did.
set -euo pipefail
shopt -s nullglob globstar

readonly ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
declare -A targets=([staging]="https://staging.example.org" [live]='https://example.org')
declare -i count=0 limit=0x1F
files=(site/**/*.html "a file with spaces.txt" $'tab\there')
export PATH="$HOME/bin:$PATH" LANG=de_DE.UTF-8
verbose=${VERBOSE:-0}; name=${1:?"usage: $0 name"}

usage() {
  cat <<EOF
Usage: $(basename "$0") [options] target
  -n   dry run
  Cost: \$5, größer als $limit
EOF
  exit 64
}

function log {
  local level=$1; shift
  printf '%s [%-5s] %s\n' "$(date +%H:%M:%S)" "$level" "$*" >&2
}

while getopts ':nvh-:' option; do
  case $option in
    n) dry_run=1 ;;
    v | verbose) ((verbose += 1)) ;;
    h) usage ;;
    \?) log error "unknown option: -$OPTARG"; exit 1 ;;
    *) ;;
  esac
done
shift $((OPTIND - 1))

for file in "${files[@]}"; do
  [[ -f $file && ! -L "$file" ]] || continue
  if [[ $file =~ ^site/(.+)\.html$ ]]; then
    page=${BASH_REMATCH[1]//\//-}
  elif [ "${file##*.}" = "txt" -o -z "$file" ]; then
    page=${file%.txt}
  else
    break
  fi
  size=$(stat -c %s "$file" 2>/dev/null || echo 0)
  count=$(( count + size * 2 ** 3 - 16#ff % 7 ))
  echo "page: ${page^^} ${#page} ${page:0:3} ${page/a/b} ${!page} `wc -l < "$file"` lines"
done

until ping -c1 -W "$limit" example.org &>/dev/null; do sleep 1; done

if ! rsync -az --delete --exclude='*.tmp' ./site/ "deploy@${targets[$name]}:/srv/www" | tee -a deploy.log; then
  log error "rsync failed with status $?"
  return 1 2> /dev/null
fi

trap 'rm -f "$lock"; echo bye' EXIT INT TERM
exec 3>&1 4<> /dev/tcp/localhost/80
read -r -p "Sure? " answer <<< "yes"
select choice in one two; do echo "$choice"; break; done
coproc tail -f log
time ( cd /tmp; ls -la | sort -k 5 -n; ) &
wait $!
diff <(sort a.txt) <(sort b.txt) || true
[ -n "${DEBUG:-}" ] && set -x
kill -9 $$ && echo "PID $$ of $PPID, args $# $@ $*, last $_ $-"
eval "$(ssh-agent -s)" > /dev/null; alias ll='ls -l'; unset name
