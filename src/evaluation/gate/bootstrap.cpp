#include "evaluation/gate/bootstrap.h"

#include <algorithm>

namespace backissue {
namespace {

constexpr std::size_t resamples = 1000;
constexpr std::size_t tail = resamples / 40;  // 2.5 % at each end

// splitmix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014). The standard library's
// distributions draw differently from one implementation to the next.
class Generator {
 public:
  // Below n, by Lemire's multiplication; its bias, n / 2^32, is of no account here.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>((next() >> 32) * n >> 32); }

 private:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  std::uint64_t state_ = 1;
};

using Drawn = std::vector<std::size_t>;  // indices of items

double rate_of(std::span<const Ratio> sample, const Drawn& drawn) {
  Ratio total;
  for (const std::size_t item : drawn) total += sample[item];
  return total.rate();
}

template <typename Statistic>
Interval interval_of(std::size_t items, Statistic statistic) {
  Generator generator;
  Drawn drawn(items);
  std::array<double, resamples> values{};
  for (double& value : values) {
    for (std::size_t& item : drawn) item = generator.below(items);
    value = statistic(drawn);
  }
  std::sort(values.begin(), values.end());
  return {values[tail - 1], values[resamples - tail]};
}

}  // namespace

Interval bootstrap_rate(std::span<const Ratio> sample) {
  return interval_of(sample.size(), [&](const Drawn& drawn) { return rate_of(sample, drawn); });
}

Interval bootstrap_difference(std::span<const Ratio> before, std::span<const Ratio> after) {
  return interval_of(before.size(), [&](const Drawn& drawn) { return rate_of(after, drawn) - rate_of(before, drawn); });
}

}  // namespace backissue
