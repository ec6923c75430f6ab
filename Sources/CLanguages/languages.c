// The language files. Written by .ci/embed-languages; see there.
#include "CLanguages.h"

static const unsigned char file0[] = {
#embed "../../Sources/ImprintHighlighting/Languages/json.yml" suffix(,)
    0};

static const imprint_language languages[] = {
    {"json", "JSON", "webmanifest geojson", file0, sizeof file0 - 1},
};

const size_t imprint_language_count = sizeof languages / sizeof languages[0];

const imprint_language *imprint_languages_start(void) { return languages; }
