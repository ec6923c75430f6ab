# A package – „Paket“
/* block
   comment */
{ lib, stdenv ? null, fetchFromGitHub, pkgs ? import <nixpkgs> { }, ... } @ args:

let
  version = "1.2.3";
  inherit (lib) mkIf optionals;
  inherit (pkgs.python3) a b;
  f = x: y: x + y;
  g = { a, b ? 3, ... }: a * b / 2 - -1;
  multi = ''
    several "lines" with ${version} and ''${escaped} $$ ''' quotes
    ''\n done
  '';
  path = ./src/file.nix;
  home = ~/config;
  abs = /etc/nixos;
  url = https://example.org/x.tar.gz;
  int = 42; float = 1.5e3; yes = true; no = false; nothing = null;
  größe = 1;
in
rec {
  pname = "app-${version}-${toString (1 + 2)} \"quoted\" \n \${not}";
  src = fetchFromGitHub {
    owner = "example";
    rev = "v${version}";
    sha256 = "0000000000000000000000000000000000000000000000000000";
  };
  buildInputs = [ pkgs.openssl pkgs."odd name" ] ++ optionals stdenv.isLinux [ pkgs.systemd ];
  merged = { a = 1; } // { b.c.d = 2; ${dyn} = 3; "${x}" = 4; };
  cond = if a == b && c != d || !e -> f then builtins.trace "x" 1 else abort "no";
  test = assert x > 1; x >= 2; has = attrs ? key.sub; def = attrs.key or "default";
  w = with lib; map (x: x.name) (filter (p: p <= 3) list);
  imp = import ./other.nix { inherit pkgs; };
  t = throw "bad"; b = baseNameOf ./x; d = derivation { }; l = builtins.length [ 1 2 3 ]; s = <nixpkgs/nixos>;
  m = removeAttrs a [ "x" ]; n = isNull b; o = toString 3; p = dirOf ./x; q = fetchTarball "x"; r = placeholder "out";
  meta = with lib; {
    description = "An application";
    license = licenses.mit;
    maintainers = [ ];
    platforms = platforms.linux;
  };
  open = "never ${closed
