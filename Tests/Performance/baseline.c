// The least that a generator on cmark-gfm can do: read each Markdown file of a folder, parse it, render
// it and write the HTML to a folder of its own. One core, no layout, no links, no checks.
//
// Usage: baseline CONTENT OUTPUT
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { path_size = 4096, options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES };

static cmark_llist *extensions;
static long pages;

static void fail(const char *path) {
    perror(path);
    exit(1);
}

static void convert(const char *input, const char *output) {
    FILE *file = fopen(input, "rb");
    struct stat status;
    if (!file || fstat(fileno(file), &status) != 0) fail(input);
    char *text = malloc(status.st_size + 1);
    if (!text || fread(text, 1, status.st_size, file) != (size_t)status.st_size) fail(input);
    fclose(file);

    cmark_parser *parser = cmark_parser_new(options);
    for (cmark_llist *item = extensions; item; item = item->next)
        cmark_parser_attach_syntax_extension(parser, item->data);
    cmark_parser_feed(parser, text, status.st_size);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, options, extensions);

    file = fopen(output, "wb");
    if (!file || fwrite(html, 1, strlen(html), file) != strlen(html) || fclose(file) != 0) fail(output);
    free(html);
    free(text);
    cmark_node_free(document);
    cmark_parser_free(parser);
    pages++;
}

static void walk(const char *input, const char *output) {
    if (mkdir(output, 0755) != 0) fail(output);
    DIR *directory = opendir(input);
    if (!directory) fail(input);
    for (struct dirent *entry; (entry = readdir(directory));) {
        if (entry->d_name[0] == '.') continue;
        char from[path_size], to[path_size];
        snprintf(from, sizeof from, "%s/%s", input, entry->d_name);
        snprintf(to, sizeof to, "%s/%s", output, entry->d_name);
        size_t length = strlen(to);
        if (entry->d_type == DT_DIR) {
            walk(from, to);
        } else if (length > 3 && strcmp(to + length - 3, ".md") == 0) {
            to[length - 3] = '\0';
            if (mkdir(to, 0755) != 0) fail(to);
            strncat(to, "/index.html", sizeof to - strlen(to) - 1);
            convert(from, to);
        }
    }
    closedir(directory);
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: baseline CONTENT OUTPUT\n");
        return 2;
    }
    cmark_gfm_core_extensions_ensure_registered();
    const char *names[] = {"table", "strikethrough", "autolink", "tasklist"};
    for (int index = 0; index < 4; index++)
        extensions = cmark_llist_append(
            cmark_get_default_mem_allocator(), extensions, cmark_find_syntax_extension(names[index]));
    walk(arguments[1], arguments[2]);
    printf("%ld pages\n", pages);
    return 0;
}
