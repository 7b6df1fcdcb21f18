/* A whole office as one XML file (data/haetae.xsd): a row of a table is an element by the table's
 * name, with an element for each column that has a value. */
#pragma once

#include "exchange/xml-stream.h"

G_BEGIN_DECLS

/* version: of the schema of the office file. */
void ht_office_xml_start (HtXmlStream *xml, int version);
/* values: NULL for a column without one. */
void ht_office_xml_start_row (HtXmlStream *xml, const char *table);
void ht_office_xml_value (HtXmlStream *xml, const char *column, const char *value);

typedef struct _HtOfficeXmlReader HtOfficeXmlReader;

/* Reads the file as a stream: no network, no document type. HT_ERROR_FILE when it cannot be opened,
 * HT_ERROR_FORMAT when it is no office. */
HtOfficeXmlReader *ht_office_xml_reader_new (const char *path, GError **error);
void ht_office_xml_reader_free (HtOfficeXmlReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtOfficeXmlReader, ht_office_xml_reader_free)
/* Of the schema of the office file it was made from. */
int ht_office_xml_reader_version (HtOfficeXmlReader *self);
/* The next row; FALSE behind the last one or with HT_ERROR_FORMAT, which names the line. */
gboolean ht_office_xml_reader_next (HtOfficeXmlReader *self, GError **error);
/* Of the row read last, until the next is read: its table, the line where it starts, and the values
 * by column (char * → char *). */
const char *ht_office_xml_reader_table (HtOfficeXmlReader *self);
guint ht_office_xml_reader_line (HtOfficeXmlReader *self);
GHashTable *ht_office_xml_reader_values (HtOfficeXmlReader *self);

G_END_DECLS
