#ifndef CTHEME_H
#define CTHEME_H

#include <stddef.h>

/// A file of the default theme, as it was when the program was compiled.
typedef struct {
    /// Below the top of the repository: `templates/layouts/page.html`.
    const char *path;
    const unsigned char *bytes;
    size_t size;
} imprint_theme_file;

/// All files, in the order of their paths.
const imprint_theme_file *imprint_theme_files_start(void);
extern const size_t imprint_theme_file_count;

#endif
