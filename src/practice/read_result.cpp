#include "practice/scorecard_json.hpp"

#include <nlohmann/json.hpp>

#include <limits>

namespace practice {

using Json = nlohmann::json;

namespace {

// Reads the fields of one object; once a field is not as it should be, `sound` is false.
class Fields {
public:
    explicit Fields(const Json& json) : json_(json), sound_(json.is_object()) {}

    bool sound() const { return sound_; }

    const Json& at(const char* name) {
        static const Json none;
        if (!sound_) return none;
        const auto found = json_.find(name);
        sound_ = found != json_.end();
        return sound_ ? *found : none;
    }

    std::string text(const char* name) {
        const Json& field = at(name);
        if (!field.is_string()) return reject(std::string());
        return field.get<std::string>();
    }

    // A name of a fixed list, read by `from`.
    template <class From>
    auto name(const char* field, From from) {
        const auto value = from(text(field));
        if (!value) sound_ = false;
        return value.value_or(typename decltype(from(std::string_view()))::value_type{});
    }

    double share_of_hundred(const char* name) {
        const Json& field = at(name);
        if (!field.is_number()) return reject(0.0);
        const double value = field.get<double>();
        return value >= 0 && value <= 100 ? value : reject(0.0);
    }

    int count(const char* name) {
        const Json& field = at(name);
        if (!field.is_number_integer()) return reject(0);
        // A number beyond int64 is unsigned in the JSON and turns negative here.
        const auto value = field.get<std::int64_t>();
        return value >= 0 && value <= std::numeric_limits<int>::max() ? static_cast<int>(value) : reject(0);
    }

    bool flag(const char* name) {
        const Json& field = at(name);
        return field.is_boolean() ? field.get<bool>() : reject(false);
    }
    // `otherwise` where it is not there: results of earlier versions lack it.
    bool flag(const char* name, bool otherwise) { return json_.contains(name) ? flag(name) : otherwise; }

    base::Moment moment(const char* name) {
        const Json& field = at(name);
        if (!field.is_number_integer()) return reject(base::Moment());
        return base::Moment(std::chrono::milliseconds(field.get<std::int64_t>()));
    }

    Skills skills(const char* name) {
        const Json& field = at(name);
        if (!field.is_object()) return reject(Skills());
        Skills skills;
        for (const auto& [skill, tally] : field.items()) {
            Fields inner(tally);
            skills[skill] = {.chances = inner.count("chances"), .taken = inner.count("taken")};
            sound_ = sound_ && inner.sound();
        }
        return skills;
    }

private:
    template <class Value>
    Value reject(Value instead) {
        sound_ = false;
        return instead;
    }

    const Json& json_;
    bool sound_;
};

}  // namespace

std::optional<Result> result_from(const Json& json) {
    Fields fields(json);
    Result result = {.scenario = fields.text("scenario"),
                     .family = fields.text("family"),
                     .language = fields.name("lang", base::language_from),
                     .difficulty = fields.name("level", difficulty_from),
                     .at = fields.moment("at"),
                     .process = fields.share_of_hundred("process"),
                     .outcome = fields.share_of_hundred("outcome"),
                     .total = fields.share_of_hundred("total"),
                     .finished = fields.flag("finished", true),
                     .ending = fields.name("ending", ending_kind_from),
                     .skills = fields.skills("skills"),
                     .turns = fields.count("turns"),
                     .hints = fields.count("hints"),
                     .rewinds = fields.count("rewinds"),
                     .transfer = fields.flag("transfer")};
    if (!fields.sound()) return std::nullopt;
    return result;
}

}  // namespace practice
