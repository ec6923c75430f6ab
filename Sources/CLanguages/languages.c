// The language files. Written by .ci/embed-languages; see there.
#include "CLanguages.h"

static const unsigned char file0[] = {
#embed "../../Sources/ImprintHighlighting/Languages/asm.yml" suffix(,)
    0};

static const unsigned char file1[] = {
#embed "../../Sources/ImprintHighlighting/Languages/awk.yml" suffix(,)
    0};

static const unsigned char file2[] = {
#embed "../../Sources/ImprintHighlighting/Languages/bash.yml" suffix(,)
    0};

static const unsigned char file3[] = {
#embed "../../Sources/ImprintHighlighting/Languages/c.yml" suffix(,)
    0};

static const unsigned char file4[] = {
#embed "../../Sources/ImprintHighlighting/Languages/clojure.yml" suffix(,)
    0};

static const unsigned char file5[] = {
#embed "../../Sources/ImprintHighlighting/Languages/cmake.yml" suffix(,)
    0};

static const unsigned char file6[] = {
#embed "../../Sources/ImprintHighlighting/Languages/console.yml" suffix(,)
    0};

static const unsigned char file7[] = {
#embed "../../Sources/ImprintHighlighting/Languages/cpp.yml" suffix(,)
    0};

static const unsigned char file8[] = {
#embed "../../Sources/ImprintHighlighting/Languages/csharp.yml" suffix(,)
    0};

static const unsigned char file9[] = {
#embed "../../Sources/ImprintHighlighting/Languages/css.yml" suffix(,)
    0};

static const unsigned char file10[] = {
#embed "../../Sources/ImprintHighlighting/Languages/csv.yml" suffix(,)
    0};

static const unsigned char file11[] = {
#embed "../../Sources/ImprintHighlighting/Languages/dart.yml" suffix(,)
    0};

static const unsigned char file12[] = {
#embed "../../Sources/ImprintHighlighting/Languages/diff.yml" suffix(,)
    0};

static const unsigned char file13[] = {
#embed "../../Sources/ImprintHighlighting/Languages/dockerfile.yml" suffix(,)
    0};

static const unsigned char file14[] = {
#embed "../../Sources/ImprintHighlighting/Languages/elixir.yml" suffix(,)
    0};

static const unsigned char file15[] = {
#embed "../../Sources/ImprintHighlighting/Languages/gitignore.yml" suffix(,)
    0};

static const unsigned char file16[] = {
#embed "../../Sources/ImprintHighlighting/Languages/glsl.yml" suffix(,)
    0};

static const unsigned char file17[] = {
#embed "../../Sources/ImprintHighlighting/Languages/go.yml" suffix(,)
    0};

static const unsigned char file18[] = {
#embed "../../Sources/ImprintHighlighting/Languages/graphql.yml" suffix(,)
    0};

static const unsigned char file19[] = {
#embed "../../Sources/ImprintHighlighting/Languages/groovy.yml" suffix(,)
    0};

static const unsigned char file20[] = {
#embed "../../Sources/ImprintHighlighting/Languages/haskell.yml" suffix(,)
    0};

static const unsigned char file21[] = {
#embed "../../Sources/ImprintHighlighting/Languages/hcl.yml" suffix(,)
    0};

static const unsigned char file22[] = {
#embed "../../Sources/ImprintHighlighting/Languages/hlsl.yml" suffix(,)
    0};

static const unsigned char file23[] = {
#embed "../../Sources/ImprintHighlighting/Languages/html.yml" suffix(,)
    0};

static const unsigned char file24[] = {
#embed "../../Sources/ImprintHighlighting/Languages/http.yml" suffix(,)
    0};

static const unsigned char file25[] = {
#embed "../../Sources/ImprintHighlighting/Languages/ini.yml" suffix(,)
    0};

static const unsigned char file26[] = {
#embed "../../Sources/ImprintHighlighting/Languages/irb.yml" suffix(,)
    0};

static const unsigned char file27[] = {
#embed "../../Sources/ImprintHighlighting/Languages/java.yml" suffix(,)
    0};

static const unsigned char file28[] = {
#embed "../../Sources/ImprintHighlighting/Languages/javascript.yml" suffix(,)
    0};

static const unsigned char file29[] = {
#embed "../../Sources/ImprintHighlighting/Languages/jinja.yml" suffix(,)
    0};

static const unsigned char file30[] = {
#embed "../../Sources/ImprintHighlighting/Languages/jlcon.yml" suffix(,)
    0};

static const unsigned char file31[] = {
#embed "../../Sources/ImprintHighlighting/Languages/json.yml" suffix(,)
    0};

static const unsigned char file32[] = {
#embed "../../Sources/ImprintHighlighting/Languages/jsonc.yml" suffix(,)
    0};

static const unsigned char file33[] = {
#embed "../../Sources/ImprintHighlighting/Languages/jsx.yml" suffix(,)
    0};

static const unsigned char file34[] = {
#embed "../../Sources/ImprintHighlighting/Languages/julia.yml" suffix(,)
    0};

static const unsigned char file35[] = {
#embed "../../Sources/ImprintHighlighting/Languages/kotlin.yml" suffix(,)
    0};

static const unsigned char file36[] = {
#embed "../../Sources/ImprintHighlighting/Languages/latex.yml" suffix(,)
    0};

static const unsigned char file37[] = {
#embed "../../Sources/ImprintHighlighting/Languages/less.yml" suffix(,)
    0};

static const unsigned char file38[] = {
#embed "../../Sources/ImprintHighlighting/Languages/lua.yml" suffix(,)
    0};

static const unsigned char file39[] = {
#embed "../../Sources/ImprintHighlighting/Languages/makefile.yml" suffix(,)
    0};

static const unsigned char file40[] = {
#embed "../../Sources/ImprintHighlighting/Languages/markdown.yml" suffix(,)
    0};

static const unsigned char file41[] = {
#embed "../../Sources/ImprintHighlighting/Languages/matlab.yml" suffix(,)
    0};

static const unsigned char file42[] = {
#embed "../../Sources/ImprintHighlighting/Languages/nginx.yml" suffix(,)
    0};

static const unsigned char file43[] = {
#embed "../../Sources/ImprintHighlighting/Languages/nix.yml" suffix(,)
    0};

static const unsigned char file44[] = {
#embed "../../Sources/ImprintHighlighting/Languages/objectivec.yml" suffix(,)
    0};

static const unsigned char file45[] = {
#embed "../../Sources/ImprintHighlighting/Languages/perl.yml" suffix(,)
    0};

static const unsigned char file46[] = {
#embed "../../Sources/ImprintHighlighting/Languages/php.yml" suffix(,)
    0};

static const unsigned char file47[] = {
#embed "../../Sources/ImprintHighlighting/Languages/powershell.yml" suffix(,)
    0};

static const unsigned char file48[] = {
#embed "../../Sources/ImprintHighlighting/Languages/properties.yml" suffix(,)
    0};

static const unsigned char file49[] = {
#embed "../../Sources/ImprintHighlighting/Languages/protobuf.yml" suffix(,)
    0};

static const unsigned char file50[] = {
#embed "../../Sources/ImprintHighlighting/Languages/pycon.yml" suffix(,)
    0};

static const unsigned char file51[] = {
#embed "../../Sources/ImprintHighlighting/Languages/python.yml" suffix(,)
    0};

static const unsigned char file52[] = {
#embed "../../Sources/ImprintHighlighting/Languages/r.yml" suffix(,)
    0};

static const unsigned char file53[] = {
#embed "../../Sources/ImprintHighlighting/Languages/rconsole.yml" suffix(,)
    0};

static const unsigned char file54[] = {
#embed "../../Sources/ImprintHighlighting/Languages/ruby.yml" suffix(,)
    0};

static const unsigned char file55[] = {
#embed "../../Sources/ImprintHighlighting/Languages/rust.yml" suffix(,)
    0};

static const unsigned char file56[] = {
#embed "../../Sources/ImprintHighlighting/Languages/scala.yml" suffix(,)
    0};

static const unsigned char file57[] = {
#embed "../../Sources/ImprintHighlighting/Languages/scss.yml" suffix(,)
    0};

static const unsigned char file58[] = {
#embed "../../Sources/ImprintHighlighting/Languages/sed.yml" suffix(,)
    0};

static const unsigned char file59[] = {
#embed "../../Sources/ImprintHighlighting/Languages/sql.yml" suffix(,)
    0};

static const unsigned char file60[] = {
#embed "../../Sources/ImprintHighlighting/Languages/ssh-config.yml" suffix(,)
    0};

static const unsigned char file61[] = {
#embed "../../Sources/ImprintHighlighting/Languages/swift.yml" suffix(,)
    0};

static const unsigned char file62[] = {
#embed "../../Sources/ImprintHighlighting/Languages/tcl.yml" suffix(,)
    0};

static const unsigned char file63[] = {
#embed "../../Sources/ImprintHighlighting/Languages/text.yml" suffix(,)
    0};

static const unsigned char file64[] = {
#embed "../../Sources/ImprintHighlighting/Languages/toml.yml" suffix(,)
    0};

static const unsigned char file65[] = {
#embed "../../Sources/ImprintHighlighting/Languages/tsx.yml" suffix(,)
    0};

static const unsigned char file66[] = {
#embed "../../Sources/ImprintHighlighting/Languages/typescript.yml" suffix(,)
    0};

static const unsigned char file67[] = {
#embed "../../Sources/ImprintHighlighting/Languages/xml.yml" suffix(,)
    0};

static const unsigned char file68[] = {
#embed "../../Sources/ImprintHighlighting/Languages/yaml.yml" suffix(,)
    0};

static const unsigned char file69[] = {
#embed "../../Sources/ImprintHighlighting/Languages/zig.yml" suffix(,)
    0};

static const imprint_language languages[] = {
    {"asm", "Assembly", "gas nasm assembly assembler armasm x86asm", file0, sizeof file0 - 1},
    {"awk", "AWK", "gawk mawk nawk", file1, sizeof file1 - 1},
    {"bash", "Bash", "sh shell zsh ksh ash dash shell-script shellscript openrc bash-script envrc", file2, sizeof file2 - 1},
    {"c", "C", "h xbm", file3, sizeof file3 - 1},
    {"clojure", "Clojure", "clj cljs cljc edn clojurescript boot", file4, sizeof file4 - 1},
    {"cmake", "CMake", "", file5, sizeof file5 - 1},
    {"console", "Shell session", "shell-session shellsession sh-session bash-session sh-console terminal", file6, sizeof file6 - 1},
    {"cpp", "C++", "c++ cxx cc hpp hxx hh h++ cuda cu arduino ino", file7, sizeof file7 - 1},
    {"csharp", "C#", "cs c# dotnet csx cake", file8, sizeof file8 - 1},
    {"css", "CSS", "", file9, sizeof file9 - 1},
    {"csv", "CSV", "tsv", file10, sizeof file10 - 1},
    {"dart", "Dart", "", file11, sizeof file11 - 1},
    {"diff", "Diff", "patch udiff git-diff", file12, sizeof file12 - 1},
    {"dockerfile", "Dockerfile", "docker containerfile", file13, sizeof file13 - 1},
    {"elixir", "Elixir", "ex exs eex iex", file14, sizeof file14 - 1},
    {"gitignore", "Git ignore", "ignore dockerignore npmignore gitattributes", file15, sizeof file15 - 1},
    {"glsl", "GLSL", "vert frag geom comp tesc tese", file16, sizeof file16 - 1},
    {"go", "Go", "golang", file17, sizeof file17 - 1},
    {"graphql", "GraphQL", "gql graphqls", file18, sizeof file18 - 1},
    {"groovy", "Groovy", "gradle jenkinsfile gvy", file19, sizeof file19 - 1},
    {"haskell", "Haskell", "hs", file20, sizeof file20 - 1},
    {"hcl", "HCL", "terraform tf tfvars nomad tofu", file21, sizeof file21 - 1},
    {"hlsl", "HLSL", "", file22, sizeof file22 - 1},
    {"html", "HTML", "htm xhtml html5 vue svelte htmx", file23, sizeof file23 - 1},
    {"http", "HTTP", "https rest", file24, sizeof file24 - 1},
    {"ini", "INI", "cfg conf dosini editorconfig gitconfig systemd desktop inf pylintrc config reg npmrc dotenv env", file25, sizeof file25 - 1},
    {"irb", "Ruby session", "rbcon pry", file26, sizeof file26 - 1},
    {"java", "Java", "", file27, sizeof file27 - 1},
    {"javascript", "JavaScript", "js mjs cjs node nodejs ecmascript es6 jsm", file28, sizeof file28 - 1},
    {"jinja", "Jinja", "jinja2 django j2 html+jinja html+jinja2 html+django htmldjango htmljinja djangotemplate nunjucks njk twig html+twig stencil", file29, sizeof file29 - 1},
    {"jlcon", "Julia session", "julia-repl julia-console", file30, sizeof file30 - 1},
    {"json", "JSON", "webmanifest geojson", file31, sizeof file31 - 1},
    {"jsonc", "JSON with comments", "json5 hjson jsonl ndjson", file32, sizeof file32 - 1},
    {"jsx", "JSX", "react javascriptreact", file33, sizeof file33 - 1},
    {"julia", "Julia", "jl", file34, sizeof file34 - 1},
    {"kotlin", "Kotlin", "kt kts", file35, sizeof file35 - 1},
    {"latex", "LaTeX", "tex", file36, sizeof file36 - 1},
    {"less", "Less", "lesscss", file37, sizeof file37 - 1},
    {"lua", "Lua", "luau wlua", file38, sizeof file38 - 1},
    {"makefile", "Makefile", "make mf bsdmake gnumake", file39, sizeof file39 - 1},
    {"markdown", "Markdown", "md mkd mkdown commonmark gfm mdx rmarkdown", file40, sizeof file40 - 1},
    {"matlab", "MATLAB", "octave", file41, sizeof file41 - 1},
    {"nginx", "Nginx configuration", "nginxconf", file42, sizeof file42 - 1},
    {"nix", "Nix", "nixos", file43, sizeof file43 - 1},
    {"objectivec", "Objective-C", "objc obj-c objective-c objective-c++ objc++ obj-c++ objectivecpp mm", file44, sizeof file44 - 1},
    {"perl", "Perl", "pl pm perl5", file45, sizeof file45 - 1},
    {"php", "PHP", "php3 php4 php5 php7 php8 phtml html+php", file46, sizeof file46 - 1},
    {"powershell", "PowerShell", "ps1 pwsh psm1 psd1 posh", file47, sizeof file47 - 1},
    {"properties", "Properties", "jproperties java-properties", file48, sizeof file48 - 1},
    {"protobuf", "Protocol Buffers", "proto protobuffer", file49, sizeof file49 - 1},
    {"pycon", "Python console", "python-console pyconsole", file50, sizeof file50 - 1},
    {"python", "Python", "py python3 py3 pyi pyw sage bazel starlark gyp", file51, sizeof file51 - 1},
    {"r", "R", "rlang splus s-plus rscript", file52, sizeof file52 - 1},
    {"rconsole", "R session", "rout r-console", file53, sizeof file53 - 1},
    {"ruby", "Ruby", "rb rake gemspec duby rbx jruby", file54, sizeof file54 - 1},
    {"rust", "Rust", "rs", file55, sizeof file55 - 1},
    {"scala", "Scala", "sbt", file56, sizeof file56 - 1},
    {"scss", "SCSS", "sassy", file57, sizeof file57 - 1},
    {"sed", "sed", "gsed ssed", file58, sizeof file58 - 1},
    {"sql", "SQL", "mysql postgresql postgres plpgsql pgsql psql sqlite sqlite3 mariadb tsql plsql oracle", file59, sizeof file59 - 1},
    {"ssh-config", "SSH configuration", "sshconfig ssh_config sshd-config", file60, sizeof file60 - 1},
    {"swift", "Swift", "swiftinterface", file61, sizeof file61 - 1},
    {"tcl", "Tcl", "tk expect", file62, sizeof file62 - 1},
    {"text", "Text", "txt plain plaintext plain-text none output raw nohighlight no-highlight log", file63, sizeof file63 - 1},
    {"toml", "TOML", "cargo.lock poetry.lock pipfile", file64, sizeof file64 - 1},
    {"tsx", "TSX", "typescriptreact", file65, sizeof file65 - 1},
    {"typescript", "TypeScript", "ts mts cts", file66, sizeof file66 - 1},
    {"xml", "XML", "svg rss atom xsl xslt xsd plist wsdl opml dtd mathml pom xaml rdf", file67, sizeof file67 - 1},
    {"yaml", "YAML", "yml eyaml clang-format citation openapi", file68, sizeof file68 - 1},
    {"zig", "Zig", "zon", file69, sizeof file69 - 1},
};

const size_t imprint_language_count = sizeof languages / sizeof languages[0];

const imprint_language *imprint_languages_start(void) { return languages; }
