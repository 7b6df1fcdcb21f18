#include "cli/coverage-history.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/table.h"
#include "cli/verbs.h"
#include "store/office.h"
#include "work/coverage-figures.h"
#include "work/coverage-map.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static char *on_text;
static char *by_text;
static char *format_text;
static gboolean with_history;
static char *map_path;
static gboolean by_tiles;

static const GOptionEntry options[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_text, N_ ("The day asked, today when it is not given"),
    N_ ("DATE") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &by_text, N_ ("district or dong"), N_ ("PART") },
  { "history", 0, 0, G_OPTION_ARG_NONE, &with_history,
    N_ ("Each month since 2014, and the forecast"), NULL },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { "map", 0, 0, G_OPTION_ARG_FILENAME, &map_path,
    N_ ("Write the map of the dongs to this file (.png, .svg or .pdf)"), N_ ("OUT") },
  { "tiles", 0, 0, G_OPTION_ARG_NONE, &by_tiles,
    N_ ("The map by tiles, even if the file has boundaries"), NULL },
  { NULL },
};

static gboolean
read_by (gboolean *by_dong, GError **error)
{
  *by_dong = g_strcmp0 (by_text, "dong") == 0;
  if (by_text == NULL || *by_dong || strcmp (by_text, "district") == 0)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("--by takes district or dong, not “%s”."),
               by_text);
  return FALSE;
}

static void
write_target (HtJson *json, const HtTarget *target)
{
  if (target == NULL)
    {
      ht_json_null (json, "target");
      return;
    }
  ht_json_begin_object (json, "target");
  ht_json_int (json, "value", target->value);
  ht_json_day (json, "by", target->by);
  ht_json_int (json, "base", target->base);
  ht_json_end_object (json);
}

static void
write_progress (HtJson *json, const HtCoverageFigures *figures)
{
  const HtProgress *progress = &figures->progress;
  write_target (json, figures->target);
  if (progress->has_target)
    ht_json_int (json, "gap", progress->gap);
  else
    ht_json_null (json, "gap");
  ht_json_number (json, "pace_per_month", progress->pace_per_month);
  ht_json_number (json, "needed_per_month",
                  progress->has_target ? progress->needed_per_month : NAN);
  ht_json_day (json, "reached_on", progress->has_target ? progress->reached_on : HT_DATE_NONE);
}

static void
write_districts (HtJson *json, const HtCoverage *coverage)
{
  ht_json_begin_array (json, "districts");
  for (guint i = 0; i < coverage->districts->len; i++)
    {
      const HtDistrictCoverage *district = g_ptr_array_index (coverage->districts, i);
      ht_json_begin_object (json, NULL);
      ht_json_text (json, "district", district->district);
      ht_json_int (json, "base", district->base);
      ht_json_int (json, "covered", district->covered);
      ht_json_int (json, "one_short", district->one_short);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
}

static void
write_dongs (HtJson *json, const HtCoverage *coverage)
{
  ht_json_begin_array (json, "dongs");
  for (guint i = 0; i < coverage->dongs->len; i++)
    {
      const HtDongCoverage *dong = &g_array_index (coverage->dongs, HtDongCoverage, i);
      ht_json_begin_object (json, NULL);
      ht_json_text (json, "district", dong->dong->district);
      ht_json_text (json, "dong", dong->dong->name);
      ht_json_int (json, "days", dong->days);
      ht_json_bool (json, "covered", dong->days >= 2);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
}

static void
print_json (const HtCoverageFigures *figures, const HtCoverageHistory *history, gboolean by_dong)
{
  const HtCoverage *coverage = figures->coverage;
  g_autoptr (HtJson) json = ht_json_new ();
  ht_json_begin_object (json, NULL);
  ht_json_day (json, "on", coverage->on);
  ht_json_int (json, "base", coverage->base);
  ht_json_int (json, "covered", coverage->covered);
  ht_json_int (json, "one_short", coverage->one_short);
  ht_json_number (json, "share", ht_coverage_share (coverage->covered, coverage->base));
  write_progress (json, figures);
  write_districts (json, coverage);
  if (by_dong)
    write_dongs (json, coverage);
  if (history != NULL)
    ht_history_write_json (json, history);
  ht_json_end_object (json);
  ht_json_print (json);
}

static void
print_table (const HtCoverage *coverage, gboolean by_dong, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();
  if (by_dong)
    {
      if (csv)
        ht_table_row (table, "district", "dong", "days", "covered", NULL);
      for (guint i = 0; i < coverage->dongs->len; i++)
        {
          const HtDongCoverage *dong = &g_array_index (coverage->dongs, HtDongCoverage, i);
          ht_table_text (table, dong->dong->district);
          ht_table_text (table, dong->dong->name);
          ht_table_int (table, dong->days);
          ht_table_int (table, dong->days >= 2);
          ht_table_end_row (table);
        }
    }
  else
    {
      if (csv)
        ht_table_row (table, "district", "base", "covered", "share", NULL);
      for (guint i = 0; i < coverage->districts->len; i++)
        {
          const HtDistrictCoverage *district = g_ptr_array_index (coverage->districts, i);
          ht_table_text (table, district->district);
          ht_table_int (table, district->base);
          ht_table_int (table, district->covered);
          ht_table_number (table, ht_coverage_share (district->covered, district->base));
          ht_table_end_row (table);
        }
    }
  ht_table_print (table, csv);
}

static void
print_summary (const HtCoverageFigures *figures)
{
  const HtCoverage *coverage = figures->coverage;
  const HtProgress *progress = &figures->progress;
  char on[HT_DATE_ISO_SIZE], by[HT_DATE_ISO_SIZE], reached[HT_DATE_ISO_SIZE];
  printf (_ ("On %s, %u of %u dongs are covered (%.0f%%), %u are one day short."),
          ht_date_write_iso (coverage->on, on), coverage->covered, coverage->base,
          coverage->base > 0 ? 100.0 * coverage->covered / coverage->base : 0.0,
          coverage->one_short);
  putchar ('\n');
  if (!progress->has_target)
    return;
  printf (_ ("The target is %d dongs by %s: %d to go, %.1f a month at present."),
          figures->target->value, ht_date_write_iso (figures->target->by, by), progress->gap,
          progress->pace_per_month);
  putchar ('\n');
  if (progress->reached_on == HT_DATE_NONE)
    return;
  printf (_ ("At this pace it is reached on %s."),
          ht_date_write_iso (progress->reached_on, reached));
  putchar ('\n');
}

static gboolean
write_map (const HtCommand *command, HtDb *db, HtDate on, GError **error)
{
  const HtPictureFormat *format = ht_picture_format_of (map_path, error);
  g_autoptr (HtCoverageMap) map
      = format != NULL
            ? ht_coverage_map_new (db, on, by_tiles ? HT_MAP_BY_TILES : HT_MAP_BY_BOUNDARIES, error)
            : NULL;
  g_autoptr (HtOutput) output = map != NULL ? ht_output_new (map_path, error) : NULL;
  if (output == NULL || !ht_coverage_map_write (map, format, ht_output_stream (output), error)
      || !ht_output_commit (output, error))
    return FALSE;
  ht_command_say (command, _ ("The map was written to “%s”."), map_path);
  return TRUE;
}

static void
print_figures (const HtCoverageFigures *figures, gboolean by_dong, HtFormat format)
{
  g_autoptr (HtCoverageHistory) history = with_history ? ht_coverage_history_make (figures) : NULL;
  if (format == HT_FORMAT_TEXT)
    print_summary (figures);
  if (format == HT_FORMAT_TEXT && history != NULL)
    ht_history_print_summary (history, figures->target);
  if (format == HT_FORMAT_JSON)
    print_json (figures, history, by_dong);
  else if (history != NULL)
    ht_history_print_table (history, format == HT_FORMAT_CSV);
  else
    print_table (figures->coverage, by_dong, format == HT_FORMAT_CSV);
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtDate on = command->today;
  gboolean by_dong;
  HtFormat format;
  if (!ht_read_day ("--on", on_text, &on, error) || !read_by (&by_dong, error)
      || !ht_read_format (format_text, HT_FORMATS_ALL, &format, error))
    return FALSE;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  if (db == NULL)
    return FALSE;
  if (map_path != NULL)
    return write_map (command, db, on, error);
  g_autoptr (HtCoverageFigures) figures = ht_coverage_figures_load (db, on, error);
  if (figures == NULL)
    return FALSE;
  print_figures (figures, by_dong, format);
  return TRUE;
}

const HtVerb ht_verb_coverage = {
  .name = "coverage",
  .arguments = "FILE",
  .summary = N_ ("How many dongs have a village lawyer two days a month"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
