#ifndef DRAFTDIFF_CLIBGIT2_H
#define DRAFTDIFF_CLIBGIT2_H

#include <git2.h>

/* libgit2 brings some twenty libraries along, which cost more time to load than a comparison takes.
   So it is not linked: draftdiff_git_load opens it, and forward.c hands the calls on. */

/* 0, or -1 with the reason in draftdiff_git_load_error; to be called once, before any other. */
int draftdiff_git_load(void);
const char *draftdiff_git_load_error(void);

/* git_libgit2_opts is variadic, which Swift can't call: one function an option. */

int draftdiff_git_enable_fsync(void);
int draftdiff_git_verify_hashes(int on);
int draftdiff_git_set_owner_validation(int on);
int draftdiff_git_set_search_path(int level, const char *path);

/* Repositories with these extensions are safe to use here: nothing is pruned, and the
   configuration of a single work tree holds only settings that libgit2 ignores anyway. */
int draftdiff_git_allow_extensions(void);

#endif
