#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct draft_word_breaker {
  UBreakIterator *iterator;
};

draft_word_breaker *draft_word_breaker_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  draft_word_breaker *breaker = malloc(sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void draft_word_breaker_close(draft_word_breaker *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  free(breaker);
}

int32_t draft_word_breaker_borders(draft_word_breaker *breaker, const char *text,
                                   int32_t length, int32_t *borders, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text, length, &status);
  ubrk_setUText(breaker->iterator, &utext, &status);
  int32_t count = 0;
  if (U_SUCCESS(status)) {
    int32_t at = ubrk_first(breaker->iterator);
    for (; at != UBRK_DONE; at = ubrk_next(breaker->iterator)) {
      if (count < capacity) borders[count] = at;
      count++;
    }
  }
  utext_close(&utext);
  return U_FAILURE(status) ? -1 : count;
}
