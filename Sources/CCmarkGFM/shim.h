// libcmark-gfm with the structures of its nodes and parsers.
//
// The public accessors copy every literal into a C string of its own; the renderer reads the chunks
// where they lie, which the headers shipped beside the public ones describe. A parser's root, to which
// the state of a document's constructs is tied, has no accessor at all.
// Inlines within an inline of the dialect are parsed by the function that parses those of a block.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/inlines.h>
