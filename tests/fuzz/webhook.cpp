#include "fuzz/expect.hpp"
#include "fuzz/targets.hpp"
#include "net/errand.hpp"
#include "net/mapping.hpp"
#include "text/unmarked.hpp"

#include <algorithm>

namespace tests::fuzz {

namespace {

const net::Mapping& desk() {
    static const net::Mapping mapping =
        net::read_mapping(R"({"signature": "zendesk", "delivery_header": "X-Id", "list": "/messages",
            "only_if": [{"at": "/event", "is": ["comment.created", 7]}], "conversation": "/thread/id", "text": "/body",
            "message": "/id", "name": "/name", "when": "/at", "language": "/lang",
            "who": {"at": "/by/0", "customer": ["visitor"], "absent": "agent"}})",
                          "desk", "desk.json")
            .value();
    return mapping;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

void look_at(const net::Webhook& webhook, bool with_numbers) {
    const auto* messages = std::get_if<std::vector<net::OutsideMessage>>(&webhook);
    if (messages == nullptr) return;
    expect(!messages->empty() && messages->size() <= net::most_outside_messages, "a few messages");
    for (const net::OutsideMessage& message : *messages) {
        expect(!message.text.empty() && is_utf8(message.text), "somebody said something");
        expect(is_utf8(message.name), "names are UTF-8");
        expect(!message.conversation.empty() && !message.id.empty(), "it is said where");
        expect(!with_numbers || (is_number(message.conversation) && is_number(message.id)),
               "ids are numbers");
    }
}

// Whatever a file says, what it makes is private, and is read again as it was.
void look_at_mapping(std::string_view file) {
    const auto mapping = net::read_mapping(file, "desk", "desk.json");
    if (!mapping) return;
    look_at(net::read_mapped(file, "delivery", *mapping), false);
    if (!mapping->note) return;
    const net::Errand errand{
        .integration = "desk", .conversation = "a/b", .what = net::PrivateNote{std::string("\"{note}")}};
    const auto call = net::call_for(errand, net::MappedPlace{.note = *mapping->note, .token = "t"});
    expect(call && is_utf8(call->body), "a note can be made");
}

}  // namespace

// The first line says what the rest is.
void take_webhook(std::string_view bytes) {
    const auto [kind, body] = cut_first_line(bytes);
    if (kind == "chatwoot") look_at(net::read_chatwoot(body, "1"), true);
    if (kind == "zammad") look_at(net::read_zammad(body), true);
    if (kind == "desk") look_at(net::read_mapped(body, "delivery", desk()), false);
    if (kind == "mapping") look_at_mapping(body);
    if (kind == "moment") static_cast<void>(net::read_moment(body));
    if (kind == "html") {
        const std::string plain = text::without_quoted_lines(text::unmarked(body));
        expect(plain.size() <= 4 * body.size(), "markup is taken away");
    }
    if (kind == "errand") {
        if (const auto errand = net::read_errand(body, "x"))
            expect(net::read_errand(net::to_json(*errand), "x").value() == *errand,
                   "an errand is read as it is written");
    }
}

}  // namespace tests::fuzz
