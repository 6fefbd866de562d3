#pragma once
#include <zlib.h>

/* zlib's own initializers are macros that add the library's version and the size of the stream. */
static inline int cairn_deflate_init(z_stream *stream, int level, int window_bits) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

static inline int cairn_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
