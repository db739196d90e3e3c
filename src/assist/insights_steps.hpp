#pragma once

#include "assist/zone.hpp"

#include <string_view>
#include <vector>

namespace assist {

// How a period is cut into steps that a chart can show.
enum class PeriodStep { hour, day, week, month };
std::string_view name_of(PeriodStep step);

// By how long it is on the clock of the zone: hours up to 2 days, days up to 92, weeks up to 2 years.
PeriodStep step_for(base::Moment from, base::Moment to, const Zone& zone);

// The start of the step that the moment falls into: the hour, midnight, Monday or the first of the month by
// the clock of the zone. Where that clock skips the start, the first moment after it; where it shows it
// twice, the first time.
base::Moment start_of(PeriodStep step, base::Moment moment, const Zone& zone);

// The starts of all steps from that of `first` to that of `last`, in order.
std::vector<base::Moment> step_starts(PeriodStep step, base::Moment first, base::Moment last,
                                      const Zone& zone);

}  // namespace assist
