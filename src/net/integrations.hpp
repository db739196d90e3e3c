#pragma once

#include "net/courier.hpp"
#include "net/dead_letters.hpp"
#include "net/http_answers.hpp"
#include "net/hub.hpp"
#include "net/mapping.hpp"
#include "net/note_book.hpp"

#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <unordered_map>

namespace net {

// What opens the doors of one other system, in both directions; empty = that door stays shut.
struct IntegrationKeys {
    std::string secret;  // that its webhooks are signed with
    std::string token;   // that we post notes with
};

// Which other systems there are.
struct IntegrationSetup {
    std::map<std::string, IntegrationKeys> keys = {};  // by "chatwoot", "zammad" or a mapping's name
    std::vector<Mapping> mappings = {};
    std::filesystem::path dead_letters = {};  // folder; empty: what is given up is only told of
};

// Where an integration's errands go; nothing where it gets none.
std::optional<ErrandPlace> place_of(const std::string& integration, const Settings& settings,
                                    const IntegrationSetup& setup);

// The conversation's id here: "chatwoot-1-567".
base::ConversationId conversation_for(const std::string& source, const std::string& id);

struct IntegrationParts {
    const Settings& settings;
    Hub& hub;
    Executor executor;
    IntegrationSetup setup;
    std::function<base::Moment()> clock;
    Say remark;
    // Does work beside the loop, and on the loop what that gives back.
    std::function<void(Work)> beside;
};

// Other chat systems: their webhooks come in here and are answered at once, the messages go to the log, and
// what was read in them goes back as private notes. Lives on the loop.
class Integrations {
public:
    explicit Integrations(IntegrationParts parts);
    ~Integrations();
    Integrations(const Integrations&) = delete;
    Integrations& operator=(const Integrations&) = delete;

    // Reads the certificates that are trusted beside the system's; blocking, before the first webhook.
    base::Result<bool> open();

    // An answer to what was posted to /integrations/<name>; `name` is the rest of the path.
    HttpAnswer receive(const HttpRequest& request, std::string_view name);

    // Something was said in a conversation, whoever's it is.
    void notice(const Occasion& occasion);

    // No more errands; what was not done becomes dead letters.
    void stop();

    // What is on its way in either direction.
    std::size_t waiting() const { return arriving_ + courier_.waiting(); }

private:
    // One system's way of sending.
    struct Source {
        SignatureScheme signature;
        std::string secret = {};
        std::string prefix = {};  // of conversations' ids
        std::function<Webhook(const HttpRequest&)> read = {};
    };
    // A conversation over there, as far as it must be known to answer it.
    struct Talk {
        std::string integration, theirs;
        std::map<std::string, bool> from_bot;  // messages on their way to the log
        bool is_late = false;                  // the newest message is so old that nobody waits for advice
        NoteBook notes = {};
        std::string attributes = {};
        std::string priority = {};
        int heat_level = 0;
        std::list<base::ConversationId>::iterator place = {};
    };

    void add_source(const std::string& name, Source source);
    void take(const std::string& integration, const Source& source, const OutsideMessage& message);
    void pass_on(const Arriving& arriving, std::size_t attempt);
    void settled(const Arriving& arriving, Arrival arrival, std::size_t attempt);
    void try_later(Arriving arriving, std::size_t attempt);
    Talk& talk_about(const base::ConversationId& id);
    void note(Talk& talk, const Occasion& occasion);
    void mark_heat(Talk& talk, const Occasion& occasion);
    void raise_priority(Talk& talk, int level, bool care);
    void keep(const Errand& errand, const std::string& why, std::size_t attempts);
    void keep_now(const DeadLetter& letter) const;
    Courier::Parts courier_parts();

    IntegrationParts parts_;
    std::map<std::string, Source, std::less<>> sources_;
    std::unordered_map<base::ConversationId, Talk> talks_;
    std::list<base::ConversationId> by_age_;  // of talks_, longest silent first
    std::size_t arriving_ = 0;
    struct Later;
    std::list<std::unique_ptr<Later>> later_;
    HttpClient client_;
    std::mt19937 chance_;
    Courier courier_;
    DeadLetters dead_letters_;
    bool stopped_ = false;
};

}  // namespace net
