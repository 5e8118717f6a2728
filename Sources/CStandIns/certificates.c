/* The system's certificates are read when a connection needs them.

   libgit2 with Mbed TLS, as Debian builds it, reads and decodes all certificates of the system when it starts,
   which takes a third of what a command of the history takes; nearly none of them opens a connection. The
   functions by which it does so are defined here once more, in the command, whose names are found before those of
   libraries: the first reading is put off to the first handshake. Where libgit2 is built otherwise, nobody calls
   them. */

#include "CStandIns.h"

#ifdef __linux__
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

/* What was put off: where the certificates are to go, and from which file. */
static struct {
	void *chain;
	char *path;
} put_off;
static int has_put_off;

typedef int parse_function(void *chain, const char *path);
typedef void free_function(void *chain);
typedef int handshake_function(void *connection);

/* The library's own function, as the library that called it would have found it. */
static void *real(const char *name, void *caller)
{
	Dl_info from;
	if (!dladdr(caller, &from) || !from.dli_fname) return NULL;
	void *library = dlopen(from.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
	if (!library) return NULL;
	void *found = dlsym(library, name);
	dlclose(library);
	return found;
}

static void forget(void)
{
	free(put_off.path);
	put_off.chain = NULL;
	put_off.path = NULL;
}

int mbedtls_x509_crt_parse_file(void *chain, const char *path);
void mbedtls_x509_crt_free(void *chain);
int mbedtls_ssl_handshake(void *connection);

/* Only the first reading is that of the start; what a setting names is read at once, and its errors told. */
int mbedtls_x509_crt_parse_file(void *chain, const char *path)
{
	if (!has_put_off) {
		has_put_off = 1;
		put_off.path = strdup(path);
		if (put_off.path) {
			put_off.chain = chain;
			return 0;
		}
	}
	parse_function *parse = real("mbedtls_x509_crt_parse_file", __builtin_return_address(0));
	return parse ? parse(chain, path) : -1;
}

void mbedtls_x509_crt_free(void *chain)
{
	if (chain && chain == put_off.chain) forget();
	free_function *release = real("mbedtls_x509_crt_free", __builtin_return_address(0));
	if (release) release(chain);
}

int mbedtls_ssl_handshake(void *connection)
{
	void *caller = __builtin_return_address(0);
	if (put_off.chain) {
		parse_function *parse = real("mbedtls_x509_crt_parse_file", caller);
		int status = parse ? parse(put_off.chain, put_off.path) : -1;
		forget();
		if (status < 0) return status;
	}
	handshake_function *shake = real("mbedtls_ssl_handshake", caller);
	return shake ? shake(connection) : -1;
}
#endif
