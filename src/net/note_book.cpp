#include "net/note_book.hpp"

#include <algorithm>
#include <functional>

namespace net {

bool NoteBook::accept(const Note& note, base::Moment now, const Rules& rules) {
    const std::size_t text = std::hash<std::string>{}(note.text);
    if (std::find(texts_.begin(), texts_.end(), text) != texts_.end()) return false;
    while (!posted_.empty() && posted_.front() + std::chrono::hours(1) <= now) posted_.pop_front();
    const bool is_care = note.kind == NoteKind::care;
    const bool is_soon = !posted_.empty() && posted_.back() + rules.pause > now;
    if (!is_care && (is_soon || posted_.size() >= rules.per_hour)) return false;
    texts_.push_back(text);
    posted_.push_back(now);
    if (texts_.size() > most_remembered) texts_.pop_front();
    if (posted_.size() > most_remembered) posted_.pop_front();
    return true;
}

}  // namespace net
