#include "intents/search.hpp"

#include "base/named.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace intents {

namespace {

constexpr std::array<std::string_view, 4> where_names = {"title", "example", "near_miss", "reply"};

bool is_blank(char32_t point) { return point == U' ' || point == U'\t' || point == U'\n' || point == U'\r'; }

// Calls `act` with each folded code point and the number of the one in the text that it comes from.
void for_each_compared(std::string_view utf8, auto&& act) {
    bool blank = true;
    std::size_t number = 0;
    for (std::size_t at = 0; at < utf8.size(); ++number) {
        const text::Letter letter = text::letter_of(text::next_point(utf8, at));
        if (letter.is(text::Letter::apostrophe)) continue;
        const bool is_first_blank = is_blank(letter.point) && !blank;
        blank = is_blank(letter.point);
        if (is_first_blank) act(U' ', number);
        if (!blank) text::for_each_folded(letter, [&](char32_t point) { act(point, number); });
    }
}

std::string folded(std::string_view utf8) {
    std::string form;
    for_each_compared(utf8, [&](char32_t point, std::size_t) { text::append(form, point); });
    while (form.ends_with(' ')) form.pop_back();
    return form;
}

std::vector<std::string> split(const std::string& form) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < form.size();) {
        const std::size_t end = std::min(form.find(' ', at), form.size());
        if (end > at) words.push_back(form.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

bool has_all(const std::string& form, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return form.find(word) != std::string::npos; });
}

// The code points of the text that these bytes of its folded form come from.
void place(Search::Hit& hit, std::size_t byte, std::size_t size) {
    std::size_t bytes = 0;
    bool begun = false;
    for_each_compared(*hit.text, [&](char32_t point, std::size_t number) {
        if (bytes >= byte && bytes < byte + size) {
            if (!begun) hit.begin = number;
            begun = true;
            hit.end = number + 1;
        }
        bytes += text::utf8_size(point);
    });
}

}  // namespace

std::string_view name_of(Where where) { return where_names[static_cast<std::size_t>(where)]; }

std::optional<Where> where_from(std::string_view name) { return base::named<Where>(where_names, name); }

Search::Search(const Catalogue& catalogue) {
    for (const Intent& intent : catalogue.intents) {
        for (const base::Language language : base::all_languages) {
            const Wording& wording = intent.wordings[base::index_of(language)];
            Hit hit{.intent = &intent, .language = language, .text = &wording.title};
            if (!wording.title.empty()) add(hit);
            hit.where = Where::example;
            for (const Example& example : wording.examples) {
                hit.text = &example.text;
                add(hit);
            }
            hit.where = Where::near_miss;
            for (const NearMiss& miss : wording.near_misses) {
                hit.text = &miss.text;
                add(hit);
            }
            hit.where = Where::reply;
            for (const Reply& reply : wording.replies) {
                hit.text = &reply.text;
                hit.reply = &reply.id;
                add(hit);
            }
        }
    }
}

void Search::add(const Hit& hit) { lines_.push_back({hit, folded(*hit.text)}); }

Search::Found Search::find(std::string_view words, std::optional<base::Language> language,
                           std::optional<Where> where, std::size_t most) const {
    Found found;
    const std::string phrase = folded(words);
    const std::vector<std::string> each = split(phrase);
    if (each.empty()) return found;
    const auto take = [&](const Line& line, std::size_t byte, std::size_t size) {
        found.more = found.hits.size() == most;
        if (found.more) return;
        found.hits.push_back(line.hit);
        place(found.hits.back(), byte, size);
    };
    const auto is_wanted = [&](const Line& line) {
        return (!language || line.hit.language == *language) && (!where || line.hit.where == *where);
    };
    std::vector<const Line*> others;
    for (const Line& line : lines_) {
        if (!is_wanted(line)) continue;
        const std::size_t byte = line.folded.find(phrase);
        if (byte != std::string::npos)
            take(line, byte, phrase.size());
        else if (each.size() > 1 && has_all(line.folded, each))
            others.push_back(&line);
        if (found.more) return found;
    }
    for (const Line* line : others) {
        take(*line, line->folded.find(each.front()), each.front().size());
        if (found.more) break;
    }
    return found;
}

}  // namespace intents
