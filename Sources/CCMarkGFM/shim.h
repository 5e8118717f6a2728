#ifndef DRAFTDIFF_CCMARKGFM_H
#define DRAFTDIFF_CCMARKGFM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif
