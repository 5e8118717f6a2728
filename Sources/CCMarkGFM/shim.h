#ifndef DRAFTDIFF_CCMARKGFM_H
#define DRAFTDIFF_CCMARKGFM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stdlib.h>
#include <string.h>

/*
 * Memory for the reading of one text: cmark takes a block for nearly every line, and gives them back one by one. Here
 * they lie behind one another and go together. One text at a time in each thread.
 */
struct draftdiff_pool_chunk {
	struct draftdiff_pool_chunk *before;
	size_t size;
};

struct draftdiff_pool {
	struct draftdiff_pool_chunk *chunk;
	char *next, *end;
	/* The block that was taken last, which alone can grow or be given back. */
	char *last;
};

/* In a function, or Swift would not see that there is a variable. */
static inline struct draftdiff_pool *draftdiff_pool_own(void)
{
	static _Thread_local struct draftdiff_pool own;

	return &own;
}

static inline void draftdiff_pool_add_chunk(struct draftdiff_pool *pool, size_t least)
{
	size_t size = pool->chunk ? 2 * pool->chunk->size : 16 << 10;
	struct draftdiff_pool_chunk *chunk;

	if (size < least)
		size = least;
	chunk = (struct draftdiff_pool_chunk *)malloc(sizeof *chunk + size);
	/* As cmark does by itself. */
	if (!chunk)
		abort();
	chunk->before = pool->chunk;
	chunk->size = size;
	pool->chunk = chunk;
	pool->next = (char *)(chunk + 1);
	pool->end = pool->next + size;
	pool->last = NULL;
}

/* The size stands before each block. */
static inline void *draftdiff_pool_take(size_t size)
{
	struct draftdiff_pool *pool = draftdiff_pool_own();
	size_t whole;

	if (size > SIZE_MAX / 4)
		abort();
	whole = (size + 15) / 8 * 8;
	if ((size_t)(pool->end - pool->next) < whole)
		draftdiff_pool_add_chunk(pool, whole);
	*(size_t *)pool->next = size;
	pool->last = pool->next + sizeof(size_t);
	pool->next += whole;
	return pool->last;
}

static inline void *draftdiff_pool_calloc(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		abort();
	return memset(draftdiff_pool_take(count * size), 0, count * size);
}

static inline void draftdiff_pool_free(void *block)
{
	struct draftdiff_pool *pool = draftdiff_pool_own();

	if (!block || (char *)block != pool->last)
		return;
	pool->next = pool->last - sizeof(size_t);
	pool->last = NULL;
}

static inline void *draftdiff_pool_realloc(void *block, size_t size)
{
	struct draftdiff_pool *pool = draftdiff_pool_own();
	size_t old = block ? ((size_t *)block)[-1] : 0;
	void *moved;

	if (block && size <= old)
		return block;
	if (block && (char *)block == pool->last && size < (size_t)(pool->end - pool->last) - 8) {
		((size_t *)block)[-1] = size;
		pool->next = pool->last + (size + 7) / 8 * 8;
		return block;
	}
	moved = draftdiff_pool_take(size);
	return block ? memcpy(moved, block, old) : moved;
}

/* For a parser whose texts and nodes need not be given back; draftdiff_pool_empty takes all of them. */
static inline cmark_mem *draftdiff_pool(void)
{
	static cmark_mem memory = {
		draftdiff_pool_calloc, draftdiff_pool_realloc, draftdiff_pool_free
	};

	return &memory;
}

static inline void draftdiff_pool_empty(void)
{
	struct draftdiff_pool *pool = draftdiff_pool_own();

	while (pool->chunk) {
		struct draftdiff_pool_chunk *before = pool->chunk->before;

		free(pool->chunk);
		pool->chunk = before;
	}
	memset(pool, 0, sizeof *pool);
}

#endif
