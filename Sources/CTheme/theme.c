// The files of the default theme. Written by .ci/embed-theme; see there.
#include "CTheme.h"

static const unsigned char file0[] = {
#embed "../../assets/icons/alert.svg" suffix(,)
    0};

static const unsigned char file1[] = {
#embed "../../assets/icons/arrow-right.svg" suffix(,)
    0};

static const unsigned char file2[] = {
#embed "../../assets/icons/book.svg" suffix(,)
    0};

static const unsigned char file3[] = {
#embed "../../assets/icons/brain.svg" suffix(,)
    0};

static const unsigned char file4[] = {
#embed "../../assets/icons/bug.svg" suffix(,)
    0};

static const unsigned char file5[] = {
#embed "../../assets/icons/calendar.svg" suffix(,)
    0};

static const unsigned char file6[] = {
#embed "../../assets/icons/chart.svg" suffix(,)
    0};

static const unsigned char file7[] = {
#embed "../../assets/icons/check.svg" suffix(,)
    0};

static const unsigned char file8[] = {
#embed "../../assets/icons/clock.svg" suffix(,)
    0};

static const unsigned char file9[] = {
#embed "../../assets/icons/cloud.svg" suffix(,)
    0};

static const unsigned char file10[] = {
#embed "../../assets/icons/code.svg" suffix(,)
    0};

static const unsigned char file11[] = {
#embed "../../assets/icons/copy.svg" suffix(,)
    0};

static const unsigned char file12[] = {
#embed "../../assets/icons/database.svg" suffix(,)
    0};

static const unsigned char file13[] = {
#embed "../../assets/icons/download.svg" suffix(,)
    0};

static const unsigned char file14[] = {
#embed "../../assets/icons/external.svg" suffix(,)
    0};

static const unsigned char file15[] = {
#embed "../../assets/icons/file.svg" suffix(,)
    0};

static const unsigned char file16[] = {
#embed "../../assets/icons/flag.svg" suffix(,)
    0};

static const unsigned char file17[] = {
#embed "../../assets/icons/folder.svg" suffix(,)
    0};

static const unsigned char file18[] = {
#embed "../../assets/icons/globe.svg" suffix(,)
    0};

static const unsigned char file19[] = {
#embed "../../assets/icons/heart.svg" suffix(,)
    0};

static const unsigned char file20[] = {
#embed "../../assets/icons/home.svg" suffix(,)
    0};

static const unsigned char file21[] = {
#embed "../../assets/icons/info.svg" suffix(,)
    0};

static const unsigned char file22[] = {
#embed "../../assets/icons/key.svg" suffix(,)
    0};

static const unsigned char file23[] = {
#embed "../../assets/icons/light.svg" suffix(,)
    0};

static const unsigned char file24[] = {
#embed "../../assets/icons/link.svg" suffix(,)
    0};

static const unsigned char file25[] = {
#embed "../../assets/icons/lock.svg" suffix(,)
    0};

static const unsigned char file26[] = {
#embed "../../assets/icons/mail.svg" suffix(,)
    0};

static const unsigned char file27[] = {
#embed "../../assets/icons/minus.svg" suffix(,)
    0};

static const unsigned char file28[] = {
#embed "../../assets/icons/plus.svg" suffix(,)
    0};

static const unsigned char file29[] = {
#embed "../../assets/icons/rocket.svg" suffix(,)
    0};

static const unsigned char file30[] = {
#embed "../../assets/icons/search.svg" suffix(,)
    0};

static const unsigned char file31[] = {
#embed "../../assets/icons/settings.svg" suffix(,)
    0};

static const unsigned char file32[] = {
#embed "../../assets/icons/star.svg" suffix(,)
    0};

static const unsigned char file33[] = {
#embed "../../assets/icons/tag.svg" suffix(,)
    0};

static const unsigned char file34[] = {
#embed "../../assets/icons/terminal.svg" suffix(,)
    0};

static const unsigned char file35[] = {
#embed "../../assets/icons/upload.svg" suffix(,)
    0};

static const unsigned char file36[] = {
#embed "../../assets/icons/user.svg" suffix(,)
    0};

static const unsigned char file37[] = {
#embed "../../assets/icons/users.svg" suffix(,)
    0};

static const unsigned char file38[] = {
#embed "../../assets/scripts/annotations.js" suffix(,)
    0};

static const unsigned char file39[] = {
#embed "../../assets/scripts/code.js" suffix(,)
    0};

static const unsigned char file40[] = {
#embed "../../assets/scripts/mermaid.js" suffix(,)
    0};

static const unsigned char file41[] = {
#embed "../../assets/scripts/reveal.js" suffix(,)
    0};

static const unsigned char file42[] = {
#embed "../../assets/scripts/site.js" suffix(,)
    0};

static const unsigned char file43[] = {
#embed "../../assets/scripts/tabs.js" suffix(,)
    0};

static const unsigned char file44[] = {
#embed "../../assets/scripts/theme.js" suffix(,)
    0};

static const unsigned char file45[] = {
#embed "../../assets/styles/code.css" suffix(,)
    0};

static const unsigned char file46[] = {
#embed "../../assets/styles/markdown.css" suffix(,)
    0};

static const unsigned char file47[] = {
#embed "../../assets/styles/site.css" suffix(,)
    0};

static const unsigned char file48[] = {
#embed "../../templates/layouts/404.html" suffix(,)
    0};

static const unsigned char file49[] = {
#embed "../../templates/layouts/base.html" suffix(,)
    0};

static const unsigned char file50[] = {
#embed "../../templates/layouts/landing.html" suffix(,)
    0};

static const unsigned char file51[] = {
#embed "../../templates/layouts/page.html" suffix(,)
    0};

static const unsigned char file52[] = {
#embed "../../templates/layouts/post.html" suffix(,)
    0};

static const unsigned char file53[] = {
#embed "../../templates/layouts/redirect.html" suffix(,)
    0};

static const unsigned char file54[] = {
#embed "../../templates/partials/brand.html" suffix(,)
    0};

static const unsigned char file55[] = {
#embed "../../templates/partials/breadcrumbs.html" suffix(,)
    0};

static const unsigned char file56[] = {
#embed "../../templates/partials/footer.html" suffix(,)
    0};

static const unsigned char file57[] = {
#embed "../../templates/partials/head.html" suffix(,)
    0};

static const unsigned char file58[] = {
#embed "../../templates/partials/header.html" suffix(,)
    0};

static const unsigned char file59[] = {
#embed "../../templates/partials/mermaid.html" suffix(,)
    0};

static const unsigned char file60[] = {
#embed "../../templates/partials/navigation.html" suffix(,)
    0};

static const unsigned char file61[] = {
#embed "../../templates/partials/outline.html" suffix(,)
    0};

static const unsigned char file62[] = {
#embed "../../templates/partials/page-footer.html" suffix(,)
    0};

static const unsigned char file63[] = {
#embed "../../templates/partials/pagination.html" suffix(,)
    0};

static const unsigned char file64[] = {
#embed "../../templates/shortcodes/badge.html" suffix(,)
    0};

static const unsigned char file65[] = {
#embed "../../templates/shortcodes/button.html" suffix(,)
    0};

static const unsigned char file66[] = {
#embed "../../templates/shortcodes/cards.html" suffix(,)
    0};

static const unsigned char file67[] = {
#embed "../../templates/shortcodes/ecosystem.html" suffix(,)
    0};

static const unsigned char file68[] = {
#embed "../../templates/shortcodes/table.html" suffix(,)
    0};

static const unsigned char file69[] = {
#embed "../../templates/shortcodes/video.html" suffix(,)
    0};

static const imprint_theme_file files[] = {
    {"assets/icons/alert.svg", file0, sizeof file0 - 1},
    {"assets/icons/arrow-right.svg", file1, sizeof file1 - 1},
    {"assets/icons/book.svg", file2, sizeof file2 - 1},
    {"assets/icons/brain.svg", file3, sizeof file3 - 1},
    {"assets/icons/bug.svg", file4, sizeof file4 - 1},
    {"assets/icons/calendar.svg", file5, sizeof file5 - 1},
    {"assets/icons/chart.svg", file6, sizeof file6 - 1},
    {"assets/icons/check.svg", file7, sizeof file7 - 1},
    {"assets/icons/clock.svg", file8, sizeof file8 - 1},
    {"assets/icons/cloud.svg", file9, sizeof file9 - 1},
    {"assets/icons/code.svg", file10, sizeof file10 - 1},
    {"assets/icons/copy.svg", file11, sizeof file11 - 1},
    {"assets/icons/database.svg", file12, sizeof file12 - 1},
    {"assets/icons/download.svg", file13, sizeof file13 - 1},
    {"assets/icons/external.svg", file14, sizeof file14 - 1},
    {"assets/icons/file.svg", file15, sizeof file15 - 1},
    {"assets/icons/flag.svg", file16, sizeof file16 - 1},
    {"assets/icons/folder.svg", file17, sizeof file17 - 1},
    {"assets/icons/globe.svg", file18, sizeof file18 - 1},
    {"assets/icons/heart.svg", file19, sizeof file19 - 1},
    {"assets/icons/home.svg", file20, sizeof file20 - 1},
    {"assets/icons/info.svg", file21, sizeof file21 - 1},
    {"assets/icons/key.svg", file22, sizeof file22 - 1},
    {"assets/icons/light.svg", file23, sizeof file23 - 1},
    {"assets/icons/link.svg", file24, sizeof file24 - 1},
    {"assets/icons/lock.svg", file25, sizeof file25 - 1},
    {"assets/icons/mail.svg", file26, sizeof file26 - 1},
    {"assets/icons/minus.svg", file27, sizeof file27 - 1},
    {"assets/icons/plus.svg", file28, sizeof file28 - 1},
    {"assets/icons/rocket.svg", file29, sizeof file29 - 1},
    {"assets/icons/search.svg", file30, sizeof file30 - 1},
    {"assets/icons/settings.svg", file31, sizeof file31 - 1},
    {"assets/icons/star.svg", file32, sizeof file32 - 1},
    {"assets/icons/tag.svg", file33, sizeof file33 - 1},
    {"assets/icons/terminal.svg", file34, sizeof file34 - 1},
    {"assets/icons/upload.svg", file35, sizeof file35 - 1},
    {"assets/icons/user.svg", file36, sizeof file36 - 1},
    {"assets/icons/users.svg", file37, sizeof file37 - 1},
    {"assets/scripts/annotations.js", file38, sizeof file38 - 1},
    {"assets/scripts/code.js", file39, sizeof file39 - 1},
    {"assets/scripts/mermaid.js", file40, sizeof file40 - 1},
    {"assets/scripts/reveal.js", file41, sizeof file41 - 1},
    {"assets/scripts/site.js", file42, sizeof file42 - 1},
    {"assets/scripts/tabs.js", file43, sizeof file43 - 1},
    {"assets/scripts/theme.js", file44, sizeof file44 - 1},
    {"assets/styles/code.css", file45, sizeof file45 - 1},
    {"assets/styles/markdown.css", file46, sizeof file46 - 1},
    {"assets/styles/site.css", file47, sizeof file47 - 1},
    {"templates/layouts/404.html", file48, sizeof file48 - 1},
    {"templates/layouts/base.html", file49, sizeof file49 - 1},
    {"templates/layouts/landing.html", file50, sizeof file50 - 1},
    {"templates/layouts/page.html", file51, sizeof file51 - 1},
    {"templates/layouts/post.html", file52, sizeof file52 - 1},
    {"templates/layouts/redirect.html", file53, sizeof file53 - 1},
    {"templates/partials/brand.html", file54, sizeof file54 - 1},
    {"templates/partials/breadcrumbs.html", file55, sizeof file55 - 1},
    {"templates/partials/footer.html", file56, sizeof file56 - 1},
    {"templates/partials/head.html", file57, sizeof file57 - 1},
    {"templates/partials/header.html", file58, sizeof file58 - 1},
    {"templates/partials/mermaid.html", file59, sizeof file59 - 1},
    {"templates/partials/navigation.html", file60, sizeof file60 - 1},
    {"templates/partials/outline.html", file61, sizeof file61 - 1},
    {"templates/partials/page-footer.html", file62, sizeof file62 - 1},
    {"templates/partials/pagination.html", file63, sizeof file63 - 1},
    {"templates/shortcodes/badge.html", file64, sizeof file64 - 1},
    {"templates/shortcodes/button.html", file65, sizeof file65 - 1},
    {"templates/shortcodes/cards.html", file66, sizeof file66 - 1},
    {"templates/shortcodes/ecosystem.html", file67, sizeof file67 - 1},
    {"templates/shortcodes/table.html", file68, sizeof file68 - 1},
    {"templates/shortcodes/video.html", file69, sizeof file69 - 1},
};

const size_t imprint_theme_file_count = sizeof files / sizeof files[0];

const imprint_theme_file *imprint_theme_files_start(void) { return files; }
