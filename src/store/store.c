#include "store/store.h"
#include "store/office.h"

#define N_READERS 2
/* How often we look whether another program wrote. */
#define WATCH_SECONDS 3

typedef struct
{
  GTask *task; /* NULL tells a thread to end */
  HtStoreJob run;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  gpointer result;
  GError *error;
} Job;

/* A thread with a connection of its own, and where its jobs come from. */
typedef struct
{
  GThread *thread;
  GAsyncQueue *jobs;
  HtDb *db;
  gboolean writes;
} Worker;

struct _HtStore
{
  GObject parent_instance;
  char *path;
  HtDb *page_db;
  GAsyncQueue *reads;
  GAsyncQueue *writes;
  Worker workers[1 + N_READERS]; /* the writer first */
  gint64 head;                   /* the newest journal entry that "changed" told of */
  guint watch;
};

G_DEFINE_FINAL_TYPE (HtStore, ht_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
free_job (gpointer data)
{
  Job *job = data;

  if (job->free_data != NULL)
    job->free_data (job->data);
  g_clear_error (&job->error);
  g_clear_object (&job->task);
  g_free (job);
}

static gint64
read_head (HtDb *db)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT coalesce(max(id), 0) FROM journal", NULL);

  /* -1: the file cannot be read now; whoever asks for records next is told why. */
  return row != NULL && ht_statement_step (row, NULL) ? ht_statement_int (row, 0) : -1;
}

static void
tell_changes (HtStore *self)
{
  gint64 head = read_head (self->page_db);

  if (head < 0 || head == self->head)
    return;
  self->head = head;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
watch_cb (gpointer data)
{
  tell_changes (HT_STORE (data));
  return G_SOURCE_CONTINUE;
}

/* Tasks are answered and freed on the main thread only: the last reference to the store must never
 * be dropped by a thread that the store then waits for. */
static gboolean
answer_cb (gpointer data)
{
  Job *job = data;

  tell_changes (g_task_get_source_object (job->task));
  if (job->error != NULL && g_task_return_error_if_cancelled (job->task))
    return G_SOURCE_REMOVE;
  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->free_result);
  return G_SOURCE_REMOVE;
}

static void
interrupt_cb (GCancellable *cancellable, gpointer data)
{
  ht_db_interrupt (data);
}

/* A job that reads sees one state of the file from its first statement to its last. */
static void
run_job (Worker *worker, Job *job)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  gulong handler;

  ht_db_resume (worker->db);
  handler = cancellable == NULL
                ? 0
                : g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), worker->db, NULL);
  if (worker->writes)
    job->result = job->run (worker->db, job->data, &job->error);
  else if (ht_db_execute (worker->db, "BEGIN", &job->error))
    job->result = job->run (worker->db, job->data, &job->error);
  ht_db_rollback (worker->db);
  if (cancellable != NULL)
    g_cancellable_disconnect (cancellable, handler);
}

static gpointer
work (gpointer data)
{
  Worker *worker = data;
  Job *job = g_async_queue_pop (worker->jobs);

  while (job->task != NULL)
    {
      g_autoptr (GSource) answer = g_idle_source_new ();
      GMainContext *context = g_task_get_context (job->task);

      run_job (worker, job);
      g_source_set_priority (answer, g_task_get_priority (job->task));
      g_source_set_callback (answer, answer_cb, job, free_job);
      g_source_attach (answer, context);
      job = g_async_queue_pop (worker->jobs);
    }
  free_job (job);
  return NULL;
}

static void
push_job (HtStore *self, GAsyncQueue *queue, const Job *template, GCancellable *cancellable,
          GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job = g_memdup2 (template, sizeof *template);

  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, push_job);
  /* A write that was done before the clerk cancelled it is done; what was read for a question that
   * was taken back must not stand in the place of the later answer. */
  g_task_set_check_cancellable (job->task, queue != self->writes);
  g_async_queue_push (queue, job);
}

static void
start_worker (Worker *worker, HtDb *db, GAsyncQueue *jobs, gboolean writes)
{
  worker->db = db;
  worker->jobs = jobs;
  worker->writes = writes;
  worker->thread = g_thread_new (writes ? "office-writer" : "office-reader", work, worker);
}

static void
ht_store_finalize (GObject *object)
{
  HtStore *self = HT_STORE (object);

  g_clear_handle_id (&self->watch, g_source_remove);
  for (gsize i = 0; i < G_N_ELEMENTS (self->workers); i++)
    if (self->workers[i].thread != NULL)
      g_async_queue_push (self->workers[i].jobs, g_new0 (Job, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (self->workers); i++)
    g_clear_pointer (&self->workers[i].thread, g_thread_join);
  g_clear_pointer (&self->page_db, ht_db_close);
  /* The writer last: only it can bring the log home into the file and remove it. */
  for (gsize i = G_N_ELEMENTS (self->workers); i > 0; i--)
    g_clear_pointer (&self->workers[i - 1].db, ht_db_close);
  g_clear_pointer (&self->reads, g_async_queue_unref);
  g_clear_pointer (&self->writes, g_async_queue_unref);
  g_free (self->path);
  G_OBJECT_CLASS (ht_store_parent_class)->finalize (object);
}

static void
ht_store_class_init (HtStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ht_store_finalize;
  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
ht_store_init (HtStore *self)
{
  self->reads = g_async_queue_new ();
  self->writes = g_async_queue_new ();
}

HtStore *
ht_store_open (const char *path, GError **error)
{
  g_autoptr (HtStore) self = g_object_new (HT_TYPE_STORE, NULL);
  HtDb *db = ht_office_open (path, HT_DB_WRITE, error);

  if (db == NULL)
    return NULL;
  self->path = g_strdup (path);
  start_worker (&self->workers[0], db, self->writes, TRUE);
  for (gsize i = 1; i <= N_READERS; i++)
    {
      db = ht_db_open (path, HT_DB_READ, error);
      if (db == NULL)
        return NULL;
      start_worker (&self->workers[i], db, self->reads, FALSE);
    }
  self->page_db = ht_db_open (path, HT_DB_READ, error);
  if (self->page_db == NULL)
    return NULL;
  self->head = read_head (self->page_db);
  self->watch = g_timeout_add_seconds (WATCH_SECONDS, watch_cb, self);
  return g_steal_pointer (&self);
}

const char *
ht_store_path (HtStore *self)
{
  return self->path;
}

void
ht_store_read_async (HtStore *self, HtStoreJob job, gpointer data, GDestroyNotify free_data,
                     GDestroyNotify free_result, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  push_job (self, self->reads,
            &(Job){ .run = job, .data = data, .free_data = free_data, .free_result = free_result },
            cancellable, callback, user_data);
}

void
ht_store_write_async (HtStore *self, HtStoreJob job, gpointer data, GDestroyNotify free_data,
                      GDestroyNotify free_result, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  push_job (self, self->writes,
            &(Job){ .run = job, .data = data, .free_data = free_data, .free_result = free_result },
            cancellable, callback, user_data);
}

gpointer
ht_store_finish (HtStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

HtDb *
ht_store_page_db (HtStore *self)
{
  return self->page_db;
}
