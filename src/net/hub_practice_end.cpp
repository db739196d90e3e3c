#include "net/assist_json.hpp"
#include "net/hub_practice.hpp"
#include "net/refusal_words.hpp"
#include "net/stored_events.hpp"
#include "practice/report.hpp"
#include "practice/scorecard_json.hpp"

#include <algorithm>

// Scores, reports, and the end of a practice session.
namespace net {

namespace {

constexpr const char* only_result = "of this session only the result was kept";

// As the command line keeps them: there is a result, but nothing that was said.
bool has_only_result(const PracticeRoom& room, const practice::Scorecard& card) {
    return room.is_scored() && card.result.turns == 0;
}

// One's own earlier sessions of the same kind, seen from this one.
std::optional<practice::Comparison> compared_with(const PracticeRecords& records, const PracticeRoom& room,
                                                  const practice::Scorecard& card) {
    return practice::compare(card, records.results(room.setup().trainee, room.id()));
}

std::string file_name(const PracticeRoom& room, std::string_view ending) {
    return room.id().value + "-" + room.setup().scenario + "-" +
           std::string(base::code_of(room.setup().language)) + "." + std::string(ending);
}

// Until it is scored a session may be gone back in and end otherwise; how it ended is stated once.
std::string xapi(practice::Scorecard card, const PracticeRoom& room, const Settings& settings) {
    card.finished = card.finished && room.is_scored();
    const practice::XapiActor actor{
        .name = room.setup().trainee,
        .home = "http://" + settings.address + ":" + std::to_string(settings.port) + "/"};
    return practice::xapi_statements(card, actor, room.last_at(),
                                     practice::XapiSession{.name = room.id().value, .began = room.began_at()})
        .dump(2);
}

}  // namespace

// The result first: a session that was scored is never without one. A session in which the trainee said
// nothing has none.
void Hub::Practice::score(Sitting& sitting, Member& member, const Ref& ref) {
    const PracticeRoom& room = *sitting.room;
    if (room.session() == nullptr) return refuse(member, ref, ErrorCode::not_allowed, nothing_swapped);
    const practice::Scorecard card = practice::score(*room.session());
    if (has_only_result(room, card)) return refuse(member, ref, ErrorCode::closed, only_result);
    if (room.is_scored()) return put_score(sitting, member, ref);
    if (room.is_closed())
        return refuse(member, ref, ErrorCode::closed, "this practice session was ended without a score");
    const Writer writer = send_off(member, ref);
    if (card.result.turns == 0) return close(sitting, writer, true);
    const Practised practised{.conversation = sitting.id,
                              .trainee = room.setup().trainee,
                              .result = practice::result_of(card, room.scenario(), hub_.parts_.clock())};
    const storage::Event event = practised_event(practised);
    append(sitting, event,
           [this, writer, event](Sitting& told, const base::Result<storage::Appended>& outcome) {
               if (!outcome) {
                   if (Member* trainee = come_home(writer))
                       hub_.refuse_for_now(*trainee, writer.ref, cannot_acknowledge);
                   return;
               }
               storage::Event stored = event;
               stored.seq = outcome->seq;
               told.room->hear(stored, knowledge());
               if (!outcome->duplicate) records_.take(stored);
               close(told, writer, true);
           });
}

void Hub::Practice::close(Sitting& sitting, const Writer& writer, bool scored) {
    const Person by{.role = Role::trainee, .name = sitting.room->setup().trainee};
    storage::Event event = closed_event(sitting.id, by, hub_.parts_.clock(), Discretion(hub_.store_text_));
    append_for(
        sitting, writer, event,
        [this, writer, scored](Sitting& told, const storage::Event& closed, Member* trainee) {
            if (trainee != nullptr && scored) put_score(told, *trainee, writer.ref);
            if (trainee != nullptr && !scored)
                trainee->outbox_.put(ack_frame(writer.ref, {.conversation = told.id, .seq = closed.seq}));
            spread(told, told.room->hear(closed, knowledge()));
        });
}

// Where the roles are swapped nothing is left to do after the last answer; other sessions can be gone back
// in.
void Hub::Practice::close_swapped(Sitting& sitting) {
    const PracticeRoom& room = *sitting.room;
    if (room.session() != nullptr || !room.has_ended() || !room.has_told_all() || room.is_closed()) return;
    close(sitting, {}, false);
}

void Hub::Practice::put_score(const Sitting& sitting, Member& member, const Ref& ref) const {
    const practice::Scorecard card = practice::score(*sitting.room->session());
    member.outbox_.put(score_frame(ref, sitting.id, card, compared_with(records_, *sitting.room, card)));
}

void Hub::Practice::report(const Sitting& sitting, Member& member, const Ref& ref,
                           ReportFormat format) const {
    const PracticeRoom& room = *sitting.room;
    if (room.session() == nullptr) return refuse(member, ref, ErrorCode::not_allowed, nothing_swapped);
    const practice::Scorecard card = practice::score(*room.session());
    if (has_only_result(room, card)) return refuse(member, ref, ErrorCode::closed, only_result);
    const auto compared = compared_with(records_, room, card);
    Report made{.format = format, .name = {}, .text = {}};
    switch (format) {
        case ReportFormat::json:
            made.name = file_name(room, "json");
            made.text = practice::to_json(card, compared).dump(2);
            break;
        case ReportFormat::csv:
            made.name = file_name(room, "csv");
            made.text = practice::csv(card);
            break;
        case ReportFormat::html:
            made.name = file_name(room, "html");
            made.text = practice::html(card, compared);
            break;
        case ReportFormat::xapi:
            made.name = file_name(room, "xapi.json");
            made.text = xapi(card, room, hub_.parts_.settings);
            break;
    }
    member.outbox_.put(report_frame(ref, sitting.id, made));
}

}  // namespace net
