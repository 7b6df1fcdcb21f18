#include "views/month-bars.h"
#include <math.h>

#define YEAR_LABEL_SIZE 11.0 /* px */
#define GAP 1.0              /* between bars */
#define YEAR_GAP 6.0

struct _HtMonthBars
{
  GtkDrawingArea parent_instance;
  HtDate first;
  GArray *values; /* of double */
  HtMonthBarsWrite write;
};

G_DEFINE_FINAL_TYPE (HtMonthBars, ht_month_bars, GTK_TYPE_DRAWING_AREA)

/* Where the bars stand: years have a gap between them and each its label below. */
typedef struct
{
  double width; /* of a month */
  double height;
  double most; /* the highest value */
} Frame;

static int
year_of (HtMonthBars *self, guint month)
{
  return ht_date_year (ht_date_add_months (self->first, (int)month));
}

static guint
year_index (HtMonthBars *self, guint month)
{
  return (guint)(year_of (self, month) - ht_date_year (self->first));
}

/* Room for the whole of the last year, so that its bars stay where they are as the months come. */
static Frame
find_frame (HtMonthBars *self)
{
  Frame frame = { 0 };
  const guint years = year_index (self, self->values->len - 1) + 1;
  const double width = gtk_widget_get_allocated_width (GTK_WIDGET (self));
  frame.width = (width - YEAR_GAP * (years - 1)) / (years * 12.0);
  frame.height = gtk_widget_get_allocated_height (GTK_WIDGET (self)) - YEAR_LABEL_SIZE - 6.0;
  for (guint i = 0; i < self->values->len; i++)
    frame.most = fmax (frame.most, g_array_index (self->values, double, i));
  return frame;
}

static double
left_of (HtMonthBars *self, const Frame *frame, guint month)
{
  return month * frame->width + year_index (self, month) * YEAR_GAP;
}

static void
set_colour (GtkWidget *widget, cairo_t *cr, const char *name)
{
  GdkRGBA colour;
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour))
    gdk_cairo_set_source_rgba (cr, &colour);
}

static void
draw_bars (HtMonthBars *self, cairo_t *cr, const Frame *frame)
{
  const guint last = year_index (self, self->values->len - 1);
  for (guint i = 0; i < self->values->len; i++)
    {
      const double value = g_array_index (self->values, double, i);
      if (!(value > 0.0))
        continue;
      const double height = frame->height * value / frame->most;
      set_colour (GTK_WIDGET (self), cr,
                  year_index (self, i) == last ? "ht_chart_line" : "ht_chart_soft");
      cairo_rectangle (cr, left_of (self, frame, i), frame->height - height, frame->width - GAP,
                       height);
      cairo_fill (cr);
    }
}

static void
draw_year (HtMonthBars *self, cairo_t *cr, const Frame *frame, guint month)
{
  g_autofree char *text = g_strdup_printf ("%d", year_of (self, month));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  const double left = left_of (self, frame, month);
  int width;
  pango_font_description_set_absolute_size (font, YEAR_LABEL_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, &width, NULL);
  set_colour (GTK_WIDGET (self), cr, "ht_chart_grid");
  cairo_rectangle (cr, left, frame->height, 12.0 * frame->width - GAP, 1.0);
  cairo_fill (cr);
  set_colour (GTK_WIDGET (self), cr, "ht_chart_text");
  cairo_move_to (cr, left + (12.0 * frame->width - width) / 2.0, frame->height + 2.0);
  pango_cairo_show_layout (cr, layout);
}

static char *
describe (HtMonthBars *self, guint month)
{
  const HtDate date = ht_date_add_months (self->first, (int)month);
  const double value = g_array_index (self->values, double, month);
  g_autofree char *text = isnan (value) ? g_strdup ("-") : self->write (value);
  return g_strdup_printf ("%d. %d.: %s", ht_date_year (date), ht_date_month (date), text);
}

static gboolean
ht_month_bars_draw (GtkWidget *widget, cairo_t *cr)
{
  HtMonthBars *self = HT_MONTH_BARS (widget);
  if (self->values->len == 0)
    return GDK_EVENT_PROPAGATE;
  const Frame frame = find_frame (self);
  draw_bars (self, cr, &frame);
  for (guint i = 0; i < self->values->len; i += 12)
    draw_year (self, cr, &frame, i);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
ht_month_bars_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                             GtkTooltip *tooltip)
{
  HtMonthBars *self = HT_MONTH_BARS (widget);
  if (keyboard || self->values->len == 0)
    return FALSE;
  const Frame frame = find_frame (self);
  for (guint i = 0; i < self->values->len; i++)
    {
      const double left = left_of (self, &frame, i);
      if (x < left || x >= left + frame.width)
        continue;
      g_autofree char *text = describe (self, i);
      gtk_tooltip_set_text (tooltip, text);
      return TRUE;
    }
  return FALSE;
}

static void
ht_month_bars_finalize (GObject *object)
{
  g_array_unref (HT_MONTH_BARS (object)->values);
  G_OBJECT_CLASS (ht_month_bars_parent_class)->finalize (object);
}

static void
ht_month_bars_class_init (HtMonthBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_month_bars_finalize;
  widget_class->draw = ht_month_bars_draw;
  widget_class->query_tooltip = ht_month_bars_query_tooltip;
}

static void
ht_month_bars_init (HtMonthBars *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

void
ht_month_bars_show (HtMonthBars *self, HtDate first, const double *values, guint n,
                    HtMonthBarsWrite write)
{
  g_autoptr (GString) all = g_string_new (NULL);
  self->first = first;
  self->write = write;
  g_array_set_size (self->values, 0);
  g_array_append_vals (self->values, values, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = describe (self, i);
      g_string_append_printf (all, "%s%s", i > 0 ? "; " : "", text);
    }
  atk_object_set_description (gtk_widget_get_accessible (GTK_WIDGET (self)), all->str);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
