/* XML written to a stream in UTF-8. The first failure is kept, what is written after it
 * goes nowhere, and ht_xml_stream_check() tells of it. */
#pragma once

#include "base/error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _HtXmlStream HtXmlStream;

/* An indented file. Borrows the stream. */
HtXmlStream *ht_xml_stream_new (GOutputStream *output);
/* A part of a package: standalone, and not a space more than is told. Borrows the stream. */
HtXmlStream *ht_xml_stream_new_part (GOutputStream *output);
void ht_xml_stream_free (HtXmlStream *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtXmlStream, ht_xml_stream_free)

void ht_xml_stream_start (HtXmlStream *self, const char *name);
/* Of the element started last. */
void ht_xml_stream_attribute (HtXmlStream *self, const char *name, const char *value);
void ht_xml_stream_count (HtXmlStream *self, const char *name, guint value);
/* Signs that XML 1.0 has no way to write, such as a bell, are left out. */
void ht_xml_stream_text (HtXmlStream *self, const char *text);
void ht_xml_stream_end (HtXmlStream *self);
/* Whole elements as they are to stand, or starts and ends that fit each other; what they are
 * formatted with must be numbers or words that need no escaping. */
void ht_xml_stream_markup (HtXmlStream *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* An element with nothing but text. */
void ht_xml_stream_element (HtXmlStream *self, const char *name, const char *text);
/* Whether all went well so far. */
gboolean ht_xml_stream_check (HtXmlStream *self, GError **error);
/* Ends what is open and writes what is left. */
gboolean ht_xml_stream_finish (HtXmlStream *self, GError **error);

G_END_DECLS
