// The files of the default theme. Written by .ci/embed-theme; see there.
#include "CTheme.h"

static const unsigned char file0[] = {
#embed "../../assets/scripts/annotations.js" suffix(,)
    0};

static const unsigned char file1[] = {
#embed "../../assets/scripts/code.js" suffix(,)
    0};

static const unsigned char file2[] = {
#embed "../../assets/scripts/mermaid.js" suffix(,)
    0};

static const unsigned char file3[] = {
#embed "../../assets/scripts/reveal.js" suffix(,)
    0};

static const unsigned char file4[] = {
#embed "../../assets/scripts/site.js" suffix(,)
    0};

static const unsigned char file5[] = {
#embed "../../assets/scripts/tabs.js" suffix(,)
    0};

static const unsigned char file6[] = {
#embed "../../assets/scripts/theme.js" suffix(,)
    0};

static const unsigned char file7[] = {
#embed "../../assets/styles/code.css" suffix(,)
    0};

static const unsigned char file8[] = {
#embed "../../assets/styles/markdown.css" suffix(,)
    0};

static const unsigned char file9[] = {
#embed "../../assets/styles/site.css" suffix(,)
    0};

static const unsigned char file10[] = {
#embed "../../templates/layouts/404.html" suffix(,)
    0};

static const unsigned char file11[] = {
#embed "../../templates/layouts/base.html" suffix(,)
    0};

static const unsigned char file12[] = {
#embed "../../templates/layouts/landing.html" suffix(,)
    0};

static const unsigned char file13[] = {
#embed "../../templates/layouts/page.html" suffix(,)
    0};

static const unsigned char file14[] = {
#embed "../../templates/layouts/post.html" suffix(,)
    0};

static const unsigned char file15[] = {
#embed "../../templates/layouts/redirect.html" suffix(,)
    0};

static const unsigned char file16[] = {
#embed "../../templates/partials/brand.html" suffix(,)
    0};

static const unsigned char file17[] = {
#embed "../../templates/partials/breadcrumbs.html" suffix(,)
    0};

static const unsigned char file18[] = {
#embed "../../templates/partials/footer.html" suffix(,)
    0};

static const unsigned char file19[] = {
#embed "../../templates/partials/head.html" suffix(,)
    0};

static const unsigned char file20[] = {
#embed "../../templates/partials/header.html" suffix(,)
    0};

static const unsigned char file21[] = {
#embed "../../templates/partials/mermaid.html" suffix(,)
    0};

static const unsigned char file22[] = {
#embed "../../templates/partials/navigation.html" suffix(,)
    0};

static const unsigned char file23[] = {
#embed "../../templates/partials/outline.html" suffix(,)
    0};

static const unsigned char file24[] = {
#embed "../../templates/partials/page-footer.html" suffix(,)
    0};

static const unsigned char file25[] = {
#embed "../../templates/partials/pagination.html" suffix(,)
    0};

static const unsigned char file26[] = {
#embed "../../templates/shortcodes/badge.html" suffix(,)
    0};

static const unsigned char file27[] = {
#embed "../../templates/shortcodes/button.html" suffix(,)
    0};

static const unsigned char file28[] = {
#embed "../../templates/shortcodes/cards.html" suffix(,)
    0};

static const unsigned char file29[] = {
#embed "../../templates/shortcodes/ecosystem.html" suffix(,)
    0};

static const unsigned char file30[] = {
#embed "../../templates/shortcodes/table.html" suffix(,)
    0};

static const unsigned char file31[] = {
#embed "../../templates/shortcodes/video.html" suffix(,)
    0};

static const imprint_theme_file files[] = {
    {"assets/scripts/annotations.js", file0, sizeof file0 - 1},
    {"assets/scripts/code.js", file1, sizeof file1 - 1},
    {"assets/scripts/mermaid.js", file2, sizeof file2 - 1},
    {"assets/scripts/reveal.js", file3, sizeof file3 - 1},
    {"assets/scripts/site.js", file4, sizeof file4 - 1},
    {"assets/scripts/tabs.js", file5, sizeof file5 - 1},
    {"assets/scripts/theme.js", file6, sizeof file6 - 1},
    {"assets/styles/code.css", file7, sizeof file7 - 1},
    {"assets/styles/markdown.css", file8, sizeof file8 - 1},
    {"assets/styles/site.css", file9, sizeof file9 - 1},
    {"templates/layouts/404.html", file10, sizeof file10 - 1},
    {"templates/layouts/base.html", file11, sizeof file11 - 1},
    {"templates/layouts/landing.html", file12, sizeof file12 - 1},
    {"templates/layouts/page.html", file13, sizeof file13 - 1},
    {"templates/layouts/post.html", file14, sizeof file14 - 1},
    {"templates/layouts/redirect.html", file15, sizeof file15 - 1},
    {"templates/partials/brand.html", file16, sizeof file16 - 1},
    {"templates/partials/breadcrumbs.html", file17, sizeof file17 - 1},
    {"templates/partials/footer.html", file18, sizeof file18 - 1},
    {"templates/partials/head.html", file19, sizeof file19 - 1},
    {"templates/partials/header.html", file20, sizeof file20 - 1},
    {"templates/partials/mermaid.html", file21, sizeof file21 - 1},
    {"templates/partials/navigation.html", file22, sizeof file22 - 1},
    {"templates/partials/outline.html", file23, sizeof file23 - 1},
    {"templates/partials/page-footer.html", file24, sizeof file24 - 1},
    {"templates/partials/pagination.html", file25, sizeof file25 - 1},
    {"templates/shortcodes/badge.html", file26, sizeof file26 - 1},
    {"templates/shortcodes/button.html", file27, sizeof file27 - 1},
    {"templates/shortcodes/cards.html", file28, sizeof file28 - 1},
    {"templates/shortcodes/ecosystem.html", file29, sizeof file29 - 1},
    {"templates/shortcodes/table.html", file30, sizeof file30 - 1},
    {"templates/shortcodes/video.html", file31, sizeof file31 - 1},
};

const size_t imprint_theme_file_count = sizeof files / sizeof files[0];

const imprint_theme_file *imprint_theme_files_start(void) { return files; }
