#include "cicu.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

// A character may be written out as 18 others (U+FDFA).
enum { mostUnits = 1024, deepest = 8 };

/// Whether the other form of a character is only one of looks.
static int isForm(UChar32 scalar) {
  if (u_hasBinaryProperty(scalar, UCHAR_WHITE_SPACE)) return 0;
  switch (u_getIntPropertyValue(scalar, UCHAR_DECOMPOSITION_TYPE)) {
  case U_DT_CANONICAL:
  case U_DT_FONT:
  case U_DT_INITIAL:
  case U_DT_MEDIAL:
  case U_DT_FINAL:
  case U_DT_ISOLATED:
  case U_DT_VERTICAL:
  case U_DT_NARROW:
  case U_DT_SMALL:
  case U_DT_SQUARE:
    return 1;
  // Of full-width ones only letters and digits: marks are told apart as marks.
  case U_DT_WIDE:
    return u_isalnum(scalar);
  // … is a mark of its own, and ´ no blank with an accent.
  case U_DT_COMPAT:
    return u_isalnum(scalar) || u_charType(scalar) == U_OTHER_SYMBOL ||
           u_charType(scalar) == U_LETTER_NUMBER;
  default:
    return 0;
  }
}

int draft_folds(uint32_t scalar) {
  UChar32 c = (UChar32)scalar;
  return isForm(c) || u_getCombiningClass(c) != 0 ||
         u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES;
}

int draft_starts_character(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *forms = unorm2_getNFKCInstance(&status);
  return U_FAILURE(status) || unorm2_hasBoundaryBefore(forms, (UChar32)scalar);
}

/// Adds what a character is another form of; `*count` becomes more than `mostUnits` where there is no room.
static void addForm(const UNormalizer2 *forms, UChar32 c, UChar *units, int32_t *count, int depth) {
  UChar parts[32];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = -1;
  if (depth < deepest && isForm(c)) length = unorm2_getRawDecomposition(forms, c, parts, 32, &status);
  if (length < 0 || U_FAILURE(status)) {
    UBool isFull = 0;
    if (*count > mostUnits) return;
    U16_APPEND(units, *count, mostUnits, c, isFull);
    if (isFull) *count = mostUnits + 1;
    return;
  }
  for (int32_t at = 0; at < length;) {
    UChar32 part;
    U16_NEXT(parts, at, length, part);
    addForm(forms, part, units, count, depth + 1);
  }
}

int32_t draft_fold(const uint32_t *scalars, int32_t count, char *text, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *forms = unorm2_getNFKCInstance(&status);
  const UNormalizer2 *composed = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return -1;
  UChar units[mostUnits];
  UChar result[mostUnits];
  int32_t used = 0;
  for (int32_t index = 0; index < count; index++) {
    addForm(forms, (UChar32)scalars[index], units, &used, 0);
  }
  if (used > mostUnits) return -1;
  int32_t length = unorm2_normalize(composed, units, used, result, mostUnits, &status);
  if (U_FAILURE(status)) return -1;
  int32_t bytes = 0;
  u_strToUTF8(text, capacity, &bytes, result, length, &status);
  return status == U_BUFFER_OVERFLOW_ERROR || U_FAILURE(status) ? -1 : bytes;
}

uint32_t draft_fold_case(uint32_t scalar) {
  return (uint32_t)u_foldCase((UChar32)scalar, U_FOLD_CASE_DEFAULT);
}
