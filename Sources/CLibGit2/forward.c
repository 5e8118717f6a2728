#include "CLibGit2.h"

#include <dlfcn.h>
#include <git2/sys/transport.h>
#include <stdio.h>

/* Every function is defined here under libgit2's own declaration, so that the compiler checks the
   list in functions.inc against the header it was made from. */

#define FORWARD(type, name, parameters, arguments) \
	static type(*real_##name) parameters;      \
	type name parameters { return real_##name arguments; }
#define FORWARD_VOID(name, parameters, arguments) \
	static void(*real_##name) parameters;     \
	void name parameters { real_##name arguments; }
#include "functions.inc"
#undef FORWARD
#undef FORWARD_VOID

static int (*real_git_libgit2_opts)(int option, ...);

static char load_error[512];

const char *draftdiff_git_load_error(void) { return load_error; }

static int resolve(void *library, const char *name, void **place)
{
	*place = dlsym(library, name);
	if (*place) return 0;
	snprintf(load_error, sizeof load_error, "libgit2 has no %s", name);
	return -1;
}

int draftdiff_git_load(void)
{
#ifdef __APPLE__
	const char *file = "libgit2.dylib";
#else
	/* The version whose header was compiled: another one may lay its structures out differently. */
	const char *file = "libgit2.so." LIBGIT2_SOVERSION;
#endif
	/* What the libraries behind it never call need not be looked up. */
	void *library = dlopen(file, RTLD_LAZY | RTLD_LOCAL);
	if (!library) {
		const char *reason = dlerror();
		snprintf(load_error, sizeof load_error, "%s", reason ? reason : file);
		return -1;
	}
#define FORWARD(type, name, parameters, arguments) \
	if (resolve(library, #name, (void **)&real_##name) < 0) return -1;
#define FORWARD_VOID(name, parameters, arguments) \
	if (resolve(library, #name, (void **)&real_##name) < 0) return -1;
#include "functions.inc"
	return resolve(library, "git_libgit2_opts", (void **)&real_git_libgit2_opts);
}

int draftdiff_git_enable_fsync(void)
{
	return real_git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
}

int draftdiff_git_verify_hashes(int on)
{
	return real_git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, on);
}

int draftdiff_git_set_owner_validation(int on)
{
	return real_git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, on);
}

int draftdiff_git_allow_extensions(void)
{
	const char *names[] = {"worktreeconfig", "preciousobjects", "partialclone", "relativeworktrees"};
	return real_git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, (size_t)4);
}

int draftdiff_git_set_search_path(int level, const char *path)
{
	return real_git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path);
}

int draftdiff_git_set_certificates(const char *file, const char *folder)
{
	return real_git_libgit2_opts(GIT_OPT_SET_SSL_CERT_LOCATIONS, file, folder);
}
