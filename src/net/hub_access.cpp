#include "net/hub.hpp"

// Who is let in, for how long, and where to.
namespace net {

std::optional<std::chrono::milliseconds> Member::time_left() const {
    if (!pass_) return std::nullopt;
    return pass_->expires - hub_.parts_.clock();
}

void Member::expire() {
    hub_.turn_away(*this, std::nullopt,
                   {ErrorCode::unauthorized, "your token is over; come back with a new one"});
}

// Who somebody is: where tokens are needed, what the token says and nothing else.
boost::system::result<Person, Refusal> Hub::let_in(Member& member, const Hello& hello) {
    if (parts_.gate == nullptr || parts_.gate->is_open()) return hello.person;
    auto pass = parts_.gate->admit(hello.token, member.address_);
    if (!pass) return pass.error();
    member.pass_ = std::make_unique<const Pass>(std::move(*pass));
    return member.pass_->person;
}

void Hub::turn_away(Member& member, const Ref& ref, Refusal refusal) const {
    refusal.ref = ref;
    refuse(member, refusal);
    member.outbox_.close(refusal.code == ErrorCode::too_many ? CloseReason::too_many_logins
                                                             : CloseReason::unauthorized);
}

std::optional<Refusal> Hub::objection_to(const Member& member, const Command& command) {
    const base::ConversationId* id = conversation_of(command);
    if (id == nullptr || may_enter(member, *id)) return std::nullopt;
    return Refusal(ErrorCode::not_allowed, "your token is not for this conversation");
}

bool Hub::may_enter(const Member& member, const base::ConversationId& id) {
    return !member.pass_ || member.pass_->may_enter(id);
}

void Hub::access_changed() {
    for (const auto& [number, member] : members_) {
        if (member->pass_ && !parts_.gate->access().trusts(*member->pass_)) member->expire();
    }
}

}  // namespace net
