#ifndef DRAFTDIFF_CICU_H
#define DRAFTDIFF_CICU_H

#include <stdint.h>

// ICU's functions are macros that append the version to each name, which Swift
// cannot import; these few wrappers are all that draftdiff needs of ICU.

typedef struct draft_word_breaker draft_word_breaker;

/// Opens a word breaker for the root locale (with its Chinese and Japanese
/// dictionary), or returns NULL when ICU has no data.
draft_word_breaker *draft_word_breaker_open(void);

void draft_word_breaker_close(draft_word_breaker *breaker);

/// Writes the word borders of valid UTF-8 text, 0 and length included, as
/// ascending byte offsets into `borders`. Returns how many there are, which may be
/// more than `capacity` (call again with more room), or -1 on failure.
int32_t draft_word_breaker_borders(draft_word_breaker *breaker, const char *text,
                                   int32_t length, int32_t *borders, int32_t capacity);

#endif
