#include "net/integrations.hpp"

#include <algorithm>
#include <cmath>

// What goes back to other chat systems, as errands.
namespace net {

namespace {

constexpr int hot_level = 2, furious_level = 3;

const Mapping* find(const std::vector<Mapping>& mappings, const std::string& name) {
    const auto found = std::find_if(mappings.begin(), mappings.end(),
                                    [&](const Mapping& mapping) { return mapping.name == name; });
    return found == mappings.end() ? nullptr : &*found;
}

base::Language language_of_notes(const Occasion& occasion, const Settings& settings) {
    const auto otherwise = base::language_from(settings.language).value_or(base::Language::en);
    return base::language_from(settings.integrations.note_language)
        .value_or(occasion.room.language().value_or(otherwise));
}

}  // namespace

std::optional<ErrandPlace> place_of(const std::string& integration, const Settings& settings,
                                    const IntegrationSetup& setup) {
    const auto keys = setup.keys.find(integration);
    if (keys == setup.keys.end()) return std::nullopt;
    const std::string& token = keys->second.token;
    if (integration == "chatwoot") {
        if (settings.chatwoot.url.empty() || token.empty()) return std::nullopt;
        return ChatwootPlace{.url = settings.chatwoot.url,
                             .account = settings.chatwoot.account,
                             .token = token,
                             .heat_attribute = settings.chatwoot.heat_attribute};
    }
    if (integration == "zammad") {
        if (settings.zammad.url.empty() || token.empty()) return std::nullopt;
        return ZammadPlace{.url = settings.zammad.url, .token = token};
    }
    const Mapping* mapping = find(setup.mappings, integration);
    if (mapping == nullptr || !mapping->note) return std::nullopt;
    return MappedPlace{.note = *mapping->note, .token = token};
}

void Integrations::notice(const Occasion& occasion) {
    const auto found = talks_.find(occasion.conversation);
    if (found == talks_.end() || stopped_) return;
    Talk& talk = found->second;
    if (talk.is_late || !place_of(talk.integration, parts_.settings, parts_.setup)) return;
    note(talk, occasion);
    if (occasion.news.turn.reading) {
        mark_heat(talk, occasion);
        raise_priority(talk, occasion.room.state().level, occasion.news.turn.reading->care);
    }
}

void Integrations::note(Talk& talk, const Occasion& occasion) {
    const auto bot = talk.from_bot.find(occasion.news.message_id);
    if (bot != talk.from_bot.end() && bot->second) return;
    const Settings& settings = parts_.settings;
    const NoteKinds wanted = note_kinds_from(settings.integrations.notes).value_or(NoteKinds{});
    const auto composed = compose_note(occasion.news.turn, occasion.room.state(), occasion.catalogue, wanted,
                                       language_of_notes(occasion, settings));
    if (!composed) return;
    const NoteBook::Rules rules{.pause = settings.waits.note_pause,
                                .per_hour = settings.limits.notes_per_hour};
    if (!talk.notes.accept(*composed, parts_.clock(), rules)) {
        parts_.hub.metrics().errand(ErrandResult::withheld);
        return;
    }
    courier_.send(
        {.integration = talk.integration, .conversation = talk.theirs, .what = PrivateNote{composed->text}});
}

// Only when its level changes: each is a request to a server that has other things to do.
void Integrations::mark_heat(Talk& talk, const Occasion& occasion) {
    const assist::State& state = occasion.room.state();
    if (talk.integration != "chatwoot" || parts_.settings.chatwoot.heat_attribute.empty()) return;
    if (state.level == talk.heat_level) return;
    talk.heat_level = state.level;
    courier_.send({.integration = talk.integration,
                   .conversation = talk.theirs,
                   .what = HeatMark{.percent = static_cast<int>(std::lround(state.anger * 100)),
                                    .others = talk.attributes}});
}

void Integrations::raise_priority(Talk& talk, int level, bool care) {
    if (talk.integration != "chatwoot" || parts_.settings.chatwoot.priority != "yes") return;
    const bool is_urgent = care || level >= furious_level;
    if (!is_urgent && level < hot_level) return;
    if (talk.priority == "urgent" || (!is_urgent && talk.priority == "high")) return;
    talk.priority = is_urgent ? "urgent" : "high";
    courier_.send(
        {.integration = talk.integration,
         .conversation = talk.theirs,
         .what = RaisedPriority{is_urgent ? RaisedPriority::To::urgent : RaisedPriority::To::high}});
}

Courier::Parts Integrations::courier_parts() {
    return {.call_for = [this](const Errand& errand) -> std::optional<HttpCall> {
                const auto place = place_of(errand.integration, parts_.settings, parts_.setup);
                return place ? net::call_for(errand, *place) : std::nullopt;
            },
            .post = [this](HttpCall call) { return client_.post(std::move(call)); },
            .draw = [this] { return std::uniform_real_distribution<>(0, 1)(chance_); },
            .done = [this](const Errand&) { parts_.hub.metrics().errand(ErrandResult::done); },
            .given_up = [this](const Errand& errand, const std::string& why,
                               std::size_t attempts) { keep(errand, why, attempts); },
            .postponed =
                [this](const Errand& errand, const std::string& why) {
                    parts_.hub.metrics().errand(ErrandResult::postponed);
                    parts_.remark({Level::warning,
                                   "errand_postponed",
                                   errand.integration + " did not take a " + std::string(kind_of(errand)) +
                                       " and is asked again: " + why,
                                   {{"integration", errand.integration}}});
                }};
}

void Integrations::keep(const Errand& errand, const std::string& why, std::size_t attempts) {
    parts_.hub.metrics().errand(ErrandResult::given_up);
    parts_.remark({Level::error,
                   "errand_given_up",
                   "a " + std::string(kind_of(errand)) + " for " + errand.integration +
                       " was given up: " + why + "; see `evenkeel integrations list`",
                   {{"integration", errand.integration}, {"attempts", attempts}}});
    if (parts_.setup.dead_letters.empty()) return;
    const DeadLetter letter{
        .id = {}, .at = parts_.clock(), .errand = errand, .why = why, .attempts = attempts};
    if (stopped_) return keep_now(letter);  // nothing goes on beside a loop that ends
    parts_.beside([this, letter]() -> std::function<void()> {
        keep_now(letter);
        return [] {};
    });
}

// From the loop, or beside it.
void Integrations::keep_now(const DeadLetter& letter) const {
    const auto gone = dead_letters_.add(letter);
    if (!gone)
        parts_.remark({Level::error, "dead_letter_lost", to_string(gone.error())});
    else if (*gone > 0)
        parts_.remark({Level::warning, "dead_letters_full",
                       "more than limits.dead_letters notes were given up; the oldest went"});
}

}  // namespace net
