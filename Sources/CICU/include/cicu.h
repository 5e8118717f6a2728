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

/// Whether the scalar may read the same as other characters: it is composed, composes with the one before
/// it, or is another form of a character.
int draft_folds(uint32_t scalar);

/// Whether nothing that stands before the scalar composes with it.
int draft_starts_character(uint32_t scalar);

/// Writes `scalars` into `text` as UTF-8 in composed characters (NFC), with other forms of a character
/// (width, ligature, square) as what they are another form of; raised, lowered and circled ones and fractions
/// stay, as they say something else.
/// Returns how many bytes there are, or -1 where they are more than `capacity` or ICU has no data.
int32_t draft_fold(const uint32_t *scalars, int32_t count, char *text, int32_t capacity);

/// The scalar in small letters, for comparing; as it is where that is more than one.
uint32_t draft_fold_case(uint32_t scalar);

#endif
