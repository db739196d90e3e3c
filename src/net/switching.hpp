#pragma once

#include "net/in_use_files.hpp"
#include "net/published_versions.hpp"
#include "net/reloads.hpp"
#include "storage/log_writers.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace net {

// How a node comes to use what is published, together with all others: it prepares a version beside the loop
// and says in the log how that went; once all nodes that are there are ready, one of them says so, and each
// switches when the log brings it that word. One that cannot use it has it withdrawn for all. A node that was
// away meanwhile does the same later, by the same log. All of it on the loop.
class Switching {
public:
    struct Parts {
        Hub& hub;
        storage::LogWriters& log;
        Reloads& reloads;
        InUseFiles& files;
        const Settings& settings;  // as they are at each look
        std::string node;          // empty: nobody shares the log
        std::string where;         // for people
        std::function<base::Moment()> clock;
        Say remark;
        std::function<void(Work)> beside;
    };
    explicit Switching(Parts parts) : parts_(std::move(parts)) {}

    // What the log says up to now, and the version in use, unless the server began with it (`began_with` is
    // its number): read and put in place, or why it cannot be. Blocking; before the log's writer has work.
    std::optional<base::Problem> restore(storage::EventLog& log, std::uint64_t began_with);
    // From here on the log's writer may be asked: takes up what is pending.
    void start() { go_on(); }

    // The next event about versions.
    void follow(const storage::Event& event);
    // Another sign of life is due: looks at who is there, and tries again what did not go well.
    void beat();
    // What could not be used may have been mended.
    void try_again();

    // Stores a version's files and offers it to all nodes.
    void publish(Publication publication);

    // What this node says of itself.
    Beat standing() const { return {.where = parts_.where, .version = used_}; }
    // All others use a version that cannot be used here.
    bool is_stuck() const { return stuck_ != 0; }

private:
    // A version on its way to being ready here.
    struct Job {
        std::uint64_t number = 0;
        std::vector<storage::Event> events = {};  // that were read of it
        bool is_home = false;
        Reloads::Loaded loaded = {};
        std::string fault = {};  // why it cannot be used
    };
    struct Edit {
        base::Moment since{};
        std::function<void(std::optional<base::Problem>)> done;
    };

    const PublishedVersion* wanted() const;
    void go_on();
    void prepare(const PublishedVersion& version);
    void fetch(const std::string& digest);
    void fetched(const std::string& digest, base::Result<std::vector<storage::Event>> page);
    void load(std::string digest);
    void come_home(std::uint64_t number, Reloads::Loaded loaded, std::string fault);
    void answer(Stand stand, const std::string& reason = {});
    void use_when_ready();
    void switch_to(const PublishedVersion& version);
    void cannot_use(const PublishedVersion& version);
    void tell_withdrawn(const PublishedVersion& version);
    void drop_job();

    void decide();
    bool are_all_ready(const PublishedVersion& version) const;
    std::string who_is_late(const PublishedVersion& version) const;
    void end(std::uint64_t number, bool is_switched, std::string reason = {});
    void say(storage::Event event);
    void said(const storage::Event& event, const base::Result<storage::Appended>& outcome);

    void upload(const std::shared_ptr<Publication>& publication, std::size_t from);
    void settle_edits();
    void forget_old();
    bool is_alone() const { return parts_.node.empty(); }

    Parts parts_;
    PublishedVersions versions_;
    std::uint64_t used_ = 0;   // number of the version in use here; 0: the node's own files, from the start
    std::uint64_t stuck_ = 0;  // of the one that all others use, and that cannot be used here
    std::unique_ptr<Job> job_;
    bool is_fetching_ = false;  // or loading: the job is not at home
    std::uint64_t ended_ = 0;   // whose end this node has told
    base::Moment pending_since_{};
    std::size_t beats_ = 0, beats_since_offer_ = 0;
    std::map<std::string, base::Moment> told_;  // when a node last said something of the pending version
    std::vector<storage::Event> unsaid_;        // what the log did not take
    std::map<std::string, Edit> edits_;         // by their tokens: who waits for what comes of them
};

}  // namespace net
