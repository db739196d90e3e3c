#include "cli/bucket_ranges.hpp"

#include "storage/buckets.hpp"

#include <charconv>
#include <optional>
#include <set>

namespace cli {

namespace {

std::optional<std::uint16_t> number_in(std::string_view text) {
    std::uint16_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || number >= storage::bucket_count)
        return std::nullopt;
    return number;
}

}  // namespace

base::Result<std::vector<std::uint16_t>> read_buckets(std::string_view ranges) {
    std::set<std::uint16_t> buckets;
    for (std::size_t at = 0; at <= ranges.size();) {
        const std::size_t end = std::min(ranges.find(',', at), ranges.size());
        const std::string_view part = ranges.substr(at, end - at);
        const std::size_t dash = part.find('-');
        const auto first = number_in(part.substr(0, dash));
        const auto last = dash == std::string_view::npos ? first : number_in(part.substr(dash + 1));
        if (!first || !last || *last < *first)
            return base::Problem("--buckets", "\"" + std::string(part) +
                                                  "\" names none; give numbers from 0 to 1023 and ranges of "
                                                  "them, such as 0-99,200");
        for (std::uint16_t bucket = *first; bucket <= *last; ++bucket) buckets.insert(bucket);
        at = end + 1;
    }
    return std::vector<std::uint16_t>(buckets.begin(), buckets.end());
}

std::string ranges_of(const std::vector<std::uint16_t>& buckets) {
    std::string ranges;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        const std::size_t first = i;
        while (i + 1 < buckets.size() && buckets[i + 1] == buckets[i] + 1) ++i;
        ranges += (ranges.empty() ? "" : ",") + std::to_string(buckets[first]);
        if (i > first) ranges += "-" + std::to_string(buckets[i]);
    }
    return ranges.empty() ? "none" : ranges;
}

}  // namespace cli
