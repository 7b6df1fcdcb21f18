/* Whether a step came after the clock that it ends: a warning, never a refusal. */
#pragma once

#include "domain/deadline.h"
#include "domain/step.h"

G_BEGIN_DECLS

/* Adds a sentence (HtFault with the field "step") when the answer, the ruling, the decision of the
 * extension or its notice, or the request for an oral hearing came later than the law wants it. The
 * appeal is the one before the step. */
void ht_step_check_lateness (const HtAppeal *appeal, const HtStep *step,
                             const HtDeadlineHabits *habits, GPtrArray *warnings);

G_END_DECLS
