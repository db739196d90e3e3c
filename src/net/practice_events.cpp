#include "net/practice_events.hpp"

#include "net/assist_json.hpp"
#include "net/parse_json.hpp"
#include "practice/scorecard_json.hpp"

#include <array>
#include <limits>

namespace net {

namespace {

using nlohmann::json;
using Kind = PracticeStep::Kind;

// By kind of step.
constexpr std::array<std::string_view, 4> step_kinds = {"message", "waited", "hinted", "rewound"};

Json person_json(Role role, const std::string& name) { return {{"role", name_of(role)}, {"name", name}}; }

// The fields of a body, read with what is missing or of another form told at the end.
class Body {
public:
    Body(const storage::Event& event, std::string_view kind) {
        if (event.kind == kind) object_ = parse_json(event.body);
        sound_ = object_.is_object();
    }

    explicit operator bool() const { return sound_; }
    bool has(const char* name) const { return sound_ && object_.contains(name); }

    const json& at(const char* name) {
        static const json none;
        if (has(name)) return object_[name];
        sound_ = false;
        return none;
    }
    std::string text(const char* name) { return get<std::string>(name, &json::is_string); }
    bool flag(const char* name) { return get<bool>(name, &json::is_boolean); }
    double number(const char* name) { return get<double>(name, &json::is_number); }
    std::uint64_t count(const char* name) { return get<std::uint64_t>(name, &json::is_number_unsigned); }
    int small_count(const char* name) {
        const std::uint64_t value = count(name);
        if (value <= static_cast<std::uint64_t>(std::numeric_limits<int>::max()))
            return static_cast<int>(value);
        sound_ = false;
        return 0;
    }
    // A name of a fixed list, read by `from`.
    template <class From>
    auto named(const char* name, From from) {
        const auto value = from(text(name));
        if (!value) sound_ = false;
        return value;
    }

private:
    template <class Value>
    Value get(const char* name, bool (json::*is_it)() const noexcept) {
        const json& value = at(name);
        if (sound_ && (value.*is_it)()) return value.get<Value>();
        sound_ = false;
        return {};
    }

    json object_;
    bool sound_ = false;
};

Json assignment_json(const std::string& trainee, const std::string& scenario,
                     const std::optional<practice::Difficulty>& level,
                     const std::optional<base::Language>& language, const std::string& by) {
    Json body = {{"trainee", trainee}, {"scenario", scenario}};
    if (level) body["level"] = name_of(*level);
    if (language) body["lang"] = base::code_of(*language);
    body["by"] = person_json(Role::supervisor, by);
    return body;
}

PracticeUnassign assignment_in(Body& body) {
    PracticeUnassign named{
        .trainee = body.text("trainee"), .scenario = body.text("scenario"), .level = {}, .language = {}};
    if (body.has("level")) named.level = body.named("level", practice::difficulty_from);
    if (body.has("lang")) named.language = body.named("lang", base::language_from);
    return named;
}

std::string name_at(const json& person) {
    const auto name = person.is_object() ? person.find("name") : person.end();
    return name != person.end() && name->is_string() ? name->get<std::string>() : std::string();
}

bool is_from(const json& person, Role role) {
    return person.is_object() && person.contains("role") && person["role"] == name_of(role);
}

}  // namespace

bool is_practice(const base::ConversationId& conversation) {
    return conversation.value.starts_with(practice_prefix);
}

storage::Event setup_event(const base::ConversationId& conversation, const PracticeSetup& setup,
                           base::Moment at) {
    const Json body = {{"trainee", setup.trainee},
                       {"scenario", setup.scenario},
                       {"lang", base::code_of(setup.language)},
                       {"level", name_of(setup.level)},
                       {"seed", setup.seed},
                       {"swap", setup.swap},
                       {"observe", setup.observe}};
    return {.conversation = conversation,
            .at = at,
            .kind = "practice",
            .id = base::MessageId{"#practice"},
            .body = print(body)};
}

std::optional<PracticeSetup> setup_in(const storage::Event& event) {
    Body body(event, "practice");
    const auto language = body.named("lang", base::language_from);
    const auto level = body.named("level", practice::difficulty_from);
    PracticeSetup setup{.trainee = body.text("trainee"),
                        .scenario = body.text("scenario"),
                        .language = language.value_or(base::Language::en),
                        .level = level.value_or(practice::Difficulty::standard),
                        .seed = body.count("seed"),
                        .swap = body.flag("swap"),
                        .observe = body.flag("observe")};
    return body ? std::optional(std::move(setup)) : std::nullopt;
}

storage::Event step_event(const base::ConversationId& conversation, const PracticeStep& step,
                          const std::string& trainee, base::Moment at) {
    Json body = Json::object();
    if (step.kind == Kind::said) {
        body["from"] = person_json(Role::trainee, trainee);
        body["text"] = step.text;
    }
    if (step.kind == Kind::rewound) body["turn"] = step.turn;
    body["second"] = step.at.count();
    return {.conversation = conversation,
            .at = at,
            .kind = std::string(step_kinds[static_cast<std::size_t>(step.kind)]),
            .id = step.id,
            .body = print(body)};
}

std::optional<PracticeStep> step_in(const storage::Event& event) {
    for (std::size_t kind = 0; kind < step_kinds.size(); ++kind) {
        if (event.kind != step_kinds[kind]) continue;
        Body body(event, event.kind);
        PracticeStep step{.kind = static_cast<Kind>(kind),
                          .at = std::chrono::seconds(body.small_count("second"))};
        if (step.kind == Kind::said) {
            if (!is_from(body.at("from"), Role::trainee)) return std::nullopt;
            step.text = body.text("text");
            step.id = event.id;
        }
        if (step.kind == Kind::rewound) step.turn = body.small_count("turn");
        return body ? std::optional(std::move(step)) : std::nullopt;
    }
    return std::nullopt;
}

storage::Event answer_event(const base::ConversationId& conversation, const PracticeAnswer& answer,
                            const Person& from, base::Moment at) {
    const Json body = {{"from", person_json(from.role, from.name)},
                       {"text", answer.text},
                       {"answer", answer.number},
                       {"anger", answer.anger}};
    return {.conversation = conversation,
            .at = at,
            .kind = "message",
            .id = base::MessageId{"#answer/" + std::to_string(answer.number)},
            .body = print(body)};
}

std::optional<PracticeAnswer> answer_of_practice_in(const storage::Event& event) {
    Body body(event, "message");
    PracticeAnswer answer{
        .number = body.small_count("answer"), .text = body.text("text"), .anger = body.number("anger")};
    return body ? std::optional(std::move(answer)) : std::nullopt;
}

storage::Event practised_event(const Practised& practised) {
    const Json body = {{"trainee", practised.trainee}, {"result", Json(practice::to_json(practised.result))}};
    return {.conversation = practised.conversation,
            .at = practised.result.at,
            .kind = "practised",
            .id = base::MessageId{"#practised"},
            .body = print(body)};
}

std::optional<Practised> practised_in(const storage::Event& event) {
    Body body(event, "practised");
    Practised practised{.conversation = event.conversation, .trainee = body.text("trainee"), .result = {}};
    const auto result = practice::result_from(body.at("result"));
    if (!result) return std::nullopt;
    practised.result = *result;
    // Earlier versions stored it beside the result.
    if (body.has("finished")) practised.result.finished = body.flag("finished");
    return body ? std::optional(std::move(practised)) : std::nullopt;
}

storage::Event sharing_event(const Sharing& sharing, base::Moment at) {
    return {.conversation = practice_conversation,
            .at = at,
            .kind = "sharing",
            .id = std::nullopt,
            .body = print({{"trainee", sharing.trainee}, {"on", sharing.on}})};
}

std::optional<Sharing> sharing_in(const storage::Event& event) {
    Body body(event, "sharing");
    Sharing sharing{.trainee = body.text("trainee"), .on = body.flag("on")};
    return body ? std::optional(std::move(sharing)) : std::nullopt;
}

storage::Event assigned_event(const PracticeAssign& assigned, const std::string& by, base::Moment at) {
    return {.conversation = practice_conversation,
            .at = at,
            .kind = "assigned",
            .id = std::nullopt,
            .body = print(
                assignment_json(assigned.trainee, assigned.scenario, assigned.level, assigned.language, by))};
}

std::optional<Assigned> assigned_in(const storage::Event& event) {
    Body body(event, "assigned");
    PracticeUnassign named = assignment_in(body);
    Assigned assigned{.what = {.trainee = std::move(named.trainee),
                               .scenario = std::move(named.scenario),
                               .level = named.level.value_or(practice::Difficulty::standard),
                               .language = named.language},
                      .by = name_at(body.at("by")),
                      .at = event.at};
    return body ? std::optional(std::move(assigned)) : std::nullopt;
}

storage::Event unassigned_event(const PracticeUnassign& unassigned, const std::string& by, base::Moment at) {
    return {.conversation = practice_conversation,
            .at = at,
            .kind = "unassigned",
            .id = std::nullopt,
            .body = print(assignment_json(unassigned.trainee, unassigned.scenario, unassigned.level,
                                          unassigned.language, by))};
}

std::optional<PracticeUnassign> unassigned_in(const storage::Event& event) {
    Body body(event, "unassigned");
    PracticeUnassign named = assignment_in(body);
    return body ? std::optional(std::move(named)) : std::nullopt;
}

}  // namespace net
