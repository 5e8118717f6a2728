#include <malloc.h>

// Where the program's code begins and ends, from the linker.
extern const char __executable_start[];
extern const char etext[];

static inline const char *program_code_start(void) { return __executable_start; }
static inline const char *program_code_end(void) { return etext; }
