#pragma once

#include "net/intent_files.hpp"
#include "net/version_events.hpp"
#include "net/version_files.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace net {

// The published version that this node uses; where `files` is null, its own files are in use.
struct InUse {
    std::uint64_t number = 0;
    std::shared_ptr<const intents::SourceFiles> files = nullptr;  // with the schemas of this program
    std::string config = {};
    std::string by = {};  // who published it
};

// A version to be offered to all nodes, made beside the loop.
struct Publication {
    std::vector<storage::Event> upload;
    Offered offered;
    // Called once, on the loop, when it is in use or is not going to be.
    std::function<void(std::optional<base::Problem>)> done;
};

// What is in use, for those who work beside the loop. All of it may be called from any thread.
class InUseFiles {
public:
    // `publish` brings a publication to the loop.
    explicit InUseFiles(std::function<void(Publication)> publish) : publish_(std::move(publish)) {}

    void use(InUse in_use);
    InUse now() const;

    // A server's own intent files, with the published ones in their place while such are in use. What is
    // saved is then published to all nodes. Good for as long as this is.
    IntentFiles over(IntentFiles own);

    // Whoever waits for a publication waits no longer, now and later: the server ends.
    void end();

private:
    std::optional<Publishing> publish(const intents::SourceFiles& files, const std::string& by);

    std::function<void(Publication)> publish_;
    mutable std::mutex mutex_;  // guards the two below
    InUse in_use_;
    bool ended_ = false;
    std::condition_variable news_;
};

// Sixteen hexadecimal digits that nobody else has.
std::string new_token();

}  // namespace net
