/* The parts of an XLSX package (a ZIP of XML), read as a stream: no network, no entities, no
 * document type, and never more than a limit, however small the ZIP. */
#pragma once

#include "base/error.h"
#include <libxml/xmlreader.h>

G_BEGIN_DECLS

typedef struct _HtXlsxPackage HtXlsxPackage;

HtXlsxPackage *ht_xlsx_package_open (const char *path, GError **error);
void ht_xlsx_package_close (HtXlsxPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtXlsxPackage, ht_xlsx_package_close)

/* Called for each start and end of an element and each text of a part; FALSE stops the reading
 * without an error. */
typedef gboolean (*HtXlsxNode) (xmlTextReader *xml, gpointer data);

/* Reads a part from its start to its end. *found tells whether the package has it (NULL: it must,
 * else HT_ERROR_FORMAT). */
gboolean ht_xlsx_package_read (HtXlsxPackage *self, const char *part, gboolean *found,
                               HtXlsxNode node, gpointer data, GError **error);

/* HT_ERROR_FORMAT: this part of the workbook is not as a workbook is. Always FALSE. */
gboolean ht_xlsx_set_damaged (const char *part, GError **error);

/* An attribute of the element by its local name; owned by the caller, NULL for none. */
char *ht_xlsx_attribute (xmlTextReader *xml, const char *name);

G_END_DECLS
