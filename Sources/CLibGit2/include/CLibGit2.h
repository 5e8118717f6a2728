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

/* Certificates of one's own authority, for https; NULL for none. */
int draftdiff_git_set_certificates(const char *file, const char *folder);

/* A program that speaks git's protocol, and how it is reached. */
typedef struct {
	/* Starts it to receive what is pushed, or to send: 0, with the descriptors of what it says and of
	   what it is told, which are closed when they are no longer needed. */
	int (*open)(int pushes, int *input, int *output, void *payload);
	/* Whether what waits for it is to give up. */
	int (*is_stopped)(void *payload);
	void *payload;
} draftdiff_git_program;

/* For git_remote_callbacks.transport; `program` must outlive the remote. */
int draftdiff_git_program_transport(
	git_transport **out, git_remote *owner, const draftdiff_git_program *program);

/* Repositories with these extensions are safe to use here: nothing is pruned, and the
   configuration of a single work tree holds only settings that libgit2 ignores anyway. */
int draftdiff_git_allow_extensions(void);

#endif
