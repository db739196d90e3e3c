#include "intents/edit_wording.hpp"

#include "intents/document.hpp"
#include "intents/print_wording.hpp"

#include <algorithm>

namespace intents {

namespace {

using nlohmann::json;

// The same words and ids, whatever list they stand in.
bool same(const Example& left, const Example& right) {
    return left.text == right.text && left.also == right.also;
}
bool same(const NearMiss& left, const NearMiss& right) {
    return left.text == right.text && left.is == right.is;
}
bool same(const Reply& left, const Reply& right) {
    return left.id == right.id && left.text == right.text && left.also_offer == right.also_offer;
}

std::string text_at(const json& value, const char* key) {
    const bool there = value.is_object() && value.contains(key) && value[key].is_string();
    return there ? value[key].get<std::string>() : std::string();
}

// What a file says at one place; it may be anything, since a file that breaks its schema can be mended too.
void read_into(Example& example, const json& value) {
    example.text = value.is_string() ? value.get<std::string>() : text_at(value, "text");
    if (!value.is_object() || !value.contains("also") || !value["also"].is_array()) return;
    for (const json& id : value["also"]) example.also.push_back(id.is_string() ? id.get<std::string>() : "");
}
void read_into(NearMiss& miss, const json& value) { miss = {text_at(value, "text"), text_at(value, "is")}; }
void read_into(Reply& reply, const json& value) {
    reply.id = text_at(value, "id");
    reply.text = text_at(value, "text");
    reply.also_offer = text_at(value, "also_offer");
}

template <class Value>
bool same_lists(const std::vector<Value>& left, const std::vector<Value>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Value& one, const Value& other) { return same(one, other); });
}

// Examples of one heat, replies of one tactic.
template <class Value>
struct Group {
    std::string name;
    std::vector<Value> values;
};

class Editor {
public:
    Editor(const SourceFile& file, const std::string& intent, base::Problems& problems)
        : file_(file), document_(file, nullptr, problems), place_("/intents/" + escaped_for_pointer(intent)) {
        if (document_.sound() && document_.written(place_).empty()) {
            problems.emplace_back(file.path, "has no intent \"" + intent + "\"");
        }
    }

    void replace_title(const std::string& title) {
        const json* old = at("/title");
        if (old != nullptr && *old != title) replace("/title", quoted(title));
    }

    template <class Value>
    void replace_list(const std::string& part, const std::vector<Value>& values) {
        const Listed<Value> old = listed<Value>(part);
        if (!same_lists(old.values, values)) replace(part, list(values, old, indent_of(part)));
    }

    // An object of lists.
    template <class Value>
    void replace_groups(const std::string& part, std::vector<Group<Value>> groups) {
        const std::string indent = indent_of(part);
        const std::string inner = indent + std::string(indent_step);
        std::string text;
        bool changed = false;
        const auto add = [&](const std::string& name, const std::string& written) {
            text += (text.empty() ? "{\n" : ",\n") + inner + quoted(name) + ": " + written;
        };
        for (const std::string& name : document_.keys_as_written(place_ + part)) {
            const std::string pointer = part + "/" + escaped_for_pointer(name);
            const Listed<Value> old = listed<Value>(pointer);
            const auto found = std::find_if(groups.begin(), groups.end(),
                                            [&](const auto& group) { return group.name == name; });
            const std::vector<Value> values =
                found != groups.end() ? std::move(found->values) : std::vector<Value>();
            if (found != groups.end()) groups.erase(found);
            const bool kept = same_lists(old.values, values);
            changed = changed || !kept;
            if (kept)
                add(name, std::string(document_.written(place_ + pointer)));
            else if (!values.empty())
                add(name, list(values, old, inner));
        }
        for (const Group<Value>& group : groups) {
            changed = true;
            add(group.name, list(group.values, Listed<Value>(), inner));
        }
        if (changed) replace(part, text.empty() ? "{}" : text + "\n" + indent + "}");
    }

    std::string text() {
        std::sort(replacements_.begin(), replacements_.end(),
                  [](const Replacement& left, const Replacement& right) { return left.begin > right.begin; });
        std::string edited = file_.text;
        for (const Replacement& each : replacements_) edited.replace(each.begin, each.size, each.text);
        return edited;
    }

private:
    // A list as it stands in the file: what it says, and how each of its values is written.
    template <class Value>
    struct Listed {
        std::vector<Value> values;
        std::vector<std::string_view> written;
    };

    const json* at(const std::string& part) const {
        const json::json_pointer pointer(place_ + part);
        return document_.json().contains(pointer) ? &document_.json()[pointer] : nullptr;
    }

    template <class Value>
    Listed<Value> listed(const std::string& part) const {
        Listed<Value> list;
        const json* value = at(part);
        if (value == nullptr || !value->is_array()) return list;
        for (std::size_t number = 0; number < value->size(); ++number) {
            read_into(list.values.emplace_back(), (*value)[number]);
            list.written.push_back(document_.written(place_ + part + "/" + std::to_string(number)));
        }
        return list;
    }

    // One value a line, those that were there before as they were written.
    template <class Value>
    static std::string list(const std::vector<Value>& values, const Listed<Value>& old,
                            const std::string& indent) {
        const std::string inner = indent + std::string(indent_step);
        std::string text;
        for (const Value& value : values) {
            const auto before = std::find_if(old.values.begin(), old.values.end(),
                                             [&](const Value& each) { return same(each, value); });
            text += (text.empty() ? "[\n" : ",\n") + inner;
            if (before != old.values.end())
                text += old.written[static_cast<std::size_t>(before - old.values.begin())];
            else
                text += printed(value, inner);
        }
        return text.empty() ? "[]" : text + "\n" + indent + "]";
    }

    // Of the line on which a value begins.
    std::string indent_of(const std::string& part) const {
        const std::size_t begin = begin_of(document_.written(place_ + part));
        const std::size_t line = begin == 0 ? 0 : file_.text.rfind('\n', begin - 1) + 1;
        return file_.text.substr(line, file_.text.find_first_not_of(" \t", line) - line);
    }

    std::size_t begin_of(std::string_view written) const {
        return written.empty() ? 0 : static_cast<std::size_t>(written.data() - file_.text.data());
    }

    void replace(const std::string& part, std::string text) {
        const std::string_view written = document_.written(place_ + part);
        if (!written.empty()) replacements_.push_back({begin_of(written), written.size(), std::move(text)});
    }

    struct Replacement {
        std::size_t begin = 0, size = 0;
        std::string text;
    };

    const SourceFile& file_;
    Document document_;
    std::string place_;
    std::vector<Replacement> replacements_;
};

// By name, in the order in which the names come first.
template <class Value, class NameOf>
std::vector<Group<Value>> grouped(const std::vector<Value>& values, NameOf name_of_value) {
    std::vector<Group<Value>> groups;
    for (const Value& value : values) {
        const std::string name(name_of_value(value));
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group<Value>& each) { return each.name == name; });
        if (group == groups.end()) group = groups.insert(groups.end(), Group<Value>{name, {}});
        group->values.push_back(value);
    }
    return groups;
}

}  // namespace

base::Result<std::string> edited(const SourceFile& file, const WordingEdit& edit) {
    base::Problems problems;
    Editor editor(file, edit.intent, problems);
    if (!problems.empty()) return problems.front();
    if (edit.title) editor.replace_title(*edit.title);
    if (edit.examples) {
        editor.replace_groups(
            "/examples", grouped(*edit.examples, [](const Example& each) { return name_of(each.heat); }));
    }
    if (edit.near_misses) editor.replace_list("/near_misses", *edit.near_misses);
    if (edit.replies) {
        editor.replace_groups("/replies",
                              grouped(*edit.replies, [](const Reply& each) { return name_of(each.tactic); }));
    }
    return editor.text();
}

}  // namespace intents
