#ifndef CLANGUAGES_H
#define CLANGUAGES_H

#include <stddef.h>

/// A language file, as it was when the program was compiled.
typedef struct {
    /// The file's name without its extension.
    const char *stem;
    const char *name;
    /// Separated by spaces.
    const char *aliases;
    const unsigned char *bytes;
    size_t size;
} imprint_language;

/// All files, in the order of their stems.
const imprint_language *imprint_languages_start(void);
extern const size_t imprint_language_count;

#endif
