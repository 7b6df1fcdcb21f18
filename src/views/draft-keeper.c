#include "views/draft-keeper.h"
#include "store/drafts.h"

#define DRAFT_SECONDS 2

struct _HtDraftKeeper
{
  const char *kind;
  HtDraftText get_text;
  GtkWidget *form; /* not owned: it owns the keeper */
  HtPage *page;    /* not owned: the form lies on it */
  gint64 id;
  guint timer;
};

typedef struct
{
  const char *kind;
  gint64 id;
  char *text; /* NULL: remove the draft */
} Draft;

static void
free_draft (gpointer data)
{
  Draft *draft = data;

  g_free (draft->text);
  g_free (draft);
}

static gpointer
keep_draft_job (HtDb *db, gpointer data, GError **error)
{
  const Draft *draft = data;

  if (draft->text != NULL)
    ht_drafts_put (db, draft->kind, draft->id, draft->text, error);
  else
    ht_drafts_remove (db, draft->kind, draft->id, error);
  return NULL;
}

/* A draft is written for its own sake: nothing waits for it, but a failure is told. */
static void
kept_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;

  ht_store_finish (HT_STORE (store), result, &error);
  if (error != NULL && gtk_widget_get_mapped (GTK_WIDGET (page)))
    ht_page_show_error (page, error);
}

static void
keep (HtDraftKeeper *self, char *text)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->kind = self->kind;
  draft->id = self->id;
  draft->text = text;
  ht_draft_keeper_stop (self);
  ht_store_write_async (ht_page_store (self->page), keep_draft_job, draft, free_draft, NULL, NULL,
                        kept_cb, g_object_ref (self->page));
}

static gboolean
timer_cb (gpointer user_data)
{
  HtDraftKeeper *self = user_data;

  self->timer = 0;
  ht_draft_keeper_write (self);
  return G_SOURCE_REMOVE;
}

HtDraftKeeper *
ht_draft_keeper_new (const char *kind, HtDraftText get_text, GtkWidget *form)
{
  HtDraftKeeper *self = g_new0 (HtDraftKeeper, 1);

  self->kind = kind;
  self->get_text = get_text;
  self->form = form;
  return self;
}

void
ht_draft_keeper_free (HtDraftKeeper *self)
{
  if (self == NULL)
    return;
  ht_draft_keeper_stop (self);
  g_free (self);
}

void
ht_draft_keeper_set_record (HtDraftKeeper *self, HtPage *page, gint64 id)
{
  ht_draft_keeper_stop (self);
  self->page = page;
  self->id = id;
}

void
ht_draft_keeper_touch (HtDraftKeeper *self)
{
  ht_draft_keeper_stop (self);
  self->timer = g_timeout_add_seconds (DRAFT_SECONDS, timer_cb, self);
}

void
ht_draft_keeper_write (HtDraftKeeper *self)
{
  keep (self, self->get_text (self->form));
}

void
ht_draft_keeper_stop (HtDraftKeeper *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
}

void
ht_draft_keeper_remove (HtDraftKeeper *self)
{
  keep (self, NULL);
}
