#include "net/reloads.hpp"

#include "net/change_settings.hpp"

#include <exception>
#include <utility>

namespace net {

namespace {

bool is_same(const std::weak_ptr<const match::Matcher>& one,
             const std::shared_ptr<const match::Matcher>& other) {
    return !one.owner_before(other) && !other.owner_before(one);
}

std::string listed_keys(const std::vector<std::string>& keys) {
    std::string all;
    for (const std::string& key : keys) all += (all.empty() ? "" : ", ") + key;
    return all;
}

}  // namespace

void Reloads::reload(Why why) {
    if (!parts_.load) return;
    if (reloading_) {
        if (again_ != Why::asked) again_ = why;
        return;
    }
    reloading_ = true;
    // Only a weak one of the matcher in use: the last to hold it takes it down, and that must not be the
    // loop.
    parts_.beside([this, why, before = std::weak_ptr(parts_.hub.matcher()),
                   in_use = in_use_]() -> std::function<void()> {
        const auto files = std::make_shared<Loaded>(load_anew(in_use));
        return [this, why, before, files] { loaded(std::move(*files), before, why); };
    });
}

// Beside the loop, as all that follows up to prepare().
Reloads::Loaded Reloads::load_anew(const InUse& in_use) const {
    Loaded files;
    files.in_use = in_use;
    if (parts_.load_settings) files.settings.emplace(parts_.load_settings(in_use.config));
    if (in_use.files)
        files.is_other_than_published = is_own_other_than(in_use);
    else
        load_own(files);
    return files;
}

void Reloads::load_own(Loaded& files) const {
    try {
        files.matcher = parts_.load(files.problems);
        if (!files.matcher) return;
        const intents::Catalogue& catalogue = files.matcher->catalogue();
        files.promises = std::make_shared<const assist::PromiseFinders>(catalogue);
        if (parts_.load_scenarios) files.scenarios = parts_.load_scenarios(catalogue, files.problems);
    } catch (const std::exception& bug) {
        files.problems.emplace_back("intents", bug.what());
        files.matcher = nullptr;
    }
}

void Reloads::load_version(const VersionFiles& version, Loaded& files) const {
    const auto sorted = intents_of(version);
    if (!sorted) return files.problems.push_back(sorted.error());
    try {
        LoadedFiles made = parts_.load_files(*sorted);
        files.problems = std::move(made.problems);
        files.matcher = std::move(made.matcher);
        files.scenarios = std::move(made.scenarios);
        if (files.matcher)
            files.promises = std::make_shared<const assist::PromiseFinders>(files.matcher->catalogue());
        intents::SourceFiles used = *sorted;
        used.schemas = std::move(made.schemas);
        files.in_use.files = std::make_shared<const intents::SourceFiles>(std::move(used));
    } catch (const std::exception& bug) {
        files.problems.emplace_back("intents", bug.what());
    }
}

bool Reloads::is_own_other_than(const InUse& in_use) const {
    if (!parts_.read_own) return false;
    const auto own = parts_.read_own();
    return own && digest_of(version_of(*own, "")) != digest_of(version_of(*in_use.files, ""));
}

Reloads::Loaded Reloads::prepare(std::uint64_t number, const std::string& by,
                                 const VersionFiles* version) const {
    Loaded files;
    files.in_use = {.number = number, .config = version != nullptr ? version->config() : "", .by = by};
    if (version != nullptr && parts_.load_files)
        load_version(*version, files);
    else if (version == nullptr && parts_.load) {
        load_own(files);
        if (files.matcher)
            files.problems.clear();  // scenarios that have a fault are left out, as at any start
    } else
        files.problems.emplace_back("intents", "this server was started in a way that reads no files anew");
    if (parts_.load_settings) files.settings.emplace(parts_.load_settings(files.in_use.config));
    if (files.settings && !*files.settings) files.problems.push_back(files.settings->error());
    if (!files.matcher && files.problems.empty()) files.problems.emplace_back("intents", "cannot be used");
    return files;
}

// Matcher, scenarios and settings change together, and before the next message.
void Reloads::use(Loaded version) {
    in_use_ = version.in_use;
    if (version.settings) use_settings(*version.settings);
    parts_.hub.use(std::move(version.matcher), std::move(version.promises), in_use_.by);
    if (version.scenarios) parts_.hub.use(std::move(version.scenarios));
}

// Where intents were saved meanwhile, the files that were read may be older than those: they are read again.
void Reloads::loaded(Loaded files, const std::weak_ptr<const match::Matcher>& before, Why why) {
    reloading_ = false;
    if (!is_same(before, parts_.hub.matcher()) || files.in_use.number != in_use_.number) {
        parts_.hub.retire(std::move(files.matcher), std::move(files.promises));
        return reload(why);
    }
    if (files.settings) use_settings(*files.settings);
    if (!in_use_.files) {
        use_intents(files, why);
    } else {
        if (why == Why::asked) parts_.hub.keep_intents();
        if (files.is_other_than_published) tell_of_own_files();
    }
    if (const auto next = std::exchange(again_, std::nullopt)) reload(*next);
}

void Reloads::use_settings(const base::Result<Settings>& read) {
    Metrics& metrics = parts_.hub.metrics();
    if (!read) {
        metrics.config_reloaded(ReloadResult::refused, 0);
        parts_.hub.note_config({read.error()});
        parts_.remark({Level::error, "config_refused",
                       to_string(read.error()) + ": the old config stays until this is mended"});
        return;
    }
    ChangedSettings told = change_settings(parts_.settings, *read);
    metrics.config_reloaded(ReloadResult::reloaded, told.need_restart.size());
    base::Problems waiting;
    for (const std::string& key : told.need_restart)
        waiting.emplace_back("config",
                             "\"" + key + "\" has changed; restart the server for it to take effect");
    parts_.hub.note_config(std::move(waiting));
    if (!told.need_restart.empty())
        parts_.remark({Level::warning, "config_needs_restart",
                       "config: only a restart brings the new " + listed_keys(told.need_restart)});
    if (told.changed.empty()) return;
    parts_.settings = std::move(told.settings);
    parts_.hub.use(parts_.settings);
    parts_.settings_changed();
    parts_.remark({Level::info, "config_reloaded", "config reloaded: " + listed_keys(told.changed)});
}

void Reloads::tell_of_own_files() const {
    parts_.remark(
        {Level::warning,
         "intents_not_in_use",
         "the files under intents/ are not those of version " + std::to_string(in_use_.number) +
             ", which all nodes use, and do not count: `evenkeel publish` brings them to all nodes, "
             "`evenkeel publish --files` goes back to each node's own",
         {{"version", in_use_.number}}});
}

// Matcher and scenarios change together: the scenarios' branches name what the matcher recognises.
void Reloads::use_intents(Loaded& files, Why why) {
    for (const base::Problem& problem : files.problems)
        parts_.remark({Level::warning, "intents_problem", to_string(problem), {{"place", problem.where}}});
    if (!files.matcher) {
        parts_.hub.refuse_intents(files.problems);
        parts_.remark({Level::error,
                       "intents_refused",
                       "intents not reloaded: the old ones stay until the files are mended",
                       {{"problems", files.problems.size()}}});
        return;
    }
    const std::string& digest = files.matcher->catalogue().digest;
    const bool is_news = why == Why::asked || digest != parts_.hub.matcher()->catalogue().digest;
    if (is_news)
        parts_.hub.use(std::move(files.matcher), std::move(files.promises));
    else
        parts_.hub.keep_intents();
    if (files.scenarios) parts_.hub.use(std::move(files.scenarios));
    parts_.hub.retire(std::move(files.matcher), std::move(files.promises));
    if (is_news) parts_.remark({Level::info, "intents_reloaded", "intents reloaded"});
}

}  // namespace net
