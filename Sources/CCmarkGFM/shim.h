// libcmark-gfm with its node structure.
//
// The public accessors copy every literal into a C string of its own; the renderer reads the chunks
// where they lie, which node.h, shipped beside the public headers, describes.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/node.h>
