// The files of the default theme. Written by .ci/embed-theme; see there.
#include "CTheme.h"

static const unsigned char file0[] = {
#embed "../../assets/scripts/analytics.js" suffix(,)
    0};

static const unsigned char file1[] = {
#embed "../../assets/scripts/annotations.js" suffix(,)
    0};

static const unsigned char file2[] = {
#embed "../../assets/scripts/announcement.js" suffix(,)
    0};

static const unsigned char file3[] = {
#embed "../../assets/scripts/code.js" suffix(,)
    0};

static const unsigned char file4[] = {
#embed "../../assets/scripts/feedback.js" suffix(,)
    0};

static const unsigned char file5[] = {
#embed "../../assets/scripts/keyboard.js" suffix(,)
    0};

static const unsigned char file6[] = {
#embed "../../assets/scripts/lightbox.js" suffix(,)
    0};

static const unsigned char file7[] = {
#embed "../../assets/scripts/mermaid.js" suffix(,)
    0};

static const unsigned char file8[] = {
#embed "../../assets/scripts/navigation.js" suffix(,)
    0};

static const unsigned char file9[] = {
#embed "../../assets/scripts/reveal.js" suffix(,)
    0};

static const unsigned char file10[] = {
#embed "../../assets/scripts/scheme.js" suffix(,)
    0};

static const unsigned char file11[] = {
#embed "../../assets/scripts/search.js" suffix(,)
    0};

static const unsigned char file12[] = {
#embed "../../assets/scripts/site.js" suffix(,)
    0};

static const unsigned char file13[] = {
#embed "../../assets/scripts/tables.js" suffix(,)
    0};

static const unsigned char file14[] = {
#embed "../../assets/scripts/tabs.js" suffix(,)
    0};

static const unsigned char file15[] = {
#embed "../../assets/styles/base.css" suffix(,)
    0};

static const unsigned char file16[] = {
#embed "../../assets/styles/blog.css" suffix(,)
    0};

static const unsigned char file17[] = {
#embed "../../assets/styles/code.css" suffix(,)
    0};

static const unsigned char file18[] = {
#embed "../../assets/styles/components.css" suffix(,)
    0};

static const unsigned char file19[] = {
#embed "../../assets/styles/content.css" suffix(,)
    0};

static const unsigned char file20[] = {
#embed "../../assets/styles/facts.css" suffix(,)
    0};

static const unsigned char file21[] = {
#embed "../../assets/styles/frame.css" suffix(,)
    0};

static const unsigned char file22[] = {
#embed "../../assets/styles/furniture.css" suffix(,)
    0};

static const unsigned char file23[] = {
#embed "../../assets/styles/landing.css" suffix(,)
    0};

static const unsigned char file24[] = {
#embed "../../assets/styles/markdown.css" suffix(,)
    0};

static const unsigned char file25[] = {
#embed "../../assets/styles/navigation.css" suffix(,)
    0};

static const unsigned char file26[] = {
#embed "../../assets/styles/one-page.css" suffix(,)
    0};

static const unsigned char file27[] = {
#embed "../../assets/styles/search.css" suffix(,)
    0};

static const unsigned char file28[] = {
#embed "../../assets/styles/tables.css" suffix(,)
    0};

static const unsigned char file29[] = {
#embed "../../templates/cards/page.svg" suffix(,)
    0};

static const unsigned char file30[] = {
#embed "../../templates/icons/alert.svg" suffix(,)
    0};

static const unsigned char file31[] = {
#embed "../../templates/icons/arrow-right.svg" suffix(,)
    0};

static const unsigned char file32[] = {
#embed "../../templates/icons/bluesky.svg" suffix(,)
    0};

static const unsigned char file33[] = {
#embed "../../templates/icons/book.svg" suffix(,)
    0};

static const unsigned char file34[] = {
#embed "../../templates/icons/brain.svg" suffix(,)
    0};

static const unsigned char file35[] = {
#embed "../../templates/icons/bug.svg" suffix(,)
    0};

static const unsigned char file36[] = {
#embed "../../templates/icons/calendar.svg" suffix(,)
    0};

static const unsigned char file37[] = {
#embed "../../templates/icons/chart.svg" suffix(,)
    0};

static const unsigned char file38[] = {
#embed "../../templates/icons/chat.svg" suffix(,)
    0};

static const unsigned char file39[] = {
#embed "../../templates/icons/check.svg" suffix(,)
    0};

static const unsigned char file40[] = {
#embed "../../templates/icons/clock.svg" suffix(,)
    0};

static const unsigned char file41[] = {
#embed "../../templates/icons/cloud.svg" suffix(,)
    0};

static const unsigned char file42[] = {
#embed "../../templates/icons/code.svg" suffix(,)
    0};

static const unsigned char file43[] = {
#embed "../../templates/icons/copy.svg" suffix(,)
    0};

static const unsigned char file44[] = {
#embed "../../templates/icons/database.svg" suffix(,)
    0};

static const unsigned char file45[] = {
#embed "../../templates/icons/discord.svg" suffix(,)
    0};

static const unsigned char file46[] = {
#embed "../../templates/icons/docker.svg" suffix(,)
    0};

static const unsigned char file47[] = {
#embed "../../templates/icons/download.svg" suffix(,)
    0};

static const unsigned char file48[] = {
#embed "../../templates/icons/external.svg" suffix(,)
    0};

static const unsigned char file49[] = {
#embed "../../templates/icons/file.svg" suffix(,)
    0};

static const unsigned char file50[] = {
#embed "../../templates/icons/flag.svg" suffix(,)
    0};

static const unsigned char file51[] = {
#embed "../../templates/icons/folder.svg" suffix(,)
    0};

static const unsigned char file52[] = {
#embed "../../templates/icons/forum.svg" suffix(,)
    0};

static const unsigned char file53[] = {
#embed "../../templates/icons/github.svg" suffix(,)
    0};

static const unsigned char file54[] = {
#embed "../../templates/icons/gitlab.svg" suffix(,)
    0};

static const unsigned char file55[] = {
#embed "../../templates/icons/globe.svg" suffix(,)
    0};

static const unsigned char file56[] = {
#embed "../../templates/icons/heart.svg" suffix(,)
    0};

static const unsigned char file57[] = {
#embed "../../templates/icons/home.svg" suffix(,)
    0};

static const unsigned char file58[] = {
#embed "../../templates/icons/info.svg" suffix(,)
    0};

static const unsigned char file59[] = {
#embed "../../templates/icons/key.svg" suffix(,)
    0};

static const unsigned char file60[] = {
#embed "../../templates/icons/light.svg" suffix(,)
    0};

static const unsigned char file61[] = {
#embed "../../templates/icons/link.svg" suffix(,)
    0};

static const unsigned char file62[] = {
#embed "../../templates/icons/linkedin.svg" suffix(,)
    0};

static const unsigned char file63[] = {
#embed "../../templates/icons/lock.svg" suffix(,)
    0};

static const unsigned char file64[] = {
#embed "../../templates/icons/mail.svg" suffix(,)
    0};

static const unsigned char file65[] = {
#embed "../../templates/icons/mastodon.svg" suffix(,)
    0};

static const unsigned char file66[] = {
#embed "../../templates/icons/matrix.svg" suffix(,)
    0};

static const unsigned char file67[] = {
#embed "../../templates/icons/minus.svg" suffix(,)
    0};

static const unsigned char file68[] = {
#embed "../../templates/icons/orcid.svg" suffix(,)
    0};

static const unsigned char file69[] = {
#embed "../../templates/icons/package.svg" suffix(,)
    0};

static const unsigned char file70[] = {
#embed "../../templates/icons/plus.svg" suffix(,)
    0};

static const unsigned char file71[] = {
#embed "../../templates/icons/rocket.svg" suffix(,)
    0};

static const unsigned char file72[] = {
#embed "../../templates/icons/rss.svg" suffix(,)
    0};

static const unsigned char file73[] = {
#embed "../../templates/icons/search.svg" suffix(,)
    0};

static const unsigned char file74[] = {
#embed "../../templates/icons/settings.svg" suffix(,)
    0};

static const unsigned char file75[] = {
#embed "../../templates/icons/slack.svg" suffix(,)
    0};

static const unsigned char file76[] = {
#embed "../../templates/icons/star.svg" suffix(,)
    0};

static const unsigned char file77[] = {
#embed "../../templates/icons/status.svg" suffix(,)
    0};

static const unsigned char file78[] = {
#embed "../../templates/icons/tag.svg" suffix(,)
    0};

static const unsigned char file79[] = {
#embed "../../templates/icons/terminal.svg" suffix(,)
    0};

static const unsigned char file80[] = {
#embed "../../templates/icons/upload.svg" suffix(,)
    0};

static const unsigned char file81[] = {
#embed "../../templates/icons/user.svg" suffix(,)
    0};

static const unsigned char file82[] = {
#embed "../../templates/icons/users.svg" suffix(,)
    0};

static const unsigned char file83[] = {
#embed "../../templates/icons/video.svg" suffix(,)
    0};

static const unsigned char file84[] = {
#embed "../../templates/icons/x.svg" suffix(,)
    0};

static const unsigned char file85[] = {
#embed "../../templates/icons/youtube.svg" suffix(,)
    0};

static const unsigned char file86[] = {
#embed "../../templates/layouts/404.html" suffix(,)
    0};

static const unsigned char file87[] = {
#embed "../../templates/layouts/author.html" suffix(,)
    0};

static const unsigned char file88[] = {
#embed "../../templates/layouts/base.html" suffix(,)
    0};

static const unsigned char file89[] = {
#embed "../../templates/layouts/landing.html" suffix(,)
    0};

static const unsigned char file90[] = {
#embed "../../templates/layouts/list.html" suffix(,)
    0};

static const unsigned char file91[] = {
#embed "../../templates/layouts/page.html" suffix(,)
    0};

static const unsigned char file92[] = {
#embed "../../templates/layouts/post.html" suffix(,)
    0};

static const unsigned char file93[] = {
#embed "../../templates/layouts/print.html" suffix(,)
    0};

static const unsigned char file94[] = {
#embed "../../templates/layouts/redirect.html" suffix(,)
    0};

static const unsigned char file95[] = {
#embed "../../templates/layouts/search.html" suffix(,)
    0};

static const unsigned char file96[] = {
#embed "../../templates/layouts/term.html" suffix(,)
    0};

static const unsigned char file97[] = {
#embed "../../templates/layouts/terms.html" suffix(,)
    0};

static const unsigned char file98[] = {
#embed "../../templates/layouts/year.html" suffix(,)
    0};

static const unsigned char file99[] = {
#embed "../../templates/partials/announcement.html" suffix(,)
    0};

static const unsigned char file100[] = {
#embed "../../templates/partials/author-picture.html" suffix(,)
    0};

static const unsigned char file101[] = {
#embed "../../templates/partials/brand.html" suffix(,)
    0};

static const unsigned char file102[] = {
#embed "../../templates/partials/breadcrumbs.html" suffix(,)
    0};

static const unsigned char file103[] = {
#embed "../../templates/partials/consent.html" suffix(,)
    0};

static const unsigned char file104[] = {
#embed "../../templates/partials/feedback.html" suffix(,)
    0};

static const unsigned char file105[] = {
#embed "../../templates/partials/feeds.html" suffix(,)
    0};

static const unsigned char file106[] = {
#embed "../../templates/partials/footer.html" suffix(,)
    0};

static const unsigned char file107[] = {
#embed "../../templates/partials/head.html" suffix(,)
    0};

static const unsigned char file108[] = {
#embed "../../templates/partials/header.html" suffix(,)
    0};

static const unsigned char file109[] = {
#embed "../../templates/partials/keyboard.html" suffix(,)
    0};

static const unsigned char file110[] = {
#embed "../../templates/partials/lightbox.html" suffix(,)
    0};

static const unsigned char file111[] = {
#embed "../../templates/partials/list-links.html" suffix(,)
    0};

static const unsigned char file112[] = {
#embed "../../templates/partials/list-pages.html" suffix(,)
    0};

static const unsigned char file113[] = {
#embed "../../templates/partials/mermaid.html" suffix(,)
    0};

static const unsigned char file114[] = {
#embed "../../templates/partials/metadata.html" suffix(,)
    0};

static const unsigned char file115[] = {
#embed "../../templates/partials/navigation.html" suffix(,)
    0};

static const unsigned char file116[] = {
#embed "../../templates/partials/outline.html" suffix(,)
    0};

static const unsigned char file117[] = {
#embed "../../templates/partials/page-exports.html" suffix(,)
    0};

static const unsigned char file118[] = {
#embed "../../templates/partials/page-facts.html" suffix(,)
    0};

static const unsigned char file119[] = {
#embed "../../templates/partials/page-footer.html" suffix(,)
    0};

static const unsigned char file120[] = {
#embed "../../templates/partials/page-tags.html" suffix(,)
    0};

static const unsigned char file121[] = {
#embed "../../templates/partials/pagination.html" suffix(,)
    0};

static const unsigned char file122[] = {
#embed "../../templates/partials/post-cards.html" suffix(,)
    0};

static const unsigned char file123[] = {
#embed "../../templates/partials/post-facts.html" suffix(,)
    0};

static const unsigned char file124[] = {
#embed "../../templates/partials/post-neighbours.html" suffix(,)
    0};

static const unsigned char file125[] = {
#embed "../../templates/partials/scripts.html" suffix(,)
    0};

static const unsigned char file126[] = {
#embed "../../templates/partials/search-strings.html" suffix(,)
    0};

static const unsigned char file127[] = {
#embed "../../templates/partials/search.html" suffix(,)
    0};

static const unsigned char file128[] = {
#embed "../../templates/partials/styles.html" suffix(,)
    0};

static const unsigned char file129[] = {
#embed "../../templates/partials/tables.html" suffix(,)
    0};

static const unsigned char file130[] = {
#embed "../../templates/partials/tabs.html" suffix(,)
    0};

static const unsigned char file131[] = {
#embed "../../templates/partials/variants.html" suffix(,)
    0};

static const unsigned char file132[] = {
#embed "../../templates/shortcodes/badge.html" suffix(,)
    0};

static const unsigned char file133[] = {
#embed "../../templates/shortcodes/button.html" suffix(,)
    0};

static const unsigned char file134[] = {
#embed "../../templates/shortcodes/cards.html" suffix(,)
    0};

static const unsigned char file135[] = {
#embed "../../templates/shortcodes/ecosystem.html" suffix(,)
    0};

static const unsigned char file136[] = {
#embed "../../templates/shortcodes/news.html" suffix(,)
    0};

static const unsigned char file137[] = {
#embed "../../templates/shortcodes/partners.html" suffix(,)
    0};

static const unsigned char file138[] = {
#embed "../../templates/shortcodes/table.html" suffix(,)
    0};

static const unsigned char file139[] = {
#embed "../../templates/shortcodes/team.html" suffix(,)
    0};

static const unsigned char file140[] = {
#embed "../../templates/shortcodes/video.html" suffix(,)
    0};

static const unsigned char file141[] = {
#embed "../../templates/strings/ar.yml" suffix(,)
    0};

static const unsigned char file142[] = {
#embed "../../templates/strings/de.yml" suffix(,)
    0};

static const unsigned char file143[] = {
#embed "../../templates/strings/en.yml" suffix(,)
    0};

static const unsigned char file144[] = {
#embed "../../templates/strings/es.yml" suffix(,)
    0};

static const unsigned char file145[] = {
#embed "../../templates/strings/fr.yml" suffix(,)
    0};

static const unsigned char file146[] = {
#embed "../../templates/strings/ja.yml" suffix(,)
    0};

static const unsigned char file147[] = {
#embed "../../templates/strings/zh.yml" suffix(,)
    0};

static const imprint_theme_file files[] = {
    {"assets/scripts/analytics.js", file0, sizeof file0 - 1},
    {"assets/scripts/annotations.js", file1, sizeof file1 - 1},
    {"assets/scripts/announcement.js", file2, sizeof file2 - 1},
    {"assets/scripts/code.js", file3, sizeof file3 - 1},
    {"assets/scripts/feedback.js", file4, sizeof file4 - 1},
    {"assets/scripts/keyboard.js", file5, sizeof file5 - 1},
    {"assets/scripts/lightbox.js", file6, sizeof file6 - 1},
    {"assets/scripts/mermaid.js", file7, sizeof file7 - 1},
    {"assets/scripts/navigation.js", file8, sizeof file8 - 1},
    {"assets/scripts/reveal.js", file9, sizeof file9 - 1},
    {"assets/scripts/scheme.js", file10, sizeof file10 - 1},
    {"assets/scripts/search.js", file11, sizeof file11 - 1},
    {"assets/scripts/site.js", file12, sizeof file12 - 1},
    {"assets/scripts/tables.js", file13, sizeof file13 - 1},
    {"assets/scripts/tabs.js", file14, sizeof file14 - 1},
    {"assets/styles/base.css", file15, sizeof file15 - 1},
    {"assets/styles/blog.css", file16, sizeof file16 - 1},
    {"assets/styles/code.css", file17, sizeof file17 - 1},
    {"assets/styles/components.css", file18, sizeof file18 - 1},
    {"assets/styles/content.css", file19, sizeof file19 - 1},
    {"assets/styles/facts.css", file20, sizeof file20 - 1},
    {"assets/styles/frame.css", file21, sizeof file21 - 1},
    {"assets/styles/furniture.css", file22, sizeof file22 - 1},
    {"assets/styles/landing.css", file23, sizeof file23 - 1},
    {"assets/styles/markdown.css", file24, sizeof file24 - 1},
    {"assets/styles/navigation.css", file25, sizeof file25 - 1},
    {"assets/styles/one-page.css", file26, sizeof file26 - 1},
    {"assets/styles/search.css", file27, sizeof file27 - 1},
    {"assets/styles/tables.css", file28, sizeof file28 - 1},
    {"templates/cards/page.svg", file29, sizeof file29 - 1},
    {"templates/icons/alert.svg", file30, sizeof file30 - 1},
    {"templates/icons/arrow-right.svg", file31, sizeof file31 - 1},
    {"templates/icons/bluesky.svg", file32, sizeof file32 - 1},
    {"templates/icons/book.svg", file33, sizeof file33 - 1},
    {"templates/icons/brain.svg", file34, sizeof file34 - 1},
    {"templates/icons/bug.svg", file35, sizeof file35 - 1},
    {"templates/icons/calendar.svg", file36, sizeof file36 - 1},
    {"templates/icons/chart.svg", file37, sizeof file37 - 1},
    {"templates/icons/chat.svg", file38, sizeof file38 - 1},
    {"templates/icons/check.svg", file39, sizeof file39 - 1},
    {"templates/icons/clock.svg", file40, sizeof file40 - 1},
    {"templates/icons/cloud.svg", file41, sizeof file41 - 1},
    {"templates/icons/code.svg", file42, sizeof file42 - 1},
    {"templates/icons/copy.svg", file43, sizeof file43 - 1},
    {"templates/icons/database.svg", file44, sizeof file44 - 1},
    {"templates/icons/discord.svg", file45, sizeof file45 - 1},
    {"templates/icons/docker.svg", file46, sizeof file46 - 1},
    {"templates/icons/download.svg", file47, sizeof file47 - 1},
    {"templates/icons/external.svg", file48, sizeof file48 - 1},
    {"templates/icons/file.svg", file49, sizeof file49 - 1},
    {"templates/icons/flag.svg", file50, sizeof file50 - 1},
    {"templates/icons/folder.svg", file51, sizeof file51 - 1},
    {"templates/icons/forum.svg", file52, sizeof file52 - 1},
    {"templates/icons/github.svg", file53, sizeof file53 - 1},
    {"templates/icons/gitlab.svg", file54, sizeof file54 - 1},
    {"templates/icons/globe.svg", file55, sizeof file55 - 1},
    {"templates/icons/heart.svg", file56, sizeof file56 - 1},
    {"templates/icons/home.svg", file57, sizeof file57 - 1},
    {"templates/icons/info.svg", file58, sizeof file58 - 1},
    {"templates/icons/key.svg", file59, sizeof file59 - 1},
    {"templates/icons/light.svg", file60, sizeof file60 - 1},
    {"templates/icons/link.svg", file61, sizeof file61 - 1},
    {"templates/icons/linkedin.svg", file62, sizeof file62 - 1},
    {"templates/icons/lock.svg", file63, sizeof file63 - 1},
    {"templates/icons/mail.svg", file64, sizeof file64 - 1},
    {"templates/icons/mastodon.svg", file65, sizeof file65 - 1},
    {"templates/icons/matrix.svg", file66, sizeof file66 - 1},
    {"templates/icons/minus.svg", file67, sizeof file67 - 1},
    {"templates/icons/orcid.svg", file68, sizeof file68 - 1},
    {"templates/icons/package.svg", file69, sizeof file69 - 1},
    {"templates/icons/plus.svg", file70, sizeof file70 - 1},
    {"templates/icons/rocket.svg", file71, sizeof file71 - 1},
    {"templates/icons/rss.svg", file72, sizeof file72 - 1},
    {"templates/icons/search.svg", file73, sizeof file73 - 1},
    {"templates/icons/settings.svg", file74, sizeof file74 - 1},
    {"templates/icons/slack.svg", file75, sizeof file75 - 1},
    {"templates/icons/star.svg", file76, sizeof file76 - 1},
    {"templates/icons/status.svg", file77, sizeof file77 - 1},
    {"templates/icons/tag.svg", file78, sizeof file78 - 1},
    {"templates/icons/terminal.svg", file79, sizeof file79 - 1},
    {"templates/icons/upload.svg", file80, sizeof file80 - 1},
    {"templates/icons/user.svg", file81, sizeof file81 - 1},
    {"templates/icons/users.svg", file82, sizeof file82 - 1},
    {"templates/icons/video.svg", file83, sizeof file83 - 1},
    {"templates/icons/x.svg", file84, sizeof file84 - 1},
    {"templates/icons/youtube.svg", file85, sizeof file85 - 1},
    {"templates/layouts/404.html", file86, sizeof file86 - 1},
    {"templates/layouts/author.html", file87, sizeof file87 - 1},
    {"templates/layouts/base.html", file88, sizeof file88 - 1},
    {"templates/layouts/landing.html", file89, sizeof file89 - 1},
    {"templates/layouts/list.html", file90, sizeof file90 - 1},
    {"templates/layouts/page.html", file91, sizeof file91 - 1},
    {"templates/layouts/post.html", file92, sizeof file92 - 1},
    {"templates/layouts/print.html", file93, sizeof file93 - 1},
    {"templates/layouts/redirect.html", file94, sizeof file94 - 1},
    {"templates/layouts/search.html", file95, sizeof file95 - 1},
    {"templates/layouts/term.html", file96, sizeof file96 - 1},
    {"templates/layouts/terms.html", file97, sizeof file97 - 1},
    {"templates/layouts/year.html", file98, sizeof file98 - 1},
    {"templates/partials/announcement.html", file99, sizeof file99 - 1},
    {"templates/partials/author-picture.html", file100, sizeof file100 - 1},
    {"templates/partials/brand.html", file101, sizeof file101 - 1},
    {"templates/partials/breadcrumbs.html", file102, sizeof file102 - 1},
    {"templates/partials/consent.html", file103, sizeof file103 - 1},
    {"templates/partials/feedback.html", file104, sizeof file104 - 1},
    {"templates/partials/feeds.html", file105, sizeof file105 - 1},
    {"templates/partials/footer.html", file106, sizeof file106 - 1},
    {"templates/partials/head.html", file107, sizeof file107 - 1},
    {"templates/partials/header.html", file108, sizeof file108 - 1},
    {"templates/partials/keyboard.html", file109, sizeof file109 - 1},
    {"templates/partials/lightbox.html", file110, sizeof file110 - 1},
    {"templates/partials/list-links.html", file111, sizeof file111 - 1},
    {"templates/partials/list-pages.html", file112, sizeof file112 - 1},
    {"templates/partials/mermaid.html", file113, sizeof file113 - 1},
    {"templates/partials/metadata.html", file114, sizeof file114 - 1},
    {"templates/partials/navigation.html", file115, sizeof file115 - 1},
    {"templates/partials/outline.html", file116, sizeof file116 - 1},
    {"templates/partials/page-exports.html", file117, sizeof file117 - 1},
    {"templates/partials/page-facts.html", file118, sizeof file118 - 1},
    {"templates/partials/page-footer.html", file119, sizeof file119 - 1},
    {"templates/partials/page-tags.html", file120, sizeof file120 - 1},
    {"templates/partials/pagination.html", file121, sizeof file121 - 1},
    {"templates/partials/post-cards.html", file122, sizeof file122 - 1},
    {"templates/partials/post-facts.html", file123, sizeof file123 - 1},
    {"templates/partials/post-neighbours.html", file124, sizeof file124 - 1},
    {"templates/partials/scripts.html", file125, sizeof file125 - 1},
    {"templates/partials/search-strings.html", file126, sizeof file126 - 1},
    {"templates/partials/search.html", file127, sizeof file127 - 1},
    {"templates/partials/styles.html", file128, sizeof file128 - 1},
    {"templates/partials/tables.html", file129, sizeof file129 - 1},
    {"templates/partials/tabs.html", file130, sizeof file130 - 1},
    {"templates/partials/variants.html", file131, sizeof file131 - 1},
    {"templates/shortcodes/badge.html", file132, sizeof file132 - 1},
    {"templates/shortcodes/button.html", file133, sizeof file133 - 1},
    {"templates/shortcodes/cards.html", file134, sizeof file134 - 1},
    {"templates/shortcodes/ecosystem.html", file135, sizeof file135 - 1},
    {"templates/shortcodes/news.html", file136, sizeof file136 - 1},
    {"templates/shortcodes/partners.html", file137, sizeof file137 - 1},
    {"templates/shortcodes/table.html", file138, sizeof file138 - 1},
    {"templates/shortcodes/team.html", file139, sizeof file139 - 1},
    {"templates/shortcodes/video.html", file140, sizeof file140 - 1},
    {"templates/strings/ar.yml", file141, sizeof file141 - 1},
    {"templates/strings/de.yml", file142, sizeof file142 - 1},
    {"templates/strings/en.yml", file143, sizeof file143 - 1},
    {"templates/strings/es.yml", file144, sizeof file144 - 1},
    {"templates/strings/fr.yml", file145, sizeof file145 - 1},
    {"templates/strings/ja.yml", file146, sizeof file146 - 1},
    {"templates/strings/zh.yml", file147, sizeof file147 - 1},
};

const size_t imprint_theme_file_count = sizeof files / sizeof files[0];

const imprint_theme_file *imprint_theme_files_start(void) { return files; }
