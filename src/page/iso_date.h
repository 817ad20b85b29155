// Dates as a document writes them.
#pragma once

#include <string_view>

namespace backissue {

// ISO 8601 as far as magazines need it: a year, month or day that exists ("2015", "2015-09", "2015-09-30"), or a span
// of two of the same precision, the earlier first ("2015-09/2015-10"). ISO 8601-2's seasons count as months 21 to 24.
bool is_iso_date(std::string_view text);

}  // namespace backissue
