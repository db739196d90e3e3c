#include "net/agenda.hpp"

#include <iterator>
#include <utility>

namespace net {

std::optional<Due> Agenda::add(base::Moment when, Due due) {
    entries_.emplace(when, std::move(due));
    if (entries_.size() <= most_) return std::nullopt;
    return std::move(entries_.extract(std::prev(entries_.end())).mapped());
}

void Agenda::forget(const base::ConversationId& conversation) {
    std::erase_if(entries_, [&](const auto& entry) { return entry.second.conversation == conversation; });
}

void Agenda::hurry(Due::What what, base::Moment now) {
    std::vector<Due> hurried;
    for (auto entry = entries_.upper_bound(now); entry != entries_.end();) {
        const auto place = entry++;
        if (place->second.what == what) hurried.push_back(std::move(entries_.extract(place).mapped()));
    }
    for (Due& due : hurried) entries_.emplace(now, std::move(due));
}

std::optional<base::Moment> Agenda::next() const {
    if (entries_.empty()) return std::nullopt;
    return entries_.begin()->first;
}

std::vector<Due> Agenda::take(base::Moment now) {
    std::vector<Due> due;
    while (!entries_.empty() && entries_.begin()->first <= now)
        due.push_back(std::move(entries_.extract(entries_.begin()).mapped()));
    return due;
}

}  // namespace net
