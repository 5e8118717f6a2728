#ifndef DRAFTDIFF_CZIP_H
#define DRAFTDIFF_CZIP_H

#include <zip.h>

/* libzip brings compression and cryptography libraries along that a comparison of texts never needs.
   So it is not linked: draftdiff_zip_load opens it, and forward.c hands the calls on. */

/* 0, or -1 with the reason in draftdiff_zip_load_error; to be called once, before any other. */
int draftdiff_zip_load(void);
const char *draftdiff_zip_load_error(void);

#endif
