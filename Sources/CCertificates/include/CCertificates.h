#ifndef DRAFTDIFF_CCERTIFICATES_H
#define DRAFTDIFF_CCERTIFICATES_H

/* Nothing to be called: see certificates.c. */

#endif
