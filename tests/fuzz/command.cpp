#include "fuzz/expect.hpp"
#include "fuzz/targets.hpp"
#include "net/frames.hpp"
#include "net/protocol.hpp"
#include "text/code_points.hpp"

#include <nlohmann/json.hpp>

namespace tests::fuzz {

namespace {

constexpr std::size_t text_characters = 100;
constexpr std::size_t longest_id = 64;

void expect_id(const std::optional<std::string>& id) {
    if (!id) return;
    expect(!id->empty() && id->front() != '#', "an id is not empty, and none of the log's own");
    expect(text::count_code_points(*id) <= longest_id, "an id has 64 characters at most");
}

void expect_short_text(const net::Command& command) {
    const auto* message = std::get_if<net::Message>(&command.what);
    if (message == nullptr) return;
    expect(text::count_code_points(message->text) <= text_characters, "a message keeps to the limit");
    expect(net::is_conversation_id(message->conversation.value), "a conversation has a proper id");
}

}  // namespace

void take_command(std::string_view bytes) {
    const auto command = net::decode(bytes, text_characters);
    if (command) {
        expect_id(command->id);
        expect_short_text(*command);
        expect(is_utf8(bytes), "a command is UTF-8");
        return;
    }
    const net::Refusal refusal = command.error();
    expect(!refusal.message.empty(), "a refusal says why");
    expect_id(refusal.ref);
    const auto answer = nlohmann::json::parse(*net::error_frame(refusal));
    expect(answer["type"] == "error" && answer["code"] == name_of(refusal.code), "a refusal can be told");
}

}  // namespace tests::fuzz
