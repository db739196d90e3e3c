#include "net/integrations.hpp"

#include "net/fields.hpp"
#include "net/signature.hpp"
#include "text/code_points.hpp"

#include <boost/asio/co_spawn.hpp>

#include <algorithm>

// Webhooks on their way in.
namespace net {

namespace {

constexpr std::size_t most_talks = 10'000;            // remembered; the longest silent is let go
constexpr std::chrono::minutes oldest_noted{10};      // what was said before needs no advice any more
constexpr std::chrono::seconds storage_pause{2};      // before what the log did not take is tried again
constexpr std::size_t most_storage_attempts = 1'800;  // an hour of a full disk; then it is lost, and told of

// As people and programs here may be called; what another system allows may be longer.
std::string fit_name(const OutsideMessage& message) {
    if (!message.name.empty()) return std::string(text::slice(message.name, 0, longest_name));
    return message.who == OutsideMessage::Who::customer ? "customer" : "agent";
}

std::string fit_id(const std::string& id) {
    if (id.size() <= longest_outside_id && is_conversation_id(id)) return id;
    return fingerprint(id);
}

HttpAnswer taken() { return {.body = R"({"status":"taken"})"}; }

Courier::Rules rules_of(const Settings& settings) {
    return {.waiting = settings.limits.errands_waiting,
            .attempts = settings.limits.errand_attempts,
            .first_pause = settings.waits.errand_retry};
}

}  // namespace

// A message that the log could not take, waiting for another try.
struct Integrations::Later {
    Later(const Executor& executor, Arriving held, std::size_t attempts)
        : arriving(std::move(held)), attempt(attempts), timer(executor, storage_pause) {}

    Arriving arriving;
    std::size_t attempt;
    Timer timer;
};

base::ConversationId conversation_for(const std::string& source, const std::string& id) {
    return {source + "-" + fit_id(id)};
}

Integrations::Integrations(IntegrationParts parts)
    : parts_(std::move(parts)),
      client_(parts_.executor, parts_.settings.waits.errand),
      chance_(std::random_device{}()),
      courier_(parts_.executor, rules_of(parts_.settings), courier_parts()),
      dead_letters_(parts_.setup.dead_letters, parts_.settings.limits.dead_letters) {
    const std::string account = parts_.settings.chatwoot.account;
    add_source("chatwoot", {.signature = chatwoot_signature(),
                            .prefix = "chatwoot-" + account,
                            .read = [account](const HttpRequest& request) {
                                return read_chatwoot(request.body, account);
                            }});
    add_source("zammad", {.signature = zammad_signature(),
                          .prefix = "zammad",
                          .read = [](const HttpRequest& request) { return read_zammad(request.body); }});
    for (const Mapping& mapping : parts_.setup.mappings) {
        const auto read = [&mapping](const HttpRequest& request) {
            return read_mapped(request.body, request.header(mapping.delivery_header), mapping);
        };
        add_source(mapping.name, {.signature = mapping.signature, .prefix = mapping.name, .read = read});
    }
}

Integrations::~Integrations() = default;

base::Result<bool> Integrations::open() {
    const std::string& file = parts_.settings.integrations.ca_file;
    if (file.empty()) return true;
    return client_.trust(file);
}

// Those without a secret are not there: nobody could tell who sends.
void Integrations::add_source(const std::string& name, Source source) {
    const auto keys = parts_.setup.keys.find(name);
    if (keys == parts_.setup.keys.end() || keys->second.secret.empty()) return;
    source.secret = keys->second.secret;
    sources_.emplace(name, std::move(source));
}

HttpAnswer Integrations::receive(const HttpRequest& request, std::string_view name) {
    const auto found = sources_.find(name);
    if (found == sources_.end())
        return problem_answer(404, "not_found", "no webhooks are taken here; see docs/integrations.md");
    Metrics& metrics = parts_.hub.metrics();
    const auto& [integration, source] = *found;
    const auto fault =
        check_signature(source.signature, source.secret, request.header, request.body, parts_.clock());
    if (fault != SignatureFault::none) {
        metrics.webhook(WebhookResult::refused);
        parts_.remark(
            {Level::warning,
             "webhook_refused",
             "a webhook for " + integration + " was refused: its signature is " + std::string(name_of(fault)),
             {{"integration", integration}, {"fault", std::string(name_of(fault))}}});
        return problem_answer(401, "unauthorized",
                              "the signature is " + std::string(name_of(fault)) +
                                  "; compare the secret and the clocks of both sides");
    }
    const Webhook webhook = source.read(request);
    if (const auto* bad = std::get_if<BadWebhook>(&webhook)) {
        metrics.webhook(WebhookResult::refused);
        const bool is_other = bad->why == BadWebhook::Why::other_account;
        return problem_answer(is_other ? 403 : 400, is_other ? "not_allowed" : "bad_request", bad->message);
    }
    if (std::holds_alternative<NothingToHear>(webhook)) {
        metrics.webhook(WebhookResult::ignored);
        return {.body = R"({"status":"ignored"})"};
    }
    const auto& messages = std::get<std::vector<OutsideMessage>>(webhook);
    if (stopped_ || arriving_ + messages.size() > parts_.settings.limits.webhooks_waiting) {
        metrics.webhook(WebhookResult::refused);
        HttpAnswer busy = problem_answer(503, "unavailable", "too much is on its way to the log; try again");
        busy.retry_after = storage_pause;
        return busy;
    }
    metrics.webhook(WebhookResult::taken);
    for (const OutsideMessage& message : messages) take(integration, source, message);
    return taken();
}

void Integrations::take(const std::string& integration, const Source& source, const OutsideMessage& message) {
    const base::ConversationId conversation = conversation_for(source.prefix, message.conversation);
    const std::string id = integration + "-" + fit_id(message.id);
    const bool by_customer = message.who == OutsideMessage::Who::customer;
    Talk& talk = talk_about(conversation);
    talk.integration = integration;
    talk.theirs = message.conversation;
    talk.from_bot[id] = message.who == OutsideMessage::Who::bot;
    talk.is_late = message.when && *message.when + oldest_noted < parts_.clock();
    talk.attributes = message.attributes;
    talk.priority = message.priority;
    const std::size_t most = parts_.settings.limits.text_characters;
    ++arriving_;
    pass_on({.message = {.conversation = conversation,
                         .text = std::string(text::slice(message.text, 0, most)),
                         .language = message.language,
                         .from = Person{.role = by_customer ? Role::customer : Role::agent,
                                        .name = fit_name(message)},
                         .zone = std::nullopt},
             .id = id,
             .told = {}},
            1);
}

void Integrations::pass_on(const Arriving& arriving, std::size_t attempt) {
    Arriving sent = arriving;
    sent.told = [this, arriving, attempt](Arrival arrival) { settled(arriving, arrival, attempt); };
    parts_.hub.hear_from_outside(std::move(sent));
}

// It was answered with 200 long ago: what the log cannot take now is not sent again.
void Integrations::settled(const Arriving& arriving, Arrival arrival, std::size_t attempt) {
    if (arrival == Arrival::unavailable && !stopped_ && attempt < most_storage_attempts)
        return try_later(arriving, attempt);
    --arriving_;
    const auto talk = talks_.find(arriving.message.conversation);
    if (talk != talks_.end()) talk->second.from_bot.erase(arriving.id);
    if (arrival == Arrival::unavailable)
        parts_.remark({Level::error, "webhook_lost", "a message of another chat system could not be stored"});
    if (arrival == Arrival::closed)
        parts_.remark({Level::warning, "webhook_closed",
                       "a message came for a conversation that was closed here and is not read"});
}

void Integrations::try_later(Arriving arriving, std::size_t attempt) {
    later_.push_back(std::make_unique<Later>(parts_.executor, std::move(arriving), attempt));
    const auto place = std::prev(later_.end());
    (*place)->timer.async_wait([this, place](error_code failure) {
        if (failure) return;  // stop() has taken it
        const std::unique_ptr<Later> due = std::move(*place);
        later_.erase(place);
        pass_on(due->arriving, due->attempt + 1);
    });
}

Integrations::Talk& Integrations::talk_about(const base::ConversationId& id) {
    const auto [found, is_new] = talks_.try_emplace(id);
    if (!is_new) by_age_.erase(found->second.place);
    found->second.place = by_age_.insert(by_age_.end(), id);
    if (talks_.size() > most_talks) {
        talks_.erase(by_age_.front());
        by_age_.pop_front();
    }
    return talks_.find(id)->second;
}

void Integrations::stop() {
    if (stopped_) return;
    stopped_ = true;
    later_.clear();
    client_.cancel();
    courier_.stop();
}

}  // namespace net
