#include "integration/schemas.hpp"

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#define VALIJSON_USE_EXCEPTIONS 1
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>

namespace tests {

namespace {

using nlohmann::json;

// A plain scalar is what JSON would read in it; a quoted one is a string.
json scalar(const YAML::Node& node) {
    const std::string& text = node.Scalar();
    if (node.Tag() == "!") return text;
    json value = json::parse(text, nullptr, false);
    return value.is_discarded() ? json(text) : value;
}

json to_json(const YAML::Node& node) {
    if (node.IsScalar()) return scalar(node);
    if (node.IsSequence()) {
        json list = json::array();
        for (const auto& item : node) list.push_back(to_json(item));
        return list;
    }
    if (!node.IsMap()) return nullptr;
    json object = json::object();
    for (const auto& entry : node) object[entry.first.Scalar()] = to_json(entry.second);
    return object;
}

// The schemas of one document, each made ready when it is first asked for.
class Document {
public:
    explicit Document(const std::string& file) {
        const json components =
            to_json(YAML::LoadFile(std::string(EVENKEEL_HOME "/docs/") + file))["components"];
        if (components.contains("messages")) messages_ = components["messages"];
        std::string text = components["schemas"].dump();
        const std::string from = "#/components/schemas/";
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from))
            text.replace(at, from.size(), "#/definitions/");
        definitions_ = json::parse(text);
    }

    const json& messages() const { return messages_; }
    const json& definition(const std::string& name) const { return definitions_.at(name); }

    std::string fault(const std::string& name, const json& value) {
        const std::lock_guard lock(mutex_);
        if (!definitions_.contains(name)) return "there is no schema " + name;
        valijson::Validator validator;
        valijson::ValidationResults results;
        valijson::adapters::NlohmannJsonAdapter target(value);
        if (validator.validate(schema(name), target, &results)) return {};
        valijson::ValidationResults::Error error;
        std::string faults;
        while (results.popError(error)) {
            for (const std::string& place : error.context) faults += place;
            faults += ": " + error.description + "\n";
        }
        return faults;
    }

private:
    const valijson::Schema& schema(const std::string& name) {
        auto& made = made_[name];
        if (made) return *made;
        const json root = {{"definitions", definitions_}, {"allOf", {{{"$ref", "#/definitions/" + name}}}}};
        made = std::make_unique<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        valijson::adapters::NlohmannJsonAdapter adapter(root);
        parser.populateSchema(adapter, *made);
        return *made;
    }

    std::mutex mutex_;
    json messages_;
    json definitions_;
    std::map<std::string, std::unique_ptr<valijson::Schema>> made_;
};

Document& protocol() {
    static Document document("asyncapi.yaml");
    return document;
}

void record(const std::string& side, const json& frame) {
    static const char* file = std::getenv("EVENKEEL_FRAMES");
    if (file != nullptr)
        std::ofstream(file, std::ios::app) << json{{"side", side}, {"frame", frame}}.dump() << '\n';
}

}  // namespace

std::string fault_of_frame(const std::string& side, const json& frame) {
    const std::string type =
        frame.is_object() && frame.contains("type") && frame["type"].is_string() ? frame["type"] : "none";
    return protocol().fault(side + "." + type, frame);
}

std::vector<json> example_frames(const std::string& side) {
    std::vector<json> frames;
    for (const auto& [name, message] : protocol().messages().items()) {
        if (!name.starts_with(side + ".") || !message.contains("examples")) continue;
        for (const json& example : message["examples"]) frames.push_back(example["payload"]);
    }
    return frames;
}

std::vector<std::string> fields_of_frame(const std::string& side, const std::string& type) {
    std::vector<std::string> fields;
    const json& definition = protocol().definition(side + "." + type);
    for (const auto& [name, schema] : definition["properties"].items()) fields.push_back(name);
    return fields;
}

void check_frame(const std::string& side, const json& frame) {
    record(side, frame);
    const std::string fault = fault_of_frame(side, frame);
    CHECK_MESSAGE(fault.empty(), frame.dump() << "\n" << fault);
}

void check_answer(const std::string& schema, const json& answer) {
    static Document document("openapi.yaml");
    const std::string fault = document.fault(schema, answer);
    CHECK_MESSAGE(fault.empty(), answer.dump() << "\n" << fault);
}

}  // namespace tests
