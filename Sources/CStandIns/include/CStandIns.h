#ifndef DRAFTDIFF_CSTANDINS_H
#define DRAFTDIFF_CSTANDINS_H

/* Nothing to be called: these functions are found before those of libraries by the same names. */

#endif
