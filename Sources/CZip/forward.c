#include "CZip.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>

/* Every function is defined here under libzip's own declaration, so that the compiler checks the
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

static char load_error[512];

const char *draftdiff_zip_load_error(void) { return load_error; }

static int resolve(void *library, const char *name, void **place)
{
	*place = dlsym(library, name);
	if (*place) return 0;
	snprintf(load_error, sizeof load_error, "libzip has no %s", name);
	return -1;
}

/* What is used has not changed between these versions of the library's interface. */
static const char *const files[] = {
#ifdef __APPLE__
	"libzip.dylib",
#else
	"libzip.so.5", "libzip.so.4",
#endif
};

int draftdiff_zip_load(void)
{
	void *library = NULL;
	for (size_t i = 0; !library && i < sizeof files / sizeof *files; i++)
		library = dlopen(files[i], RTLD_NOW | RTLD_LOCAL);
	if (!library) {
		const char *reason = dlerror();
		snprintf(load_error, sizeof load_error, "%s", reason ? reason : "libzip");
		return -1;
	}
#define FORWARD(type, name, parameters, arguments) \
	if (resolve(library, #name, (void **)&real_##name) < 0) return -1;
#define FORWARD_VOID(name, parameters, arguments) \
	if (resolve(library, #name, (void **)&real_##name) < 0) return -1;
#include "functions.inc"
	return 0;
}
