#include "views/map-keys.h"

gboolean
ht_map_key_step (guint key, int *dx, int *dy)
{
  *dx = key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? 1
        : key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -1
                                                        : 0;
  *dy = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1
        : key == GDK_KEY_Up || key == GDK_KEY_KP_Up   ? -1
                                                      : 0;
  return *dx != 0 || *dy != 0;
}

gboolean
ht_map_key_presses (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space;
}
