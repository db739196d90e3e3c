#include "intents/read_promise_words.hpp"

#include "intents/placeholders.hpp"
#include "text/line_form.hpp"

#include <re2/re2.h>

#include <array>
#include <set>
#include <string_view>

namespace intents {

namespace {

using nlohmann::json;

const WordsFor<TimeUnit> unit_names = {{"minute", TimeUnit::minute}, {"hour", TimeUnit::hour},
                                       {"day", TimeUnit::day},       {"workday", TimeUnit::workday},
                                       {"week", TimeUnit::week},     {"month", TimeUnit::month}};
const WordsFor<TimePart> part_names = {{"morning", TimePart::morning},
                                       {"noon", TimePart::noon},
                                       {"afternoon", TimePart::afternoon},
                                       {"evening", TimePart::evening},
                                       {"night", TimePart::night},
                                       {"end_of_day", TimePart::end_of_day},
                                       {"end_of_week", TimePart::end_of_week},
                                       {"end_of_month", TimePart::end_of_month},
                                       {"next_week", TimePart::next_week},
                                       {"next_month", TimePart::next_month},
                                       {"soon", TimePart::soon}};

using Names = std::set<std::string>;
const Names in_due = {"number", "unit", "clock", "day", "weekday", "part", "date"};
const Names in_clock = {"hour", "minute"};
const Names in_date = {"dayofmonth", "month", "monthnumber"};
const Names none = {};

std::string listed(const Names& names) {
    if (names.empty()) return "it can have none";
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "{" : ", {") + name + "}";
    return "known are " + list;
}

class Reader {
public:
    Reader(const Document& document, base::Problems& problems) : document_(document), problems_(problems) {}

    PromiseWords read() {
        const json& root = document_.json();
        PromiseWords words;
        words.commitments = patterns(root["commitments"], "/commitments", none);
        words.not_commitments = patterns(root["not_commitments"], "/not_commitments", none);
        words.overpromises = patterns(root["overpromises"], "/overpromises", none);
        const json& times = root["times"];
        for (const auto& [word, value] : times["numbers"].items())
            add("/times/numbers/" + escaped_for_pointer(word), word, value.get<double>(),
                words.times.numbers);
        for (const auto& [name, list] : times["units"].items())
            add_all("/times/units/" + name, list, unit_names.at(name), words.times.units);
        for (const auto& [name, list] : times["parts"].items())
            add_all("/times/parts/" + name, list, part_names.at(name), words.times.parts);
        for (const auto& [offset, list] : times["days"].items())
            add_all("/times/days/" + offset, list, std::stoi(offset), words.times.days);
        number_lists(times["weekdays"], "/times/weekdays", words.times.weekdays);
        number_lists(times["months"], "/times/months", words.times.months);
        words.times.clocks = time_patterns(times["clocks"], "/times/clocks", in_clock);
        words.times.dates = time_patterns(times["dates"], "/times/dates", in_date);
        words.times.due = patterns(times["due"], "/times/due", in_due);
        return words;
    }

private:
    void problem(const std::string& pointer, std::string what) {
        problems_.push_back(document_.problem(pointer, std::move(what)));
    }

    template <class Value>
    void add(const std::string& pointer, const std::string& written, Value value, WordsFor<Value>& into) {
        std::string word = text::line_form(written).form;
        if (word.size() < 3) return problem(pointer, "\"" + written + "\" holds no word");
        word = word.substr(1, word.size() - 2);
        const auto [known, is_new] = into.emplace(std::move(word), value);
        if (!is_new && known->second != value)
            problem(pointer, "\"" + written + "\" stands for something else already");
    }

    template <class Value>
    void add_all(const std::string& pointer, const json& list, Value value, WordsFor<Value>& into) {
        std::size_t number = 0;
        for (const json& word : list)
            add(pointer + "/" + std::to_string(number++), word.get<std::string>(), value, into);
    }

    void number_lists(const json& lists, const std::string& pointer, WordsFor<unsigned>& into) {
        for (unsigned at = 0; at < lists.size(); ++at)
            add_all(pointer + "/" + std::to_string(at), lists[at], at + 1, into);
    }

    void check_pattern(const std::string& pointer, const std::string& pattern, const Names& known) {
        Names met;
        for (const Placeholder& each : placeholders_in(pattern)) {
            if (!known.contains(each.name))
                return problem(pointer, "there is no {" + each.name + "} here; " + listed(known));
            if (!met.insert(each.name).second)
                return problem(pointer, "{" + each.name + "} stands twice; write two patterns");
        }
        RE2::Options options;
        options.set_log_errors(false);
        // What the placeholders stand for is made of words that need no compiling.
        const RE2 compiled(filled(pattern, [](const std::string&) { return "x"; }), options);
        if (!compiled.ok()) problem(pointer, "not a pattern: " + compiled.error());
    }

    std::vector<std::string> patterns(const json& list, const std::string& pointer, const Names& known) {
        std::vector<std::string> found;
        for (const json& each : list) {
            found.push_back(each);
            check_pattern(pointer + "/" + std::to_string(found.size() - 1), found.back(), known);
        }
        return found;
    }

    std::vector<TimePattern> time_patterns(const json& list, const std::string& pointer, const Names& known) {
        std::vector<TimePattern> found;
        for (const json& each : list) {
            found.push_back({each["pattern"], each.value("add_minutes", 0), each.value("am", false)});
            check_pattern(pointer + "/" + std::to_string(found.size() - 1) + "/pattern", found.back().pattern,
                          known);
        }
        return found;
    }

    const Document& document_;
    base::Problems& problems_;
};

}  // namespace

PromiseWords read_promise_words(const Document& document, base::Problems& problems) {
    return Reader(document, problems).read();
}

}  // namespace intents
