#pragma once

#include "net/hub.hpp"
#include "net/in_use_files.hpp"
#include "net/loading.hpp"

#include <functional>
#include <memory>

namespace net {

// Reads intents and config anew while the server serves. The files are read, and a matcher is made of them,
// beside the loop; what comes of it is put in place at once, between two messages, or not at all.
class Reloads {
public:
    struct Parts {
        LoadMatcher load;              // empty: nothing can be read anew
        LoadScenarios load_scenarios;  // may be empty
        LoadSettings load_settings;    // may be empty
        LoadFiles load_files;          // of published versions; empty: none can be used
        std::function<base::Result<intents::SourceFiles>()> read_own;  // may be empty
        Settings& settings;                                            // the server's; changed on the loop
        Hub& hub;
        Say remark;
        std::function<void(Work)> beside;
        std::function<void()> settings_changed;
    };
    explicit Reloads(Parts parts) : parts_(std::move(parts)) {}

    // `asked`: somebody wants it; all who watch are told, whatever came of it. `noticed`: a file changed,
    // perhaps by our own saving, and where nothing else came of it nobody is told.
    enum class Why { asked, noticed };
    // Returns at once. While one is under way a further one waits for its end.
    void reload(Why why);

    // What reading all files anew brings; the matcher is null when they cannot be used.
    struct Loaded {
        std::shared_ptr<const match::Matcher> matcher = nullptr;
        std::shared_ptr<const assist::PromiseFinders> promises = nullptr;
        std::shared_ptr<const practice::Scenarios> scenarios = nullptr;
        base::Problems problems = {};
        std::optional<base::Result<Settings>> settings = std::nullopt;
        bool is_other_than_published = false;  // the own files are not those of the version in use
        InUse in_use = {};                     // of a version: as what it is going to be in use
    };
    // A version made ready beside the loop; with no files, this node's own. What keeps it from being used is
    // in its problems.
    Loaded prepare(std::uint64_t number, const std::string& by, const VersionFiles* files) const;
    // Puts it in the place of what is in use, between two messages. From then on its files count.
    void use(Loaded version);
    // As what the server began with.
    void began_with(InUse in_use) { in_use_ = std::move(in_use); }
    const InUse& in_use() const { return in_use_; }

private:
    Loaded load_anew(const InUse& in_use) const;
    void load_own(Loaded& files) const;
    void load_version(const VersionFiles& version, Loaded& files) const;
    bool is_own_other_than(const InUse& in_use) const;
    void tell_of_own_files() const;
    void loaded(Loaded files, const std::weak_ptr<const match::Matcher>& before, Why why);
    void use_settings(const base::Result<Settings>& read);
    void use_intents(Loaded& files, Why why);

    Parts parts_;
    InUse in_use_ = {};
    bool reloading_ = false;
    std::optional<Why> again_ = std::nullopt;
};

}  // namespace net
