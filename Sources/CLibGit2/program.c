#include "CLibGit2.h"

#include <errno.h>
#include <git2/sys/transport.h>
#include <stdlib.h>
#include <unistd.h>

/* git's protocol over the two descriptors of a program that speaks it: `git receive-pack FOLDER` for a
   folder of this machine, ssh for one of another. libgit2 would write into a folder without asking its
   hooks and settings, and its own ssh knows neither ~/.ssh/config nor today's keys. */

typedef struct {
	git_smart_subtransport_stream parent;
	int input, output;
} program_stream;

typedef struct {
	git_smart_subtransport parent;
	const draftdiff_git_program *program;
	program_stream *stream;
} program_subtransport;

static const draftdiff_git_program *program_of(program_stream *stream)
{
	return ((program_subtransport *)stream->parent.subtransport)->program;
}

/* Whether a call that a signal broke off is to be tried again. */
static int goes_on(program_stream *stream)
{
	const draftdiff_git_program *program = program_of(stream);
	return errno == EINTR && !program->is_stopped(program->payload);
}

static int read_stream(git_smart_subtransport_stream *raw, char *buffer, size_t size, size_t *got)
{
	program_stream *stream = (program_stream *)raw;
	ssize_t count;
	do count = read(stream->input, buffer, size);
	while (count < 0 && goes_on(stream));
	*got = count > 0 ? (size_t)count : 0;
	return count < 0 ? -1 : 0;
}

static int write_stream(git_smart_subtransport_stream *raw, const char *bytes, size_t size)
{
	program_stream *stream = (program_stream *)raw;
	while (size > 0) {
		ssize_t count = write(stream->output, bytes, size);
		if (count < 0) {
			if (goes_on(stream)) continue;
			return -1;
		}
		bytes += count;
		size -= (size_t)count;
	}
	return 0;
}

static void free_stream(git_smart_subtransport_stream *raw)
{
	program_stream *stream = (program_stream *)raw;
	((program_subtransport *)raw->subtransport)->stream = NULL;
	close(stream->output);
	close(stream->input);
	free(stream);
}

static int act(
	git_smart_subtransport_stream **out, git_smart_subtransport *raw, const char *url,
	git_smart_service_t action)
{
	program_subtransport *transport = (program_subtransport *)raw;
	program_stream *stream = transport->stream;
	(void)url;
	/* After the list of references the conversation goes on where it is. */
	if (stream) {
		*out = &stream->parent;
		return 0;
	}
	stream = calloc(1, sizeof *stream);
	if (!stream) return -1;
	stream->parent.subtransport = raw;
	stream->parent.read = read_stream;
	stream->parent.write = write_stream;
	stream->parent.free = free_stream;
	const int pushes = action == GIT_SERVICE_RECEIVEPACK_LS || action == GIT_SERVICE_RECEIVEPACK;
	const draftdiff_git_program *program = transport->program;
	if (program->open(pushes, &stream->input, &stream->output, program->payload) < 0) {
		free(stream);
		return -1;
	}
	transport->stream = stream;
	*out = &stream->parent;
	return 0;
}

static int close_transport(git_smart_subtransport *raw)
{
	(void)raw;
	return 0;
}

static int make(git_smart_subtransport **out, git_transport *owner, void *program)
{
	program_subtransport *transport = calloc(1, sizeof *transport);
	(void)owner;
	if (!transport) return -1;
	transport->parent.action = act;
	transport->parent.close = close_transport;
	transport->parent.free = (void (*)(git_smart_subtransport *))free;
	transport->program = program;
	*out = &transport->parent;
	return 0;
}

int draftdiff_git_program_transport(
	git_transport **out, git_remote *owner, const draftdiff_git_program *program)
{
	git_smart_subtransport_definition definition = {make, 0, (void *)program};
	return git_transport_smart(out, owner, &definition);
}
