// How sure a total is: the percentile bootstrap over items (Efron and Tibshirani, An introduction to the bootstrap,
// 1993, chapter 13). Pages, not characters, are drawn, since errors on one page are not independent.
#pragma once

#include <span>

#include "evaluation/evaluation.h"

namespace backissue {

// 95 % interval of the rate of all items, totals over totals; of one item that rate alone. The sample must not be
// empty. Draws from a fixed seed: the same sample gives the same interval on every machine.
Interval bootstrap_rate(std::span<const Ratio> sample);

// 95 % interval of the difference of the rates, after less before. Element i of both is the same item, and drawn
// together: what makes a page hard is in both and cancels out.
Interval bootstrap_difference(std::span<const Ratio> before, std::span<const Ratio> after);

}  // namespace backissue
