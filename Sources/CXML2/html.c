#include "CXML2.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

struct draftdiff_html {
	void *document;
	void *reader;
};

static void *(*read_memory)(const char *, int, const char *, const char *, int);
static void (*free_document)(void *);
static void *(*walker)(void *);
static void (*free_reader)(void *);
static int (*read_node)(void *);
static int (*node_type)(void *);
static int (*is_empty)(void *);
static const unsigned char *(*const_name)(void *);
static const unsigned char *(*const_value)(void *);
static int (*move_to_attribute)(void *, const unsigned char *);
static int (*move_to_element)(void *);

static char load_error[512];

const char *draftdiff_html_load_error(void) { return load_error; }

static const struct { const char *name; void **place; } functions[] = {
	{ "htmlReadMemory", (void **)&read_memory },
	{ "xmlFreeDoc", (void **)&free_document },
	{ "xmlReaderWalker", (void **)&walker },
	{ "xmlFreeTextReader", (void **)&free_reader },
	{ "xmlTextReaderRead", (void **)&read_node },
	{ "xmlTextReaderNodeType", (void **)&node_type },
	{ "xmlTextReaderIsEmptyElement", (void **)&is_empty },
	{ "xmlTextReaderConstName", (void **)&const_name },
	{ "xmlTextReaderConstValue", (void **)&const_value },
	{ "xmlTextReaderMoveToAttribute", (void **)&move_to_attribute },
	{ "xmlTextReaderMoveToElement", (void **)&move_to_element },
};

/* What is used has not changed between these versions of the library's interface. */
static const char *const files[] = {
#ifdef __APPLE__
	"libxml2.2.dylib",
#else
	"libxml2.so.2", "libxml2.so.16",
#endif
};

int draftdiff_html_load(void)
{
	void *library = NULL;
	for (size_t i = 0; !library && i < sizeof files / sizeof *files; i++)
		library = dlopen(files[i], RTLD_NOW | RTLD_LOCAL);
	if (!library) {
		const char *reason = dlerror();
		snprintf(load_error, sizeof load_error, "%s", reason ? reason : "libxml2");
		return -1;
	}
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
		*functions[i].place = dlsym(library, functions[i].name);
		if (*functions[i].place) continue;
		snprintf(load_error, sizeof load_error, "libxml2 has no %s", functions[i].name);
		return -1;
	}
	return 0;
}

/* HTML_PARSE_RECOVER, NOERROR, NOWARNING, NONET, COMPACT: nothing is printed and nothing is fetched. */
enum { options = 1 | 1 << 5 | 1 << 6 | 1 << 11 | 1 << 16 };

draftdiff_html *draftdiff_html_open(const char *text, int length)
{
	draftdiff_html *page = calloc(1, sizeof *page);
	if (!page) return NULL;
	page->document = read_memory(text, length, NULL, "UTF-8", options);
	page->reader = page->document ? walker(page->document) : NULL;
	if (page->reader) return page;
	draftdiff_html_close(page);
	return NULL;
}

void draftdiff_html_close(draftdiff_html *page)
{
	if (page->reader) free_reader(page->reader);
	if (page->document) free_document(page->document);
	free(page);
}

int draftdiff_html_next(draftdiff_html *page) { return read_node(page->reader) == 1; }
int draftdiff_html_kind(draftdiff_html *page) { return node_type(page->reader); }
int draftdiff_html_is_empty(draftdiff_html *page) { return is_empty(page->reader); }

const char *draftdiff_html_name(draftdiff_html *page)
{
	return (const char *)const_name(page->reader);
}

const char *draftdiff_html_value(draftdiff_html *page)
{
	return (const char *)const_value(page->reader);
}

const char *draftdiff_html_attribute(draftdiff_html *page, const char *name)
{
	if (move_to_attribute(page->reader, (const unsigned char *)name) != 1) return NULL;
	const char *value = draftdiff_html_value(page);
	move_to_element(page->reader);
	return value;
}
