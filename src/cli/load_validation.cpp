#include "cli/load_validation.hpp"

#include "cli/cache.hpp"
#include "cli/progress.hpp"
#include "match/matcher.hpp"

#include <nlohmann/json.hpp>

#include <iostream>

namespace cli {

namespace {

using intents::ExampleAt;
using nlohmann::json;

constexpr std::string_view format = "1";  // to be raised when what is kept, or how it is found, changes

json written(const ExampleAt& at) { return {at.intent, base::code_of(at.language), at.number}; }

std::optional<ExampleAt> example_from(const json& value, const intents::Catalogue& catalogue) {
    const bool formed = value.is_array() && value.size() == 3 && value[0].is_number_unsigned() &&
                        value[1].is_string() && value[2].is_number_unsigned();
    if (!formed) return std::nullopt;
    const auto language = base::language_from(value[1].get<std::string>());
    if (!language || value[0] >= catalogue.intents.size()) return std::nullopt;
    const ExampleAt at{value[0], *language, value[2]};
    const auto& wording = catalogue.intents[at.intent].wordings[base::index_of(at.language)];
    if (at.number >= wording.examples.size()) return std::nullopt;
    return at;
}

std::optional<match::Misread> misread_from(const json& value, const intents::Catalogue& catalogue) {
    if (!value.is_array() || value.size() != 3 || !value[1].is_string()) return std::nullopt;
    const auto example = example_from(value[0], catalogue);
    if (!example) return std::nullopt;
    return match::Misread{*example, value[1], example_from(value[2], catalogue)};
}

}  // namespace

std::string write_validation(const match::CrossValidation& validation) {
    json misread = json::array();
    for (const match::Misread& each : validation.misread) {
        misread.push_back(json::array(
            {written(each.example), each.read_as, each.twin ? written(*each.twin) : json(nullptr)}));
    }
    return json{{"read", validation.read}, {"misread", std::move(misread)}}.dump();
}

std::optional<match::CrossValidation> read_validation(std::string_view text,
                                                      const intents::Catalogue& catalogue) {
    const json root = json::parse(text, nullptr, false);
    if (!root.is_object() || !root.contains("read") || !root["read"].is_number_unsigned() ||
        !root.contains("misread") || !root["misread"].is_array())
        return std::nullopt;
    match::CrossValidation validation{.read = root["read"], .misread = {}};
    for (const json& each : root["misread"]) {
        auto misread = misread_from(each, catalogue);
        if (!misread) return std::nullopt;
        validation.misread.push_back(std::move(*misread));
    }
    return validation;
}

match::CrossValidation load_validation(const std::shared_ptr<const intents::Catalogue>& catalogue) {
    const std::string name = catalogue->digest + "-" + std::string(match::Matcher::format) + "-" +
                             std::to_string(match::usual_folds) + "-" + std::string(format) + ".validation";
    if (auto validation = read_validation(kept(name), *catalogue)) return std::move(*validation);
    std::cerr << "cross-validating the examples, once after each change (--quick leaves it out)\n";
    Progress progress("cross-validating", match::usual_folds);
    match::CrossValidation validation =
        match::cross_validate(catalogue, match::usual_folds, [&] { progress.step(); });
    keep(name, write_validation(validation));
    return validation;
}

}  // namespace cli
