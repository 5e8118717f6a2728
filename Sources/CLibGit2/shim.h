#ifndef DRAFTDIFF_CLIBGIT2_H
#define DRAFTDIFF_CLIBGIT2_H

#include <git2.h>

/* git_libgit2_opts is variadic, which Swift can't call: one shim an option. */

static inline int draftdiff_git_enable_fsync(void)
{
	return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
}

static inline int draftdiff_git_set_owner_validation(int on)
{
	return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, on);
}

/* Repositories with these extensions are safe to use here: nothing is pruned, and the
   configuration of a single work tree holds only settings that libgit2 ignores anyway. */
static inline int draftdiff_git_allow_extensions(void)
{
	const char *names[] = {"worktreeconfig", "preciousobjects", "partialclone"};
	return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, (size_t)3);
}

static inline int draftdiff_git_set_search_path(int level, const char *path)
{
	return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path);
}

#endif
