#ifndef DRAFTDIFF_CLIBGIT2_H
#define DRAFTDIFF_CLIBGIT2_H

#include <git2.h>

#endif
