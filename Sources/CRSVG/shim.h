#pragma once
#include <librsvg/rsvg.h>

/* Draws an SVG as large as asked for and hands its PNG over piece by piece; 0, or which step failed. */
static inline int cairn_draw_png(
    const unsigned char *svg, size_t length, int width, int height,
    cairo_status_t (*write)(void *, const unsigned char *, unsigned int), void *context) {
  RsvgHandle *handle = rsvg_handle_new_from_data(svg, length, NULL);
  if (handle == NULL) return 1;
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *canvas = cairo_create(surface);
  const RsvgRectangle viewport = {0, 0, width, height};
  int failed = 0;
  if (!rsvg_handle_render_document(handle, canvas, &viewport, NULL)) failed = 2;
  else if (cairo_surface_write_to_png_stream(surface, write, context) != CAIRO_STATUS_SUCCESS) failed = 3;
  cairo_destroy(canvas);
  cairo_surface_destroy(surface);
  g_object_unref(handle);
  return failed;
}
