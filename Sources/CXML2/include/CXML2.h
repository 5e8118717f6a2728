#ifndef DRAFTDIFF_CXML2_H
#define DRAFTDIFF_CXML2_H

/* libxml2's HTML parser. A comparison of texts never needs it, so it is not linked: draftdiff_html_load opens it.
   Its tree is walked by its reader interface, which hands out no structures, so that no header of it is needed
   either. */

/* 0, or -1 with the reason in draftdiff_html_load_error; to be called once, before any other. */
int draftdiff_html_load(void);
const char *draftdiff_html_load_error(void);

typedef struct draftdiff_html draftdiff_html;

/* Parses UTF-8 text, which must outlive nothing; NULL where there is nothing in it or no memory. */
draftdiff_html *draftdiff_html_open(const char *text, int length);
void draftdiff_html_close(draftdiff_html *page);

enum { draftdiff_html_element = 1, draftdiff_html_text = 3, draftdiff_html_cdata = 4,
       draftdiff_html_space = 14, draftdiff_html_end = 15 };

/* Goes on to the next node: 1, or 0 at the end. */
int draftdiff_html_next(draftdiff_html *page);
int draftdiff_html_kind(draftdiff_html *page);
/* Whether an element has no end of its own. */
int draftdiff_html_is_empty(draftdiff_html *page);
/* These are valid until the next call of draftdiff_html_next; NULL where there is none. */
const char *draftdiff_html_name(draftdiff_html *page);
const char *draftdiff_html_value(draftdiff_html *page);
/* The value of an attribute of the element at hand. */
const char *draftdiff_html_attribute(draftdiff_html *page, const char *name);

#endif
