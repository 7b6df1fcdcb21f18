#include "domain/case-columns.h"

#define FIRST_ROOM 1024

HtCaseColumns *
ht_case_columns_new (void)
{
  HtCaseColumns *self = g_new0 (HtCaseColumns, 1);
  self->agencies = g_ptr_array_new_with_free_func (g_free);
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->reviewers = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ht_case_columns_free (HtCaseColumns *self)
{
  if (self == NULL)
    return;
  g_free (self->received);
  g_free (self->ruled);
  g_free (self->type);
  g_free (self->outcome);
  g_free (self->agency);
  g_free (self->field);
  g_free (self->reviewed);
  g_free (self->reviewer);
  g_free (self->not_counted);
  g_ptr_array_unref (self->agencies);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->reviewers);
  g_free (self);
}

guint
ht_case_columns_append (HtCaseColumns *self)
{
  if (self->n == self->allocated)
    {
      const guint room = MAX (FIRST_ROOM, self->allocated * 2);
      self->received = g_renew (HtDate, self->received, room);
      self->ruled = g_renew (HtDate, self->ruled, room);
      self->type = g_renew (guint8, self->type, room);
      self->outcome = g_renew (guint8, self->outcome, room);
      self->agency = g_renew (guint16, self->agency, room);
      self->field = g_renew (guint16, self->field, room);
      self->reviewed = g_renew (guint8, self->reviewed, room);
      self->reviewer = g_renew (guint16, self->reviewer, room);
      self->not_counted = g_renew (guint16, self->not_counted, room);
      self->allocated = room;
    }
  return self->n++;
}
