/* libssh2 is not started.

   libgit2 starts it with itself, and it starts OpenSSL. Nobody asks for it: a folder behind ssh is reached through the
   program of that name (Sources/CLibGit2/program.c), which knows the user's keys and settings. */

#include "CStandIns.h"

#ifdef __linux__
int libssh2_init(int flags);

int libssh2_init(int flags)
{
	(void)flags;
	return 0;
}
#endif
