#include "net/hub.hpp"

#include "net/hub_desk.hpp"
#include "net/hub_intents.hpp"
#include "net/hub_practice.hpp"
#include "net/node_words.hpp"

namespace net {

Member::Member(Hub& hub, Outbox& outbox, std::string address)
    : hub_(hub), outbox_(outbox), address_(std::move(address)) {
    hub_.enter(*this);
    outbox_.when_room([this] { hub_.catch_up(*this); });
}

Member::~Member() {
    outbox_.when_room({});
    hub_.leave(*this);
}

void Member::hear(std::string_view frame) { hub_.hear(*this, frame); }

void Member::slow_down(std::string_view frame, std::chrono::seconds retry_after) {
    const auto command = decode(frame, hub_.parts_.settings.limits.text_characters);
    Refusal refusal(ErrorCode::slow_down,
                    "too much came from here; send it again in " + std::to_string(retry_after.count()) + " s",
                    command ? command->id : command.error().ref);
    refusal.retry_after = retry_after;
    hub_.refuse(*this, refusal);
}

bool Member::is_busy() const {
    return loading_ || catch_up_ || outbox_.has_much() ||
           unacknowledged_ >= hub_.parts_.settings.limits.unacknowledged;
}

std::size_t Member::frame_bytes() const {
    const Limits& limits = hub_.parts_.settings.limits;
    return person_.role == Role::supervisor ? std::max(limits.frame_bytes, limits.edit_frame_bytes)
                                            : limits.frame_bytes;
}

Hub::Hub(HubParts parts)
    : parts_(std::move(parts)),
      line_frames_(parts_.settings.limits.line_frames),
      insights_(parts_.settings.limits.insight_conversations),
      agenda_(parts_.settings.limits.reminders),
      store_text_(store_text_from(parts_.settings.store_text).value_or(StoreText::redacted)),
      practice_(std::make_unique<Practice>(*this)),
      intents_(std::make_unique<Intents>(*this)) {
    if (!parts_.promises)
        parts_.promises = std::make_shared<const assist::PromiseFinders>(parts_.matcher->catalogue());
    if (!parts_.metrics) parts_.metrics = std::make_shared<Metrics>();
    parts_.metrics->intents_in_use(parts_.clock ? parts_.clock() : base::Moment{},
                                   parts_.matcher->catalogue().intents.size());
}
Hub::~Hub() = default;

void Hub::use(std::shared_ptr<const match::Matcher> matcher,
              std::shared_ptr<const assist::PromiseFinders> promises) {
    replace(std::move(matcher), std::move(promises));
    intents_->in_use("");
}

void Hub::replace(std::shared_ptr<const match::Matcher> matcher,
                  std::shared_ptr<const assist::PromiseFinders> promises) {
    retire(std::exchange(parts_.matcher, std::move(matcher)),
           std::exchange(parts_.promises, std::move(promises)));
}

void Hub::retire(std::shared_ptr<const void> one, std::shared_ptr<const void> other) const {
    if (!parts_.beside || (!one && !other)) return;
    parts_.beside([one = std::move(one), other = std::move(other)] { return [] {}; });
}

void Hub::refuse_intents(base::Problems problems) { intents_->refused(std::move(problems)); }

void Hub::keep_intents() { intents_->kept(); }

void Hub::use(const Settings& settings) { parts_.settings = settings; }

void Hub::note_config(base::Problems problems) { intents_->note_config(std::move(problems)); }

void Hub::carry_out(Member& member, const Ref& ref, const IntentCommand& command) {
    intents_->carry_out(member, ref, command);
}

void Hub::use(std::shared_ptr<const practice::Scenarios> scenarios) { practice_->use(std::move(scenarios)); }

assist::Knowledge Hub::knowledge() const {
    return {.matcher = *parts_.matcher,
            .promises = parts_.promises.get(),
            .learning = &learning_,
            .draws = parts_.settings.learn == "yes"};
}

// Decoding lets only names through that exist.
const assist::Zone& Hub::zone(const std::string& name) {
    const std::string& wanted = !name.empty() ? name : parts_.settings.time_zone;
    const auto found = zones_.find(wanted);
    if (found != zones_.end()) return found->second;
    auto named = assist::Zone::named(wanted);
    return zones_.emplace(wanted, named ? *named : assist::Zone::utc()).first->second;
}

const Discretion& Hub::discretion_in(Desk& desk) const {
    std::vector<std::string> names = desk.room.names();
    for (const Member* member : desk.members) {
        const std::string& name = member->person_.name;
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    // Made anew only when somebody new has come: taking names apart costs more than looking for them.
    if (!desk.discretion || desk.discretion->names() != names)
        desk.discretion.emplace(store_text_, std::move(names));
    return *desk.discretion;
}

void Hub::enter(Member& member) {
    member.number_ = ++last_number_;
    members_.emplace(member.number_, &member);
}

void Hub::leave(Member& member) {
    members_.erase(member.number_);
    std::erase(staff_, &member);
    while (!member.joined_.empty()) {
        const base::ConversationId id = member.joined_.back();
        stand_up(member, id);
    }
}

void Hub::hear(Member& member, std::string_view frame) {
    parts_.metrics->frame_in();
    const auto command = decode(frame, parts_.settings.limits.text_characters);
    if (!command) return refuse(member, command.error());
    if (!member.said_hello_ && !std::holds_alternative<Hello>(command->what)) {
        refuse(member, command->id, ErrorCode::hello_first, "say hello first");
        return;
    }
    if (const auto left = member.time_left(); left && left->count() <= 0) return member.expire();
    if (const auto objection = objection_to(member, *command)) {
        refuse(member, command->id, objection->code, objection->message);
        return;
    }
    if (practice_->takes(member, *command)) return;
    std::visit([&](const auto& what) { carry_out(member, command->id, what); }, command->what);
}

void Hub::carry_out(Member& member, const Ref& ref, const Hello& hello) {
    if (member.said_hello_) {
        refuse(member, ref, ErrorCode::bad_frame, "hello was said already on this connection");
        return;
    }
    auto person = let_in(member, hello);
    if (!person) return turn_away(member, ref, person.error());
    member.said_hello_ = true;
    member.person_ = std::move(*person);
    member.outbox_.put(welcome_frame(ref, "s-" + std::to_string(member.number_), member.person_,
                                     parts_.settings, member.frame_bytes()));
    if (!is_staff(member.person_.role)) return;
    staff_.push_back(&member);
    for (const auto& [id, line] : queue_) {
        if (may_enter(member, id)) member.stale_lines_.insert(id);
    }
    catch_up(member);
}

void Hub::carry_out(Member& member, const Ref& ref, const Join& join) {
    const bool again =
        std::find(member.joined_.begin(), member.joined_.end(), join.conversation) != member.joined_.end();
    if (!again && member.joined_.size() >= parts_.settings.limits.conversations) {
        refuse(member, ref, ErrorCode::too_many,
               "too many conversations joined on this connection; leave one first");
        return;
    }
    if (Desk* desk = find(join.conversation); desk && !desk->loading) {
        sit_down(member, ref, *desk, join);
        return;
    }
    // Enough is loaded already when others wait for the same one.
    const bool first = !find(join.conversation);
    auto& desk = desks_[join.conversation];
    if (first) desk = make_desk(join.conversation);
    desk->waiting.push_back({.member = member.number_, .ref = ref, .join = join});
    member.loading_ = true;
    if (first) load(join.conversation, 0);
}

void Hub::carry_out(Member& member, const Ref& ref, const Draft& draft) {
    if (!is_staff(member.person_.role)) {
        refuse(member, ref, ErrorCode::not_allowed, "only agents and supervisors have drafts reviewed");
        return;
    }
    const Desk* desk = desk_of(member, ref, draft.conversation);
    if (!desk) return;
    const auto fallback = base::language_from(parts_.settings.language).value_or(base::Language::en);
    const auto review = desk->room.conversation().review(draft.text, fallback, knowledge());
    member.outbox_.put(review_frame(ref, draft.conversation, review));
}

void Hub::carry_out(Member& member, const Ref& ref, const Typing& typing) {
    const Desk* desk = desk_of(member, ref, typing.conversation);
    if (!desk) return;
    member.outbox_.put(ack_frame(ref, {.conversation = typing.conversation}));
    if (desk->members.size() > 1)
        send(*desk, typing.conversation, Audience::everyone,
             typing_frame(typing.conversation, member.person_), &member);
    if (is_shared()) tell_nodes(node_words(parts_.node, TypingThere{typing.conversation, member.person_}));
}

void Hub::carry_out(Member& member, const Ref& ref, const Leave& leave) {
    if (!desk_of(member, ref, leave.conversation)) return;
    stand_up(member, leave.conversation);
    member.outbox_.put(ack_frame(ref, {.conversation = leave.conversation}));
}

void Hub::carry_out(Member& member, const Ref& ref, const PracticeCommand& command) {
    practice_->carry_out(member, ref, command);
}

}  // namespace net
