#include "match/cross_validate.hpp"

#include "base/hash.hpp"
#include "match/matcher.hpp"
#include "text/message.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace match {

namespace {

using intents::Audience;
using intents::Catalogue;
using intents::ExampleAt;

// Which fold each example is left out with: its family's first line decides.
std::vector<std::size_t> folds_of(const Catalogue& catalogue, const std::vector<ExampleAt>& examples,
                                  const std::vector<std::size_t>& families, std::size_t folds) {
    std::vector<std::size_t> fold;
    for (const std::size_t first : families) {
        const std::string form =
            text::normal_form(text::read_message(intents::example_of(catalogue, examples[first]).text));
        fold.push_back(base::hash_of(form) % folds);
    }
    return fold;
}

std::shared_ptr<const Catalogue> without(const Catalogue& catalogue, const std::vector<ExampleAt>& examples,
                                         const std::vector<std::size_t>& fold, std::size_t left_out) {
    auto rest = std::make_shared<Catalogue>(catalogue);
    for (intents::Intent& intent : rest->intents) {
        for (intents::Wording& wording : intent.wordings) wording.examples.clear();
    }
    for (std::size_t at = 0; at < examples.size(); ++at) {
        if (fold[at] == left_out) continue;
        rest->intents[examples[at].intent].wordings[base::index_of(examples[at].language)].examples.push_back(
            intents::example_of(catalogue, examples[at]));
    }
    return rest;
}

// The member of its family that is most like it: a twin itself, and of the same intent, for another's would
// only mislead.
std::optional<ExampleAt> twin_of(const Catalogue& catalogue, const std::vector<ExampleAt>& examples,
                                 const std::vector<std::size_t>& families, std::size_t of) {
    std::optional<ExampleAt> twin;
    double best = intents::twin_likeness;
    for (std::size_t at = families[of]; at < examples.size(); ++at) {
        if (at == of || families[at] != families[of] || examples[at].intent != examples[of].intent) continue;
        const double like = intents::likeness(intents::example_of(catalogue, examples[of]).text,
                                              intents::example_of(catalogue, examples[at]).text);
        if (like < best) continue;
        best = like;
        twin = examples[at];
    }
    return twin;
}

// What the example is taken for; empty when it is read rightly.
std::string mistaken(const Matcher& matcher, const intents::Intent& intent, const intents::Example& example,
                     base::Language language) {
    const auto fits = [&](const std::string& id) {
        return id == intent.id ||
               std::find(example.also.begin(), example.also.end(), id) != example.also.end();
    };
    if (intent.audience != Audience::agent) {
        const Reading reading = matcher.read(example.text);
        return fits(reading.intent) ? "" : reading.intent;
    }
    DraftReading reading = matcher.read_draft(example.text, language);
    std::vector<DraftReading::Found> found = std::move(reading.faults);
    found.insert(found.end(), reading.tactics.begin(), reading.tactics.end());
    std::string best = "none";
    double confidence = 0;
    for (const DraftReading::Found& each : found) {
        if (fits(each.intent)) return "";
        if (each.confidence > confidence) best = each.intent;
        confidence = std::max(confidence, each.confidence);
    }
    return best;
}

// The second line shows the other direction, where there is one.
void show_both_ways(std::vector<Misread>& examples) {
    const auto other = std::find_if(examples.begin(), examples.end(), [&](const Misread& each) {
        return each.read_as != examples.front().read_as;
    });
    if (other != examples.end()) std::iter_swap(examples.begin() + 1, other);
}

}  // namespace

CrossValidation cross_validate(const std::shared_ptr<const Catalogue>& catalogue, std::size_t folds,
                               const std::function<void()>& after_each) {
    const std::vector<ExampleAt> examples = intents::all_examples(*catalogue);
    const std::vector<std::size_t> families = intents::families(*catalogue, examples);
    const std::vector<std::size_t> fold = folds_of(*catalogue, examples, families, folds);
    CrossValidation validation;
    for (std::size_t left_out = 0; left_out < folds; ++left_out) {
        const auto matcher = Matcher::train(without(*catalogue, examples, fold, left_out));
        for (std::size_t at = 0; at < examples.size(); ++at) {
            if (fold[at] != left_out) continue;
            ++validation.read;
            std::string read_as =
                mistaken(*matcher, intents::intent_of(*catalogue, examples[at]),
                         intents::example_of(*catalogue, examples[at]), examples[at].language);
            if (!read_as.empty())
                validation.misread.push_back(
                    {examples[at], std::move(read_as), twin_of(*catalogue, examples, families, at)});
        }
        if (after_each) after_each();
    }
    std::sort(validation.misread.begin(), validation.misread.end(),
              [](const Misread& left, const Misread& right) { return left.example < right.example; });
    return validation;
}

std::vector<ConfusedPair> confused_pairs(const Catalogue& catalogue, const CrossValidation& validation) {
    std::map<std::pair<std::string, std::string>, std::vector<Misread>> found;
    for (const Misread& misread : validation.misread) {
        if (misread.read_as == "none") continue;
        const intents::Intent& intent = intents::intent_of(catalogue, misread.example);
        const std::string side = intent.audience == Audience::agent ? intent.pack + ": " : "";
        std::string left = side + intent.id;
        std::string right = side + misread.read_as;
        if (right < left) std::swap(left, right);
        found[{std::move(left), std::move(right)}].push_back(misread);
    }
    std::vector<ConfusedPair> pairs;
    for (auto& [names, examples] : found) {
        show_both_ways(examples);
        pairs.push_back({names.first, names.second, std::move(examples)});
    }
    std::sort(pairs.begin(), pairs.end(), [](const ConfusedPair& left, const ConfusedPair& right) {
        if (left.examples.size() != right.examples.size())
            return left.examples.size() > right.examples.size();
        return std::tie(left.left, left.right) < std::tie(right.left, right.right);
    });
    return pairs;
}

}  // namespace match
