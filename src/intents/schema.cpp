// Without exceptions valijson would end the process on a bad schema.
#define VALIJSON_USE_EXCEPTIONS 1

#include "intents/schema.hpp"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace intents {

namespace {

// valijson says where as "<root>[intents][0][id]".
std::string pointer_of(const std::string& context) {
    std::string pointer;
    std::size_t at = context.find('[');
    while (at != std::string::npos && at < context.size()) {
        const std::size_t end = context.find(']', at);
        if (end == std::string::npos) break;
        pointer += "/" + context.substr(at + 1, end - at - 1);
        at = context.find('[', end);
    }
    return pointer;
}

std::string last_key(const std::string& pointer) { return pointer.substr(pointer.rfind('/') + 1); }

}  // namespace

std::vector<SchemaFault> schema_faults(const nlohmann::json& value, const nlohmann::json& schema) {
    valijson::Schema rules;
    valijson::SchemaParser parser;
    const valijson::adapters::NlohmannJsonAdapter rules_text(schema);
    parser.populateSchema(rules_text, rules);

    const valijson::adapters::NlohmannJsonAdapter target(value);
    valijson::ValidationResults results;
    valijson::Validator validator;
    std::vector<SchemaFault> faults;
    if (validator.validate(rules, target, &results)) return faults;
    for (const auto& error : results) {
        if (faults.size() == most_schema_faults) break;
        std::string context;
        for (const std::string& part : error.context) context += part;
        std::string pointer = pointer_of(context);
        // A fault deep inside is reported again for every value around it; the innermost is the one to mend.
        std::string what = error.description;
        if (!pointer.empty()) what.insert(0, "\"" + last_key(pointer) + "\": ");
        const std::string inside = pointer + "/";
        bool outer = false;
        for (const SchemaFault& fault : faults) outer = outer || fault.pointer.starts_with(inside);
        if (!outer) faults.push_back({std::move(pointer), std::move(what)});
    }
    return faults;
}

}  // namespace intents
